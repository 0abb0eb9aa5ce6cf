internal import Diagnostics

/// A cue starts on a shot change, or well away from it.
struct ShotIn: CheckingRule {
  static let description = RuleDescription(
    "SHOT.IN", .warning, what: "A cue starts on a shot change, or half a second away from it.",
    why: "A text that comes just before or after a cut makes the eye jump twice.",
    source: "Netflix, Subtitle Timing Guidelines; the profile, shot-distance; needs --shots",
    remedy: .safe("The cue starts on the shot change, where all else holds."))
  static let scope = RuleScope.cue

  private let standard: ShotStandard

  init?(_ context: CheckContext) {
    guard let standard = ShotStandard(context) else { return nil }
    self.standard = standard
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let (timing, distance) = (standard.timing, standard.distance)
    guard let zone = timing.limits.startZone(standard.startFrame(of: cues.cue)) else { return }
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
