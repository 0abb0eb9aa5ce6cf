/// What the rules on shot changes look at: when and how far from one a time stands.
struct ShotStandard: Sendable {
  let timing: TimingStandard
  /// How many frames a time stands from a shot change unless it is on it.
  let distance: Int

  /// The standard of a context, or nil where no shot changes are known or the house style does not ask.
  init?(_ context: CheckContext) {
    guard let distance = context.timing.limits.shotDistance, context.timing.limits.shots != nil
    else { return nil }
    (timing, self.distance) = (context.timing, distance)
  }

  /// The frame on which a cue starts.
  func startFrame(of cue: CheckedCue) -> Int { timing.measure.grid.frame(nearest: cue.start.count) }

  /// The frame on which a cue ends.
  func endFrame(of cue: CheckedCue) -> Int { timing.measure.grid.frame(nearest: cue.end.count) }
}

extension Int {
  /// So many frames, as people say it.
  var counted: String { self == 1 ? "1 frame" : "\(self) frames" }
}
