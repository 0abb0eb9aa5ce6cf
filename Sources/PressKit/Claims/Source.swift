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
  /// The id of the source that it retells or translates, where the editor knows it.
  public let derivedFrom: String?
  /// When it was published.
  public let published: PartialDate?
  /// The release it goes back to, where the editor knows one.
  public let release: String?
  /// Its text, where the kit has it under sources/.
  public let text: SourceText?
}

/// The text of a source.
public struct SourceText: Sendable {
  /// The file, as findings name it.
  public let file: String
  /// What it says.
  public let text: String
}
