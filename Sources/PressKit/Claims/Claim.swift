public import Diagnostics

/// That one source says one thing.
public struct Claim: Sendable {
  /// The claim's id.
  public let id: String
  /// What it is about.
  public let key: FactKey
  /// What it says.
  public let value: ClaimValue
  /// The id of the source that says it.
  public let source: String
  /// The source's own words.
  public let quote: Quotation?
  /// Where the kit has it.
  public let location: SourceLocation

  /// The words of a source that a claim rests on.
  public struct Quotation: Sendable, Hashable {
    /// The words.
    public let text: String
    /// The line of the source's text on which they begin, from 1.
    public let line: Int?
    /// The character of that line at which they begin, from 1.
    public let column: Int?
  }
}
