/// All that sources say, and all that was decided about it.
public struct Evidence: Sendable {
  /// The sources by id.
  public let sources: [String: Source]
  /// The claims in the order of their files, without drafts.
  public let claims: [Claim]
  /// The decisions by the fact they are about.
  public let decisions: [FactKey: Decision]
  /// Which sources are one witness.
  public let lineages: Lineages
}
