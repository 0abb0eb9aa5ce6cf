internal import Diagnostics

/// No cue starts before the film.
struct NegativeStart: CheckingRule {
  let description = RuleDescription(
    "CUE.NEGATIVE", .error, what: "A cue does not start before zero.",
    why: "Players never show such a cue, or show it at the wrong time.",
    source: "observed in VLC and FFmpeg")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard cue.start < .zero else { return [] }
    return [
      Breach(
        message: "starts \((-cue.start).inSeconds) before the film", place: cue.timePlace,
        value: Double(cue.start.count), limit: 0)
    ]
  }
}
