internal import Diagnostics

/// Cues stand in the order of time.
struct CueOrder: CheckingRule {
  static let description = RuleDescription(
    "CUE.ORDER", .error, what: "A cue does not start before the one above it.",
    why: "Some players show cues in the order of the file and skip what is late.",
    source: "WebVTT, section 4.1; srt-lint", remedy: .safe("Cues are sorted by their start."))
  static let scope = RuleScope.cue

  let occasion: TimeFeatures? = .outOfOrder

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    // Events of ASS stand in any order, signs often after all speech.
    guard cues.cue.format != .advancedSubStation, cues.cue.format != .subStation,
      let previous = cues.previousTimes, cues.cue.start < previous.start
    else { return }
    breaches.append(
      Breach(
        message: "starts at \(cues.cue.start), before the cue above it (\(previous.start))",
        place: .times, repair: .structure))
  }
}
