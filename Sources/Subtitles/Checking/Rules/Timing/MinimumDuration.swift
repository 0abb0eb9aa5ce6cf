internal import Diagnostics

/// A cue stays long enough to be seen.
struct MinimumDuration: CheckingRule {
  static let description = RuleDescription(
    "TIME.MIN", .error, what: "A cue stays at least as long as the house style says.",
    why: "A shorter one flashes by.", source: "the profile, minimum-duration",
    remedy: .safe("The cue ends later, where there is room."))
  static let scope = RuleScope.cue

  private let minimum: Double

  init?(_ context: CheckContext) {
    guard let minimum = context.number(.minimumDuration) else { return nil }
    self.minimum = minimum
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let duration = cues.cue.duration
    guard duration > .zero, Double(duration.count) < minimum else { return }
    let limit = Milliseconds(Int(minimum))
    breaches.append(
      Breach(
        message: "stays \(duration.inSeconds); the minimum is \(limit.inSeconds)", place: .times,
        value: Double(duration.count), limit: minimum))
  }
}
