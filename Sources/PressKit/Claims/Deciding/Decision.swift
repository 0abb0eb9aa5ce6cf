public import Diagnostics

/// What the editor decided about a fact.
public struct Decision: Sendable {
  /// The fact.
  public let key: FactKey
  /// The id of the claim that holds.
  public let pick: String
  /// The fingerprint of the claims that were weighed.
  public let evidence: String
  /// Why.
  public let reason: String
  /// Where the kit has it.
  public let location: SourceLocation
}
