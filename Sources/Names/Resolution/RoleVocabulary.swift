public import LocaleData

/// What the words of a language say that people are, as roles that are the same in every language.
///
/// ```swift
/// let english = try RoleVocabulary(.builtIn, language: .english)
/// english.roles(in: "chief producer and chief planner")  // ["general-producer", "chief-planner"]
/// english.implied(by: "general-producer")                // ["producer"]
/// ```
public struct RoleVocabulary: Sendable {
  private let lexicon: RoleLexicon
  private let words: RoleWords
  private let language: LanguageTag

  /// Reads `Locales/LANG/roles.yaml`.
  ///
  /// - Throws: a `LocaleError` where the file is missing or broken.
  public init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    lexicon = try RoleLexicon(store, language: language)
    words = try RoleWords(store, language: language)
    self.language = language
  }

  /// The ids of the roles that a short text names, in its order, each once.
  public func roles(in text: String) -> [String] {
    var seen: Set<String> = []
    return lexicon.separateRoles(in: text, language: language).map(\.id)
      .filter { seen.insert($0).inserted }
  }

  /// The roles that whoever has `role` has as well.
  public func implied(by role: String) -> Set<String> { words.implied(by: role) }
}
