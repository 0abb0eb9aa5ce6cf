internal import Diagnostics

/// A cue can be read by the deaf and hard of hearing.
struct ReadingSpeedOfSDH: CheckingRule {
  static let description = RuleDescription(
    "READ.CPS-SDH", .error,
    what: "A cue for the deaf and hard of hearing needs no faster reading than the house style "
      + "allows.", why: CharactersPerSecond.why,
    source: "the profile, characters-per-second; with --sdh", remedy: CharactersPerSecond.remedy)

  private let speed: CharactersPerSecond

  init?(_ context: CheckContext) {
    guard context.conditions.isSDH, let speed = CharactersPerSecond(context) else { return nil }
    self.speed = speed
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { speed.check(cues, &breaches) }
}
