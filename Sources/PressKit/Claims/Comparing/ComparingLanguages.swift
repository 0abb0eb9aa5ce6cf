internal import LocaleData
internal import Names

/// What comparing claims needs to know of languages and names, read when it is first asked for: most kits
/// have few differences, and most of these need no more than the roster.
final class ComparingLanguages {
  private let store: LocaleStore
  private var words: [LanguageTag: ComparingWords] = [:]
  private var vocabularies: [LanguageTag: RoleVocabulary] = [:]
  private var openedNames: NameJudge?

  init(_ store: LocaleStore) { self.store = store }

  /// The words to compare by in `language`; nil for a language that Silk does not work in.
  func words(_ language: LanguageTag) throws(LocaleError) -> ComparingWords? {
    guard let language = language.nearestSupported else { return nil }
    if let known = words[language] { return known }
    let read = try ComparingWords(store, language: language)
    words[language] = read
    return read
  }

  /// The words for roles in `language`; nil for a language that Silk does not work in.
  func roles(_ language: LanguageTag) throws(LocaleError) -> RoleVocabulary? {
    guard let language = language.nearestSupported else { return nil }
    if let known = vocabularies[language] { return known }
    let read = try RoleVocabulary(store, language: language)
    vocabularies[language] = read
    return read
  }

  /// What says whether two names are one person's.
  func names() throws -> NameJudge {
    if let openedNames { return openedNames }
    let judge = try NameJudge(store)
    openedNames = judge
    return judge
  }
}

extension LanguageTag {
  /// The language of Silk's that this one is a regional form of.
  fileprivate var nearestSupported: LanguageTag? {
    LanguageTag.supported.first { $0 == withUsualScript }
      ?? LanguageTag.supported.first {
        $0.language == language && ($0.script == nil || $0.script == script)
      }
  }
}
