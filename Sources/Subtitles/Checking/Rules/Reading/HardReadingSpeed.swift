internal import Diagnostics

/// A cue can be read at all.
struct HardReadingSpeed: CheckingRule {
  static let description = RuleDescription(
    "READ.HARD", .error,
    what: "A cue needs no reading that is faster by so much that it is rejected at once.",
    why: "Nobody can follow it.",
    source: "netflix-autoqc; the profile, characters-per-second and hard-speed-factor",
    remedy: CharactersPerSecond.remedy)

  private let limit: Double
  private let timing: TimingStandard

  init?(_ context: CheckContext) {
    guard let limit = context.timing.hardSpeed else { return nil }
    (self.limit, timing) = (limit, context.timing)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    if let breach = CharactersPerSecond.breach(cues, limit, timing) { breaches.append(breach) }
  }
}
