public import HTML
public import LocaleData

/// Where claims come from.
public struct Source: Sendable {
  /// The source's id.
  public let id: String
  /// Who published it.
  public let publisher: String
  /// Its address on the web.
  public let link: WebLink?
  /// Its language.
  public let language: LanguageTag
  /// The language it was translated from, where it is a translation.
  public let translatedFrom: LanguageTag?
  /// When it was published.
  public let published: PartialDate?
  /// The release it goes back to; sources of one lineage are one witness.
  public let lineage: String
}
