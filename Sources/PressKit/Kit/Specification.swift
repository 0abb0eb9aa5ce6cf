public import Diagnostics

/// A line of technical data.
public struct Specification: Sendable {
  /// What it tells: an id of the specifications in `Locales/LANG/press-kit.yaml`.
  public let id: String
  /// What is known of it.
  public let value: Value
  /// Where the kit speaks of it.
  public let location: SourceLocation

  /// What is known of a specification.
  public enum Value: Sendable {
    /// Nothing yet; the page says so.
    case unknown
    /// A text of the kit.
    case text(LocalizedText)
    /// What the evidence says.
    case claim(FactKey)
  }
}
