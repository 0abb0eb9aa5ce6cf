internal import Diagnostics

/// A cue starts on a shot change, or well away from it.
struct ShotIn: CheckingRule {
  static let description = RuleDescription(
    "SHOT.IN", .warning, what: "A cue starts on a shot change, or half a second away from it.",
    why: "A text that comes just before or after a cut makes the eye jump twice.",
    source: "Netflix, Subtitle Timing Guidelines; the profile, shot-distance; needs --shots",
    remedy: .safe("The cue starts on the shot change, where all else holds."))
  static let scope = RuleScope.cue

  private let timing: TimingStandard
  private let distance: Int

  init?(_ context: CheckContext) {
    guard let distance = context.timing.limits.shotDistance, context.timing.limits.shots != nil
    else {
      return nil
    }
    (timing, self.distance) = (context.timing, distance)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let frame = timing.measure.grid.frame(nearest: cues.cue.start.count)
    guard let zone = timing.limits.startZone(frame) else { return }
    let (frames, message) =
      switch zone {
      case .after(let frames, _): (frames, "\(frames.counted) after a shot change; it starts on it")
      case .before(let frames, _):
        (frames, "\(frames.counted) before a shot change; it starts on it")
      case .farBefore(let frames, _):
        (frames, "\(frames.counted) before a shot change; it starts \(distance) before it")
      }
    breaches.append(
      Breach(
        message: "starts " + message, place: .times, value: Double(frames),
        limit: Double(distance),
        repair: cues.promise(timing).snapsStart(zone) ? .timing : .none))
  }
}

extension Int {
  /// So many frames, as people say it.
  var counted: String { self == 1 ? "1 frame" : "\(self) frames" }
}
