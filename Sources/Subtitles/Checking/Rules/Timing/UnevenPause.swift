internal import Diagnostics

/// The gap between two cues is the shortest one or a pause that can be seen.
struct UnevenPause: CheckingRule {
  static let description = RuleDescription(
    "TIME.CHAIN", .warning,
    what: "The gap between two cues is the shortest one, or a pause that can be seen.",
    why: "A screen that is empty for a moment flickers.",
    source:
      "the profile, minimum-gap and pause; it says nothing where a shot change stands between",
    remedy: .safe("The cue above ends later, unless it would stay too long or over a shot change."))
  static let scope = RuleScope.cue

  private let timing: TimingStandard
  private let pause: Int

  init?(_ context: CheckContext) {
    guard let pause = context.timing.limits.pause, context.timing.measure.unevenGaps != nil else {
      return nil
    }
    (timing, self.pause) = (context.timing, pause)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    guard let previous = cues.previousTimes, cues.cue.start > previous.end else { return }
    let measure = timing.measure
    let (end, start) = (previous.end.count, cues.cue.start.count)
    guard measure.breaches(end: end, next: start).contains(TimingConstraint.chaining) else {
      return
    }
    let frames = measure.grid.frame(nearest: start - end)
    breaches.append(
      Breach(
        message: "a gap of \(frames.counted); it is \(measure.gapFrames), or at least \(pause)",
        place: .times, value: Double(frames), limit: Double(pause),
        repair: cues.promise(timing).closesPause() ? .timing : .none))
  }
}
