internal import Diagnostics

/// Two cues are parted by a moment without one.
struct MinimumGap: CheckingRule {
  static let description = RuleDescription(
    "TIME.GAP-MIN", .error, what: "The gap between two cues is as long as the house style says.",
    why: "Without it viewers do not see that the text has changed.",
    source: "the profile, minimum-gap", remedy: .safe("The cue above ends earlier."))
  static let scope = RuleScope.cue

  private let minimum: Double
  private let countsFrames: Bool
  private let rate: FrameRate

  init?(_ context: CheckContext) {
    guard let figure = context.limit(.minimumGap), let number = figure.number else { return nil }
    (minimum, countsFrames, rate) = (number, figure.unit == .frames, context.frameRate)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    guard let previous = cues.previousTimes, cues.cue.start >= previous.end else { return }
    let gap = cues.cue.start - previous.end
    if countsFrames {
      // Times are rounded to milliseconds, so a gap may be one short and still be whole frames.
      let millisecond = Double(rate.numerator) / Double(rate.denominator * 1000)
      let frames = Double(gap.count) * millisecond
      guard frames + millisecond < minimum else { return }
      let shown = (frames * 10).rounded() / 10
      breaches.append(
        Breach(
          message: "a gap of \(gap.inSeconds), \(shown.inTenths) frames; "
            + "the minimum is \(minimum.inTenths)", place: .times, value: shown, limit: minimum,
          repair: .timing))
    } else if Double(gap.count) < minimum {
      breaches.append(
        Breach(
          message: "a gap of \(gap.inSeconds); "
            + "the minimum is \(Milliseconds(Int(minimum)).inSeconds)", place: .times,
          value: Double(gap.count), limit: minimum, repair: .timing))
    }
  }
}
