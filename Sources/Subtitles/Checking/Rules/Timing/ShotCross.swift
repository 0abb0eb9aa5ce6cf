internal import Diagnostics

/// A cue does not hang over a shot change for a moment.
struct ShotCross: CheckingRule {
  static let description = RuleDescription(
    "SHOT.CROSS", .warning,
    what: "A cue that stays over a shot change stays half a second longer.",
    why: "A text that goes just after a cut makes the eye jump twice.",
    source: "Netflix, Subtitle Timing Guidelines; the profile, shot-distance; needs --shots",
    remedy: .safe("The cue ends at the gap before the shot change, or half a second after it."))
  static let scope = RuleScope.cue

  private let standard: ShotStandard

  init?(_ context: CheckContext) {
    guard let standard = ShotStandard(context) else { return nil }
    self.standard = standard
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let (timing, distance) = (standard.timing, standard.distance)
    let zones = timing.limits.endZones(
      standard.endFrame(of: cues.cue), start: standard.startFrame(of: cues.cue))
    guard let (frames, cut) = zones.after, cues.cue.duration > .zero else { return }
    let place = frames == 0 ? "on" : "\(frames.counted) after"
    breaches.append(
      Breach(
        message: "ends \(place) a shot change; it ends \(timing.measure.gapFrames) before it, or "
          + "\(distance) after it", place: .times, value: Double(frames), limit: Double(distance),
        repair: cues.promise(timing).clears(shot: cut) ? .timing : .none))
  }
}
