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
    return pieces(of: text).compactMap { piece in
      guard case .role(let id) = piece, seen.insert(id).inserted else { return nil }
      return id
    }
  }

  /// A word of a text, or the role that one or more of its words name.
  public enum Piece: Sendable, Hashable {
    /// The id of a role.
    case role(String)
    /// A word in lower case and without accents; of Chinese, a character.
    case word(String)
  }

  /// The words and roles of a short text, in its order.
  public func pieces(of text: String) -> [Piece] {
    lexicon.pieces(of: text, language: language).map { piece in
      switch piece {
      case .role(let role): .role(role.id)
      case .word(let word): .word(word)
      }
    }
  }

  /// The roles that whoever has `role` has as well.
  public func implied(by role: String) -> Set<String> { words.implied(by: role) }
}
