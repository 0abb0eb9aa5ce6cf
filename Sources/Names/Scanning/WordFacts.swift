internal import LocaleData

/// What a word of an alphabet is known to be by itself, in whichever sentence it stands.
struct WordFacts {
  /// A nominative that the word may stand for as a given name.
  struct Given: Hashable {
    let text: String
    /// The name in the table of names with fixed forms, where it is there.
    let index: GivenNames.Index?
    let sex: Sex?
    let grammaticalCase: GrammaticalCase
  }

  /// A nominative that the word may stand for as a surname.
  struct Surname: Hashable {
    let text: String
    let sex: Sex?
    let grammaticalCase: GrammaticalCase
    /// Whether most surnames of its language end so.
    let isUsual: Bool
  }

  /// The listed given names that it is a form of.
  var given: [Given] = []
  /// Its nominatives as a surname; of a Latin word it is the word.
  var surnames: [Surname] = []
  /// What the parser of names knows of the word as it stands there.
  var evidence = NameEvidence()
  /// Whether it ends as surnames of Eastern Europe do and few other words.
  var hasSureEnding = false
  /// Its syllables in pinyin or Palladius' Cyrillic; nil where it has other sounds.
  var syllables: [String]?
  /// Whether these are a surname.
  var isChineseSurname = false

  /// Whether it is a given name and no surname of China.
  var isGiven: Bool { !given.isEmpty }
  /// Whether it has a usual ending of surnames in any case.
  var hasSurnameEnding: Bool {
    surnames.contains(where: \.isUsual) || !evidence.surnameSexes.isEmpty
  }
}

/// Collects the facts of words, each word once.
///
/// Not for use from several threads at once.
final class WordFactsSource {
  private let knowledge: NameKnowledge
  private let parser: NameParser
  private let english: ScanningLexicon
  private var facts: [String: WordFacts] = [:]

  /// Longer words are no names.
  private static let longestWord = 60

  init(_ knowledge: NameKnowledge) throws(LocaleError) {
    self.knowledge = knowledge
    parser = try knowledge.parser()
    english = try knowledge.scanning(.english)
  }

  /// What is known of a word.
  func facts(of word: Word) -> WordFacts { facts(of: word.text, word.script) }

  /// What is known of a word of a script.
  func facts(of text: String, _ script: Script) -> WordFacts {
    if let known = facts[text] { return known }
    let new = text.utf8.count > Self.longestWord ? WordFacts() : collected(text, script)
    facts[text] = new
    return new
  }

  /// Whether a folded word stands between the parts of a name: von, de, аль.
  func isParticle(_ folded: String) -> Bool { parser.isParticle(folded) }

  /// Whether a folded word is what things are called that bear a name: Street, Pictures.
  func isInstitution(_ folded: String, _ script: Script) -> Bool {
    script == .latin && english.institutions.contains(folded)
  }

  /// Whether a word is an initial that is two letters in its script: Yu for Ю, Дж for J.
  func isLongInitial(_ word: Word) -> Bool {
    (word.script == .latin ? english : knowledge.russianScanning).longInitials
      .contains(word.folded)
  }

  private func collected(_ text: String, _ script: Script) -> WordFacts {
    var facts = WordFacts()
    facts.evidence = parser.evidence(of: text)
    if script == .latin {
      facts.syllables = knowledge.mandarin.syllables(ofPinyin: text)
      facts.given = latinGiven(text, facts.evidence)
      facts.surnames = [
        WordFacts.Surname(
          text: text,
          sex: facts.evidence.surnameSexes.count == 1
            ? facts.evidence.surnameSexes.first : nil,
          grammaticalCase: .nominative, isUsual: !facts.evidence.surnameSexes.isEmpty)
      ]
      facts.hasSureEnding = !facts.evidence.surnameSexes.isEmpty && !facts.evidence.hasCommonEnding
    } else {
      facts.syllables = knowledge.mandarin.syllables(ofPalladius: text)
      facts.given = cyrillicGiven(text)
      facts.surnames = cyrillicSurnames(text)
      facts.hasSureEnding = facts.surnames.contains(where: \.isUsual)
    }
    facts.isChineseSurname = facts.syllables.map { knowledge.surnames.contains($0) } ?? false
    return facts
  }

  // MARK: Given names

  private func latinGiven(_ text: String, _ evidence: NameEvidence) -> [WordFacts.Given] {
    let names = knowledge.givenNames.named(text)
    if !names.isEmpty {
      return names.map {
        WordFacts.Given(
          text: text, index: $0, sex: knowledge.givenNames[$0].sex,
          grammaticalCase: .nominative)
      }
    }
    if let known = cyrillicOfShort(text), !known.isEmpty { return known }
    guard evidence.isSureGiven else { return [] }
    let sex = evidence.givenSexes.count == 1 ? evidence.givenSexes.first : nil
    return [
      WordFacts.Given(text: text, index: nil, sex: sex, grammaticalCase: .nominative)
    ]
  }

  /// "Dasha": a short name that is listed in Cyrillic.
  private func cyrillicOfShort(_ text: String) -> [WordFacts.Given]? {
    guard text.count < Self.longestShort, let last = text.last, "aayei".contains(last),
      let cyrillic = try? knowledge.latinReading.cyrillic(text)
    else { return nil }
    return knowledge.givenNames.named(cyrillic).filter {
      knowledge.givenNames[$0].short.contains { NameKey.folded($0) == NameKey.folded(cyrillic) }
    }.map {
      WordFacts.Given(
        text: text, index: $0, sex: knowledge.givenNames[$0].sex, grammaticalCase: .nominative)
    }
  }

  /// Short names are shorter.
  private static let longestShort = 8

  private func cyrillicGiven(_ text: String) -> [WordFacts.Given] {
    var given = knowledge.givenNames.declined(text).map { index, grammaticalCase in
      let name = knowledge.givenNames[index]
      return WordFacts.Given(
        text: name.russian, index: index, sex: name.sex, grammaticalCase: grammaticalCase)
    }
    if !given.isEmpty { return given }
    for sex in Sex.allCases {
      for form in knowledge.inflection.readings(of: text, part: .given, sex: sex) {
        let evidence = parser.evidence(of: form.word)
        guard evidence.isSureGiven, evidence.givenSexes.contains(sex) else { continue }
        given.append(
          WordFacts.Given(
            text: form.word, index: knowledge.givenNames.named(form.word).first, sex: sex,
            grammaticalCase: form.grammaticalCase))
      }
    }
    return given
  }

  // MARK: Surnames

  private func cyrillicSurnames(_ text: String) -> [WordFacts.Surname] {
    var surnames: [WordFacts.Surname] = []
    for sex in Sex.allCases {
      for form in knowledge.inflection.readings(of: text, part: .surname, sex: sex) {
        surnames.append(
          WordFacts.Surname(
            text: form.word, sex: sex, grammaticalCase: form.grammaticalCase,
            isUsual: knowledge.russianScanning.isUsualSurname(NameKey.folded(form.word), sex)))
      }
    }
    return surnames
  }
}
