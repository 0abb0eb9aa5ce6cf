/// What must not be printed before a moment.
public struct Embargo: Sendable {
  /// When the kit may be printed.
  public let until: Moment
  /// What else an editor must know of it.
  public let note: LocalizedText?

  /// Whether it still holds at `now`; without one it does, for a build does not ask the clock.
  func holds(at now: Moment?) -> Bool { now.map { $0 < until } ?? true }
}
