internal import Diagnostics

/// Two cues are parted by a moment without one.
struct MinimumGap: CheckingRule {
  static let description = RuleDescription(
    "TIME.GAP-MIN", .error, what: "The gap between two cues is as long as the house style says.",
    why: "Without it viewers do not see that the text has changed.",
    source: "the profile, minimum-gap; frames are counted to the nearest, as Subtitle Edit does",
    remedy: .safe("The cue above ends earlier, where it stays long enough until then."))
  static let scope = RuleScope.cue

  private let minimum: FrameSpan
  /// In milliseconds.
  private let shortest: Int
  private let timing: TimingStandard

  init?(_ context: CheckContext) {
    guard let minimum = context.timing.limits.minimumGap else { return nil }
    (self.minimum, timing) = (minimum, context.timing)
    shortest = timing.measure.shortestGap
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    guard let previous = cues.previousTimes, cues.cue.start >= previous.end else { return }
    let gap = cues.cue.start - previous.end
    guard gap.count < shortest else { return }
    let isSure = cues.promise(timing).trimsPrevious()
    breaches.append(breach(gap, isSure ? .timing : .none))
  }

  private func breach(_ gap: Milliseconds, _ repair: Breach.Repair) -> Breach {
    switch minimum {
    case .frames(let frames):
      let value = timing.limits.frameRate.tenths(of: gap)
      return Breach(
        message:
          "a gap of \(gap.inSeconds), \(value.inTenths) frame\(value == 1 ? "" : "s"); the minimum is \(frames)",
        place: .times, value: value, limit: Double(frames), repair: repair)
    case .milliseconds(let count):
      return Breach(
        message: "a gap of \(gap.inSeconds); the minimum is \(Milliseconds(count).inSeconds)",
        place: .times, value: Double(gap.count), limit: Double(count), repair: repair)
    }
  }
}

extension FrameRate {
  /// The frames in a span, to a tenth of one.
  func tenths(of span: Milliseconds) -> Double {
    let frames = Double(span.count) * Double(numerator) / Double(denominator * 1000)
    return (frames * 10).rounded() / 10
  }
}
