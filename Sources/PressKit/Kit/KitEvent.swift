public import Diagnostics

/// A premiere, a release or a festival.
public struct KitEvent: Sendable {
  /// What happens on the day.
  public enum Kind: String, Sendable, CaseIterable {
    case premiere, release, festival
  }

  /// The event's id.
  public let id: String
  /// What happens.
  public let kind: Kind
  /// The ISO 3166 code of the country that a release is for.
  public let territory: String?
  /// What the event is called.
  public let title: LocalizedText
  /// Where it takes place.
  public let place: LocalizedText?
  /// When, as the evidence says.
  public let date: FactKey
  /// Where the kit speaks of it.
  public let location: SourceLocation
}
