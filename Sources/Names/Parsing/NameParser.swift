public import LocaleData

/// Reads names of people into their parts: which is the given name, which the surname, in which order they
/// stand, and what else there is.
///
/// Any text gives an answer: what is no name comes back as a given name of little confidence.
///
/// ```swift
/// let parser = try NameParser(.builtIn)
/// parser.parse("Tony Leung Chiu-wai").parts[.surname]  // Leung
/// parser.parse("导演张艺谋").parts[.given]               // 艺谋
/// ```
///
/// Opened once for many names. Not for use from several threads at once.
public struct NameParser {
  private let alphabetic: AlphabeticNameReader
  private let han: HanNameReader
  private let chineseScript: ChineseScript

  /// Reads the data of `store`.
  ///
  /// - Throws: a `LocaleError` where a file is missing or broken.
  public init(_ store: LocaleStore) throws(LocaleError) {
    let inflection = try InflectionRules(store)
    let givenNames = try GivenNames(store, inflection: inflection)
    let mandarin = try Mandarin(store)
    try self.init(
      store, givenNames: givenNames, mandarin: mandarin,
      surnames: try ChineseSurnames(store, mandarin: mandarin), script: try ChineseScript(store))
  }

  /// A parser on what is known already.
  init(_ knowledge: NameKnowledge) throws(LocaleError) {
    try self.init(
      knowledge.store, givenNames: knowledge.givenNames, mandarin: knowledge.mandarin,
      surnames: knowledge.surnames, script: knowledge.chineseScript)
  }

  private init(
    _ store: LocaleStore, givenNames: GivenNames, mandarin: Mandarin, surnames: ChineseSurnames,
    script: ChineseScript
  ) throws(LocaleError) {
    let romanized = try RomanizedChinese(store)
    let eastAsian = try EastAsianSurnames(store)
    chineseScript = script
    alphabetic = AlphabeticNameReader(
      source: NameEvidenceSource(
        givenNames: givenNames, lexicon: try AlphabeticLexicon(store), mandarin: mandarin,
        surnames: surnames, romanized: romanized, eastAsian: eastAsian))
    han = HanNameReader(
      lexicon: try HanLexicon(store), surnames: surnames, romanized: romanized,
      eastAsian: eastAsian, givenNames: givenNames,
      transcriptionCharacters: try TranscriptionCharacters.read(store),
      undivided: try ChineseNameExceptions(store).undivided,
      simplified: { script.simplified($0) })
  }

  /// The likeliest way to read `text`, and the others.
  ///
  /// Takes time in proportion to the length; a text of more than a thousand bytes is not read as a name.
  public func parse(_ text: String) -> ParsedName {
    let name = text.trimmingSpaces()
    guard name.utf8.count <= Self.longestName, name.contains(where: \.isLetter) else {
      return unread(text, name)
    }
    let brackets = NameBrackets(name)
    let runs = ScriptRun.runs(of: brackets.rest)
    let titles = runs.filter { $0.isHan && han.lexicon.titles.contains($0.text) }
    let others = runs.filter { run in !titles.contains { $0 == run } }
    guard let main = others.first ?? runs.first else { return unread(text, name) }
    var candidates =
      main.isHan ? han.candidates(for: main.text) : alphabetic.candidates(for: main.text)
    let additions = self.additions(brackets, others.dropFirst(), others.isEmpty ? [] : titles, main)
    for index in candidates.indices {
      for (part, text) in additions.all { candidates[index].parts.append(text, to: part) }
    }
    let readings = NameCandidate.readings(of: candidates)
    guard let best = readings.first else { return unread(text, name) }
    return ParsedName(
      text: text, language: language(of: main), best: best,
      alternatives: Array(readings.dropFirst()))
  }

  /// What is known of a word in an alphabet as a part of a name.
  func evidence(of word: String) -> NameEvidence { alphabetic.source.evidence(of: NameToken(word)) }

  /// The words around and inside names in Chinese characters.
  var hanLexicon: HanLexicon { han.lexicon }

  /// Whether a folded word stands between the parts of names and begins with a small letter.
  func isParticle(_ folded: String) -> Bool { alphabetic.source.lexicon.particles.contains(folded) }

  /// Longer text is no name.
  private static let longestName = 1000

  /// What stands beside the name: a nickname, the same name in another script, titles in another script.
  private func additions(
    _ brackets: NameBrackets, _ aliases: ArraySlice<ScriptRun>, _ titles: [ScriptRun],
    _ main: ScriptRun
  ) -> ParsedNameParts {
    var parts = ParsedNameParts()
    for title in titles { parts.append(title.text, to: .title) }
    for alias in aliases { parts.append(alias.text, to: .alias) }
    for nickname in brackets.quoted { parts.append(nickname, to: .nickname) }
    for text in brackets.bracketed {
      let words = NameToken.tokens(of: text[...])
      if let first = words.first, alphabetic.source.lexicon.birth.contains(first.folded) {
        parts.append(words.dropFirst().map(\.text).joined(separator: " "), to: .birthSurname)
      } else if text.contains(where: \.isLetter) {
        let isTitle =
          han.lexicon.titles.contains(text) || !words.isEmpty && words.allSatisfy(\.isLower)
        let isOther = Script(of: text) != Script(of: main.text) || words.count > 1
        parts.append(text, to: isTitle ? .title : isOther ? .alias : .nickname)
      }
    }
    return parts
  }

  private func language(of run: ScriptRun) -> LanguageTag {
    guard run.isHan else {
      let language = Script.mainLanguage(of: run.text)
      return language == .russian
        ? alphabetic.source.lexicon.language(ofCyrillic: run.text)
        : Script(of: run.text) == nil ? .undetermined : language
    }
    if run.text.contains(where: \.isKana) { return LanguageTag(language: "ja") }
    if run.text.contains(where: \.isHangul) { return LanguageTag(language: "ko") }
    return chineseScript.language(of: run.text)
  }

  /// What there is to say of a text that is no name.
  private func unread(_ text: String, _ name: String) -> ParsedName {
    var parts = ParsedNameParts()
    parts[.given] = name
    return ParsedName(
      text: text, language: .undetermined,
      best: ParsedName.Reading(
        order: .givenFirst, culture: .western, parts: parts, sex: nil, confidence: 0),
      alternatives: [])
  }
}
