internal import Diagnostics

/// Two cues are not shown at the same time.
struct CueOverlap: CheckingRule {
  let description = RuleDescription(
    "CUE.OVERLAP", .error, what: "A cue starts after the one above it has ended.",
    why: "Players stack overlapping cues, or drop one.", source: "Subtitle Edit; VLC")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let previous, cue.start >= previous.start, cue.start < previous.end else { return [] }
    let overlap = previous.end - cue.start
    return [
      Breach(
        message: "starts \(overlap.inSeconds) before the cue above it ends", place: cue.timePlace,
        value: Double(overlap.count), limit: 0, isFixable: overlap <= Milliseconds(1000))
    ]
  }
}
