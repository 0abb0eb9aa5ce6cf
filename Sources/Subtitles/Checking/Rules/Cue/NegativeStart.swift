internal import Diagnostics

/// No cue starts before the film.
struct NegativeStart: CheckingRule {
  static let description = RuleDescription(
    "CUE.NEGATIVE", .error, what: "A cue does not start before zero.",
    why: "Players never show such a cue, or show it at the wrong time.",
    source: "observed in VLC and FFmpeg",
    remedy: .proposed("The cue starts with the film, where it ends after that."))
  static let scope = RuleScope.cue

  let occasion: TimeFeatures? = .beforeZero

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    guard cues.cue.start < .zero else { return }
    breaches.append(
      Breach(
        message: "starts \((-cues.cue.start).inSeconds) before the film", place: .times,
        value: Double(cues.cue.start.count), limit: 0))
  }
}
