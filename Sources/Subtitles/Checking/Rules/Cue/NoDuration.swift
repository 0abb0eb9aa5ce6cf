internal import Diagnostics

/// A cue stays for some time.
struct NoDuration: CheckingRule {
  static let description = RuleDescription(
    "CUE.ZERO", .error, what: "A cue ends after it starts.", why: "VLC drops such a cue.",
    source: "VLC, modules/demux/subtitle.c",
    remedy: .proposed("The cue stays as long as its text takes to read, or up to the next one."))
  static let scope = RuleScope.cue

  let occasion: TimeFeatures? = .withoutDuration

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let duration = cues.cue.duration
    guard duration <= .zero else { return }
    let message =
      duration == .zero
      ? "ends when it starts" : "ends \((-duration).inSeconds) before it starts"
    breaches.append(
      Breach(message: message, place: .times, value: Double(duration.count), limit: 0))
  }
}
