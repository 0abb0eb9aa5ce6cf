/// A line of the crew credits.
public struct Credit: Sendable {
  /// What the people did: an id of the roles in `Locales/LANG/press-kit.yaml`.
  public let role: String
  /// Who did it, as ids of the roster, in billing order; nil where that is not known yet.
  public let people: [String]?
}
