internal import Diagnostics

/// A cue stays long enough to be noticed.
struct MinimumDuration: CheckingRule {
  let description = RuleDescription(
    "TIME.MIN", .error, what: "A cue stays at least as long as the house style says.",
    why: "A shorter one flashes by.", source: "the profile, minimum-duration")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let minimum = context.limit(.minimumDuration)?.number, cue.duration > .zero,
      Double(cue.duration.count) < minimum
    else { return [] }
    let limit = Milliseconds(Int(minimum))
    return [
      Breach(
        message: "stays \(cue.duration.inSeconds); the minimum is \(limit.inSeconds)",
        place: cue.timePlace, value: Double(cue.duration.count), limit: minimum)
    ]
  }
}
