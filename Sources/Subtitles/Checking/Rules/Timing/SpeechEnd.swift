internal import Diagnostics

/// A cue goes soon after its speech has ended, and not before.
struct SpeechEnd: CheckingRule {
  static let description = RuleDescription(
    "SYNC.OUT", .warning,
    what: "A cue ends not before its speech, and at most half a second after it.",
    why: "A text that stays on looks as if somebody still spoke.",
    source: "Netflix, Subtitle Timing Guidelines; the profile, linger; needs --speech")
  static let scope = RuleScope.cue

  private let speech: SpeechIntervals
  private let linger: Int
  private let timing: TimingStandard

  init?(_ context: CheckContext) {
    guard let speech = context.conditions.speech,
      let linger = context.limit(.linger)?.frames(at: context.frameRate)
    else { return nil }
    (self.speech, self.linger, timing) = (speech, linger, context.timing)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let (cue, grid) = (cues.cue, timing.measure.grid)
    guard let last = speech.intervals(from: cue.start, to: cue.end).last else { return }
    // Speech that goes on in the next cue has no end here.
    if let next = cues.nextTimes, next.start < last.end { return }
    let frames = grid.frame(nearest: cue.end.count) - grid.frame(nearest: last.end.count)
    if frames < 0 {
      breaches.append(
        Breach(
          message: "ends \((-frames).counted) before the speech does", place: .times,
          value: Double(frames), limit: 0))
      return
    }
    // A cue stays the shortest time, however short the speech.
    let shortest = grid.firstFrame(from: cue.start.count + timing.measure.shortestDuration)
    guard frames > linger, grid.frame(nearest: cue.end.count) > shortest else { return }
    breaches.append(
      Breach(
        message: "ends \(frames.counted) after the speech; \(linger) at most", place: .times,
        value: Double(frames), limit: Double(linger)))
  }
}
