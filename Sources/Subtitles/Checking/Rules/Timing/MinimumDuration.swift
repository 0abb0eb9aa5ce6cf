internal import Diagnostics

/// A cue stays long enough to be seen.
struct MinimumDuration: CheckingRule {
  static let description = RuleDescription(
    "TIME.MIN", .error, what: "A cue stays at least as long as the house style says.",
    why: "A shorter one flashes by.", source: "the profile, minimum-duration",
    remedy: .safe("The cue ends later, where there is room."))
  static let scope = RuleScope.cue

  private let minimum: Milliseconds
  private let timing: TimingStandard

  init?(_ context: CheckContext) {
    guard let minimum = context.timing.limits.minimumDuration else { return nil }
    (self.minimum, timing) = (minimum, context.timing)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let duration = cues.cue.duration
    guard duration > .zero, duration < minimum else { return }
    let isSure = cues.promise(timing).lengthens(to: minimum.count)
    breaches.append(
      Breach(
        message: "stays \(duration.inSeconds); the minimum is \(minimum.inSeconds)",
        place: .times, value: Double(duration.count), limit: Double(minimum.count),
        repair: isSure ? .timing : .none))
  }
}
