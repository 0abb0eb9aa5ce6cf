internal import Diagnostics

/// A cue says something that the one before it did not.
struct DuplicateCue: CheckingRule {
  static let description = RuleDescription(
    "CUE.DUPLICATE", .warning,
    what: "A cue does not have the text of the one above it, less than 10 ms apart.",
    why: "It flickers, or is shown twice at once.", source: "subby, CommonIssuesFixer",
    remedy: .safe("The two become one cue."))
  static let scope = RuleScope.cue

  private static let gap = Milliseconds(10)

  let occasion: TimeFeatures? = .touching

  private let maximum: Milliseconds?

  init?(_ context: CheckContext) { maximum = context.timing.limits.maximumDuration }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    guard let times = cues.previousTimes, cues.cue.start >= times.start,
      cues.cue.start - times.end < Self.gap, cues.cue.end >= cues.cue.start,
      let previous = cues.previous, previous.text.written == cues.text.written,
      !cues.text.isBlank
    else { return }
    let isSame = times.start == cues.cue.start && times.end == cues.cue.end
    breaches.append(
      Breach(
        message: isSame
          ? "the text and the times of the cue above"
          : "the text of the cue above, which has just gone",
        place: .times, repair: staysTooLong(times, cues.cue) ? .none : .structure))
  }

  /// Whether one cue in place of two would stay longer than it may, and neither does now.
  private func staysTooLong(_ upper: CueTimes, _ lower: CheckedCue) -> Bool {
    guard let maximum, upper.end - upper.start <= maximum else { return false }
    return max(upper.end, lower.end) - upper.start > maximum
  }
}
