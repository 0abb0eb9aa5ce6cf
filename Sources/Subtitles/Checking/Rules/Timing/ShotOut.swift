internal import Diagnostics

/// A cue ends at the shortest gap before a shot change, or well before it.
struct ShotOut: CheckingRule {
  static let description = RuleDescription(
    "SHOT.OUT", .warning,
    what: "A cue ends two frames before a shot change, or half a second before it.",
    why: "A text that goes just before a cut makes the eye jump twice.",
    source:
      "Netflix, Subtitle Timing Guidelines; the profile, shot-distance and minimum-gap; needs "
      + "--shots",
    remedy: .safe("The cue ends at the gap before the shot change, where all else holds."))
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
    guard let (frames, cut) = zones.before, cues.cue.duration > .zero else { return }
    breaches.append(
      Breach(
        message: "ends \(frames.counted) before a shot change; it ends "
          + "\(timing.measure.gapFrames) before it", place: .times, value: Double(frames),
        limit: Double(distance),
        repair: cues.promise(timing).endsBefore(shot: cut) ? .timing : .none))
  }
}
