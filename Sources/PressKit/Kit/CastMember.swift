/// A member of the cast.
public struct CastMember: Sendable {
  /// The actor's id in the roster.
  public let person: String
  /// The part, where it has a name.
  public let character: LocalizedText?
}
