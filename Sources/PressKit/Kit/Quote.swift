public import Diagnostics
public import LocaleData

/// What someone said, in the words of one publication.
public struct Quote: Sendable {
  /// The quotation's id.
  public let id: String
  /// The speaker's id in the roster.
  public let speaker: String
  /// The words.
  public let text: String
  /// The language they are in here.
  public let language: LanguageTag
  /// The language they were spoken in; nil where that is not known.
  public let originalLanguage: LanguageTag?
  /// Whether the words are a translation of what was said.
  public let isTranslation: Bool
  /// Who printed them.
  public let publisher: String
  /// Where to read them.
  public let link: WebLink?
  /// When they were printed.
  public let published: PartialDate?
  /// Where the kit has them.
  public let location: SourceLocation
}
