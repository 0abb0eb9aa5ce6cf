internal import Diagnostics

/// A cue goes before it is read twice.
struct MaximumDuration: CheckingRule {
  static let description = RuleDescription(
    "TIME.MAX", .error, what: "A cue stays no longer than the house style says.",
    why: "Viewers start to read it again.", source: "the profile, maximum-duration",
    remedy: .proposed("The cue ends earlier, where its text can be read until then."))
  static let scope = RuleScope.cue

  /// In milliseconds; seconds of a house style are seconds of timecode, so that 7 s are 168 frames at
  /// 23.976, or 7007 ms.
  private let maximum: Milliseconds

  init?(_ context: CheckContext) {
    guard context.timing.limits.maximumDuration != nil else { return nil }
    maximum = Milliseconds(context.timing.measure.longestDuration)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let duration = cues.cue.duration
    guard duration > maximum else { return }
    breaches.append(
      Breach(
        message: "stays \(duration.inSeconds); the maximum is \(maximum.inSeconds)",
        place: .times, value: Double(duration.count), limit: Double(maximum.count)))
  }
}
