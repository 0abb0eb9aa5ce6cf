public import Diagnostics

/// What a festival or an academy gave the film.
public struct Award: Sendable {
  /// How far the film came.
  public enum Result: String, Sendable, CaseIterable {
    case winner, nominee, mention, selection
  }

  /// What the award is called.
  public let title: LocalizedText
  /// Who gives it.
  public let festival: LocalizedText
  /// The year of the festival.
  public let year: Int?
  /// How far the film came.
  public let result: Result
  /// Where the kit speaks of it.
  public let location: SourceLocation
}
