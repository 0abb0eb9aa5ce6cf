/// A place, an organization, an event or a thing that claims speak of.
public struct Term: Sendable {
  /// Its name in the languages that have one.
  public let names: LocalizedText
  /// Other names that sources use for it.
  public let otherNames: [String]
}
