public import Diagnostics

/// That one source says one thing.
public struct Claim: Sendable {
  /// The claim's id.
  public let id: String
  /// What it is about.
  public let key: FactKey
  /// What narrows it down, such as a territory; claims with other qualifiers are about other facts.
  public let qualifiers: [String: String]
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

extension Claim {
  /// The fact that the claim is about, as reports call it.
  var fact: String { key.description(with: qualifiers) }
}
