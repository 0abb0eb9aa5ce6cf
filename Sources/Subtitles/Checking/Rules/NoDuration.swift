internal import Diagnostics

/// A cue ends after it starts.
struct NoDuration: CheckingRule {
  let description = RuleDescription(
    "CUE.ZERO", .error, what: "A cue ends after it starts.", why: "VLC drops such a cue.",
    source: "VLC, modules/demux/subtitle.c")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard cue.duration <= .zero else { return [] }
    let message =
      cue.duration == .zero
      ? "ends when it starts" : "ends \((-cue.duration).inSeconds) before it starts"
    return [
      Breach(
        message: message, place: cue.timePlace, value: Double(cue.duration.count), limit: 0)
    ]
  }
}
