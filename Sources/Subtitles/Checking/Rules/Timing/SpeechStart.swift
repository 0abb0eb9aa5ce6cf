internal import Diagnostics

/// A cue starts when somebody starts to speak.
struct SpeechStart: CheckingRule {
  static let description = RuleDescription(
    "SYNC.IN", .warning, what: "A cue starts within two frames of the first sound of its speech.",
    why: "A text that comes early tells too much, one that comes late is missed.",
    source: "Netflix, Subtitle Timing Guidelines; the profile, start-shift; needs --speech")
  static let scope = RuleScope.cue

  private let speech: SpeechIntervals
  private let tolerance: Int
  private let grid: FrameGrid

  init?(_ context: CheckContext) {
    guard let speech = context.conditions.speech,
      let tolerance = context.limit(.startShift)?.frames(at: context.frameRate)
    else { return nil }
    (self.speech, self.tolerance) = (speech, tolerance)
    grid = context.timing.measure.grid
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let cue = cues.cue
    guard let first = speech.intervals(from: cue.start, to: cue.end).first else { return }
    // Speech that goes on from the cue before has no start here.
    if let previous = cues.previousTimes, first.start < previous.end { return }
    let frames = grid.frame(nearest: cue.start.count) - grid.frame(nearest: first.start.count)
    guard abs(frames) > tolerance else { return }
    let side = frames < 0 ? "before" : "after"
    breaches.append(
      Breach(
        message: "starts \(abs(frames).counted) \(side) the speech; \(tolerance) at most",
        place: .times, value: Double(frames), limit: Double(tolerance)))
  }
}
