internal import Diagnostics

/// A cue can be read by grown-up viewers.
struct ReadingSpeedOfAdults: CheckingRule {
  static let description = RuleDescription(
    "READ.CPS", .error, what: "A cue needs no faster reading than the house style allows.",
    why: CharactersPerSecond.why, source: "the profile, characters-per-second",
    remedy: CharactersPerSecond.remedy)

  private let speed: CharactersPerSecond

  init?(_ context: CheckContext) {
    let conditions = context.conditions
    guard !conditions.isSDH, conditions.audience == .adult, let speed = CharactersPerSecond(context)
    else { return nil }
    self.speed = speed
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { speed.check(cues, &breaches) }
}
