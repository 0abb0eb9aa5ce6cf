public import Diagnostics

/// The kinds of text in a kit; the raw value is the name of the file.
public enum BlurbKind: String, Sendable, CaseIterable {
  case logline
  case catalogueSynopsis = "synopsis-catalogue"
  case shortSynopsis = "synopsis-short"
  case longSynopsis = "synopsis-long"
  case directorsStatement = "directors-statement"
}

/// A text of the kit in one language.
public struct Blurb: Sendable {
  /// The text, read.
  let document: MarkdownDocument
  /// The text as it stands in the file.
  let source: String
  /// The file.
  public let location: SourceLocation

  /// The text without any marks, a line a block.
  public var plainText: String { document.plainText }
}
