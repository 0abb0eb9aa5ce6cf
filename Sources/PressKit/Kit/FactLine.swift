public import Diagnostics

/// A line of the facts table: a label and what the evidence says.
public struct FactLine: Sendable {
  /// The fact.
  public let key: FactKey
  /// What the line is called.
  public let label: LocalizedText
  /// Whether the label names what is counted, as "Tickets sold" does; the value is then the number alone.
  public let isUnitInLabel: Bool
  /// Where the kit asks for it.
  public let location: SourceLocation
}
