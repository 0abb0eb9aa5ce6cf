internal import Diagnostics

/// One cue is shown at a time.
struct CueOverlap: CheckingRule {
  static let description = RuleDescription(
    "CUE.OVERLAP", .error, what: "A cue starts after the one above it has ended.",
    why: "Players stack overlapping cues, or drop one.", source: "Subtitle Edit; VLC",
    remedy: .safe("The cue above ends earlier, where the overlap is a second or less."))
  static let scope = RuleScope.cue

  private let timing: TimingStandard

  let occasion: TimeFeatures? = .touching

  init?(_ context: CheckContext) { timing = context.timing }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    guard let previous = cues.previousTimes, cues.cue.start >= previous.start,
      cues.cue.start < previous.end
    else { return }
    let overlap = previous.end - cues.cue.start
    breaches.append(
      Breach(
        message: "starts \(overlap.inSeconds) before the cue above it ends", place: .times,
        value: Double(overlap.count), limit: 0,
        repair: cues.promise(timing).trimsPrevious() ? .timing : .none))
  }
}
