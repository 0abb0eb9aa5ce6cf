internal import Diagnostics

/// A cue shows something.
struct EmptyCue: CheckingRule {
  let description = RuleDescription(
    "CUE.EMPTY", .warning, what: "A cue has text.",
    why: "A cue without text is a leftover, or its text is lost.", source: "Subtitle Edit")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    cue.isEmpty ? [Breach(message: "no text", place: cue.timePlace, isFixable: true)] : []
  }
}
