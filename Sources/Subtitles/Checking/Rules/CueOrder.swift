internal import Diagnostics

/// Cues stand in the order in which they appear.
struct CueOrder: CheckingRule {
  let description = RuleDescription(
    "CUE.ORDER", .error, what: "A cue does not start before the one above it.",
    why: "Some players show cues in the order of the file and skip what is late.",
    source: "WebVTT, section 4.1; srt-lint")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let previous, cue.start < previous.start else { return [] }
    return [
      Breach(
        message: "starts at \(cue.start), before the cue above it (\(previous.start))",
        place: cue.timePlace, isFixable: true)
    ]
  }
}
