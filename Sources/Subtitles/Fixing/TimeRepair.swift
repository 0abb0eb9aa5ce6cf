/// Mends the times of a track.
struct TimeRepair {
  /// The track with its new times.
  private(set) var track: Track
  /// For whose sake the times of a cue were changed, by its position.
  private(set) var rules: [Int: [String]] = [:]

  init(_ track: Track, by checker: Checker, _ options: FixOptions, frozen: Set<Int>) {
    self.track = track
  }

  /// Finds times that hold to as many rules as can be, and moves as little as possible.
  mutating func repair() {}
}
