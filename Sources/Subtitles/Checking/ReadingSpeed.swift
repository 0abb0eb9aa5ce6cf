/// How fast the cues of a track must be read, in characters a second.
public struct ReadingSpeed: Sendable, Hashable {
  /// The mean over the cues.
  public let mean: Double
  /// What 95 of 100 cues do not exceed.
  public let p95: Double
  /// The fastest cue.
  public let max: Double
}

extension Track {
  /// The reading speed of the track, or nil when no cue has text and a duration.
  public func readingSpeed(counting count: CharacterCount) -> ReadingSpeed? {
    let speeds = compactMap { cue -> Double? in
      guard cue.duration > .zero, !cue.textRange.isEmpty else { return nil }
      return count.count(cue.text) / cue.duration.seconds
    }.sorted()
    guard let fastest = speeds.last else { return nil }
    // The nearest rank: the smallest speed that 95% of the cues keep.
    let rank = (speeds.count * 95 + 99) / 100
    return ReadingSpeed(
      mean: speeds.reduce(0, +) / Double(speeds.count), p95: speeds[rank - 1], max: fastest)
  }
}
