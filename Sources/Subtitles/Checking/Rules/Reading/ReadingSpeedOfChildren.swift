internal import Diagnostics

/// A cue can be read by children.
struct ReadingSpeedOfChildren: CheckingRule {
  static let description = RuleDescription(
    "READ.CPS-KIDS", .error,
    what: "A cue for children needs no faster reading than the house style allows.",
    why: CharactersPerSecond.why,
    source: "the profile, characters-per-second; with --audience children",
    remedy: CharactersPerSecond.remedy)

  private let speed: CharactersPerSecond

  init?(_ context: CheckContext) {
    let conditions = context.conditions
    guard !conditions.isSDH, conditions.audience == .children,
      let speed = CharactersPerSecond(context)
    else { return nil }
    self.speed = speed
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { speed.check(cues, &breaches) }
}
