internal import ICU
public import LocaleData

/// What Silk knows of names: the data of Locales/ that scanning, reading and comparing them needs.
///
/// Opened once for a job. Not for use from several threads at once.
public final class NameKnowledge {
  let mandarin: Mandarin
  let surnames: ChineseSurnames
  let inflection: InflectionRules
  let givenNames: GivenNames
  let historicSurnames: HistoricSurnames
  let russianToChinese: RussianToChinese
  let latinReading: LatinReading
  let chineseScript: ChineseScript
  let press: RomanizationScheme
  /// What tells patronymics and usual surnames in Russian.
  let russianScanning: ScanningLexicon
  let transcriptionCharacters: Set<Character>

  let store: LocaleStore
  private var openedParser: NameParser?
  private var openedFacts: WordFactsSource?
  private var openedDictionary: NameDictionary?
  private var openedMatcher: NameMatcher?
  private var roleLexicons: [LanguageTag: RoleLexicon] = [:]
  private var scanningLexicons: [LanguageTag: ScanningLexicon] = [:]

  /// Reads the data of `store`.
  ///
  /// - Throws: a `LocaleError` where a file is missing or broken, an `ICUError` where ICU refuses the
  ///   transliteration rules.
  public init(_ store: LocaleStore) throws {
    self.store = store
    mandarin = try Mandarin(store)
    surnames = try ChineseSurnames(store, mandarin: mandarin)
    inflection = try InflectionRules(store)
    givenNames = try GivenNames(store, inflection: inflection)
    historicSurnames = try HistoricSurnames(store)
    russianToChinese = try RussianToChinese(store)
    latinReading = try LatinReading(store)
    russianScanning = try ScanningLexicon(store, language: .russian)
    scanningLexicons[.russian] = russianScanning
    chineseScript = try ChineseScript(store)
    press = try RomanizationScheme(id: "press", from: store)
    transcriptionCharacters = try TranscriptionCharacters.read(store)
  }

  /// The parser on this data.
  func parser() throws(LocaleError) -> NameParser {
    if let openedParser { return openedParser }
    let parser = try NameParser(self)
    openedParser = parser
    return parser
  }

  /// Which parts of names are forms of one name, by Wikidata.
  func dictionary() throws(LocaleError) -> NameDictionary {
    if let openedDictionary { return openedDictionary }
    let dictionary = try NameDictionary(store)
    openedDictionary = dictionary
    return dictionary
  }

  /// What says whether two names are one person's.
  func matcher() throws(LocaleError) -> NameMatcher {
    if let openedMatcher { return openedMatcher }
    let matcher = try NameMatcher(self)
    openedMatcher = matcher
    return matcher
  }

  /// The facts of words that scanning asks for.
  func wordFacts() throws(LocaleError) -> WordFactsSource {
    if let openedFacts { return openedFacts }
    let facts = try WordFactsSource(self)
    openedFacts = facts
    return facts
  }

  /// The words for roles in a language.
  func roles(_ language: LanguageTag) throws(LocaleError) -> RoleLexicon {
    if let lexicon = roleLexicons[language] { return lexicon }
    let lexicon = try RoleLexicon(store, language: language)
    roleLexicons[language] = lexicon
    return lexicon
  }

  /// The words that help to find people in text of a language.
  func scanning(_ language: LanguageTag) throws(LocaleError) -> ScanningLexicon {
    if let lexicon = scanningLexicons[language] { return lexicon }
    let lexicon = try ScanningLexicon(store, language: language)
    scanningLexicons[language] = lexicon
    return lexicon
  }
}
