public import LocaleData

/// A person of the roster.
public struct KitPerson: Sendable {
  /// The id that the kit's files point at.
  public let id: String
  /// The name in the languages where it is certain.
  public let names: LocalizedText
  /// The language in which the person writes the name, where the roster says it.
  public let originalLanguage: LanguageTag?
  /// Other spellings that sources use.
  public let otherSpellings: [String]
  /// Who the person is, in words.
  public let role: LocalizedText?
}
