internal import LocaleData

/// Finds the people in an English or Russian text.
///
/// Full names first; then, once all documents have given theirs, the single surnames and given names.
struct AlphabeticScanner {
  let document: SourceDocument
  let position: Int
  let knowledge: NameKnowledge
  let lexicon: ScanningLexicon
  let words: [Word]
  let folded: [String]
  let roles: RoleFinder
  let source: WordFactsSource
  let context: NameContext
  /// Which words are never part of a name, in the language of their own script.
  let notNames: [Bool]

  init(_ document: SourceDocument, at position: Int, knowledge: NameKnowledge) throws(LocaleError) {
    self.document = document
    self.position = position
    self.knowledge = knowledge
    let language = document.language.language == "ru" ? LanguageTag.russian : .english
    lexicon = try knowledge.scanning(language)
    words = Word.words(of: document.body, from: document.bodyOffset)
    folded = words.map(\.folded)
    roles = RoleFinder(words: words, roles: try knowledge.roles(language), lexicon: lexicon)
    source = try knowledge.wordFacts()
    notNames = try NotNameFinder(knowledge, lexicon: lexicon).notNames(among: words, folded)
    context = NameContext(
      words: words, folded: folded, lexicon: lexicon, roles: roles,
      common: Set(words.lazy.filter { !$0.isCapitalized }.map(\.folded)))
  }

  /// The words from some index on that are a name, how they are read, and why.
  struct Found {
    let range: Range<Int>
    let readings: [NameReading]
    var confidence: Double
    var evidence: [MentionEvidence]
    var isOnlySurnameKnown = false
    /// Whether the full stop behind the last word belongs to the name.
    var hasStop = false
  }

  /// The mentions of full names, and of initials with a surname.
  func fullMentions() -> [Mention] {
    let spotter = NameSpotter(
      knowledge: knowledge, source: source, words: words,
      mainScript: document.language.language == "ru" ? .cyrillic : .latin,
      isNotName: { notNames[$0] })
    var found: [Found] = []
    var doubtful: [Int: Found] = [:]
    var unlikely: Set<String> = []
    var index = 0
    while index < words.count {
      guard words[index].isCapitalized, !notNames[index] || words[index].isInitial,
        !roles.isRole(index) || words[index].isInitial,
        let name = spotter.fullName(from: index)
      else {
        index += 1
        continue
      }
      let around = context.weighed(name.range, isSingle: false)
      let weight = name.weight + around.weight + startWeight(name)
      let new = Found(
        range: name.range, readings: name.readings, confidence: Self.confidence(weight),
        evidence: [name.evidence] + around.evidence, hasStop: name.hasStop && isStop(name.range))
      if around.isUnlikely { unlikely.insert(text(name.range)) }
      if weight >= ScanningWeight.enough {
        found.append(new)
        index = name.range.upperBound
      } else if around.isInstitution || weight < 0 {
        index = name.range.upperBound
      } else {
        doubtful[name.range.lowerBound] = new
        index += 1
      }
    }
    // What is the title of a film in one place is one in the others.
    found = withListed(found, doubtful).filter { !unlikely.contains(text($0.range)) }
    return mentions(found)
  }

  /// What a place at the start of a sentence takes from a name whose first word nothing knows.
  private func startWeight(_ name: NameSpotter.Spotted) -> Double {
    let isKnown = name.weight > ScanningWeight.surnameEnding
    return isKnown || !words[name.range.lowerBound].mayStartSentence
      ? 0 : ScanningWeight.strangerAtStart
  }

  /// Whether a full stop follows the words.
  private func isStop(_ range: Range<Int>) -> Bool {
    range.upperBound < words.count
      ? words[range.upperBound].gap.hasPrefix(".") : document.text.hasSuffix(".")
  }

  private func text(_ range: Range<Int>) -> String { folded[range].joined(separator: " ") }

  /// The names with those beside them in a list of people: "A, B and C".
  private func withListed(_ found: [Found], _ doubtful: [Int: Found]) -> [Found] {
    guard !doubtful.isEmpty else { return found }
    let ends = Dictionary(found.map { ($0.range.upperBound, true) }) { first, _ in first }
    let starts = Set(found.map(\.range.lowerBound))
    var added: [Found] = []
    var taken = Set(found.flatMap(\.range))
    for name in doubtful.values.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard !name.range.contains(where: taken.contains) else { continue }
      let isBehind =
        isListGap(name.range.lowerBound) != nil
        && ends[isListGap(name.range.lowerBound) ?? 0] != nil
      var next = name.range.upperBound
      if next < words.count, lexicon.conjunctions.contains(folded[next]) { next += 1 }
      let isBefore =
        next < words.count && starts.contains(next)
        && (next > name.range.upperBound || words[next].gap == ", ")
      guard isBehind || isBefore else { continue }
      var new = name
      new.confidence = Self.confidence(ScanningWeight.enough)
      new.evidence.append(MentionEvidence(kind: .context, detail: "in a list of people"))
      added.append(new)
      taken.formUnion(name.range)
    }
    return (found + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where the member of a list before the word at `index` ends; nil where none does.
  private func isListGap(_ index: Int) -> Int? {
    guard index > 0 else { return nil }
    if words[index].gap == ", " { return index }
    guard words[index].followsDirectly, lexicon.conjunctions.contains(folded[index - 1]) else {
      return nil
    }
    return index - 1
  }

  /// How sure a name of this weight is.
  static func confidence(_ weight: Double) -> Double {
    min(0.99, 0.5 + 0.1 * (weight - ScanningWeight.enough) + 0.2)
  }

  /// The mentions of names at ranges of words.
  func mentions(_ found: [Found]) -> [Mention] {
    let names = Set(found.flatMap(\.range))
    return found.map { name in
      let range = name.range
      let bytes =
        words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
        + (name.hasStop ? 1 : 0)
      let surnamed = lengthOfSurnamed(range.lowerBound)
      return Mention(
        document: position, language: document.language, range: bytes,
        surface: document.slice(bytes), readings: name.readings,
        roles: roles.roles(around: range.lowerBound - surnamed..<range.upperBound, names: names),
        isOnlySurnameKnown: name.isOnlySurnameKnown, confidence: name.confidence,
        evidence: name.evidence)
    }
  }

  /// How many words before the word at `index` say that what follows is a surname.
  func lengthOfSurnamed(_ index: Int) -> Int {
    lexicon.surnamedPatterns.filter { $0.matches(folded, at: index - $0.count) }
      .map(\.count).max() ?? 0
  }
}
