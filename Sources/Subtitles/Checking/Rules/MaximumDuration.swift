internal import Diagnostics

/// A cue does not stay too long.
struct MaximumDuration: CheckingRule {
  let description = RuleDescription(
    "TIME.MAX", .error, what: "A cue stays no longer than the house style says.",
    why: "Viewers start to read it again.", source: "the profile, maximum-duration")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let figure = context.limit(.maximumDuration)?.number else { return [] }
    let limit = Self.limit(figure, context.conditions.frameRate)
    guard cue.duration > limit else { return [] }
    return [
      Breach(
        message: "stays \(cue.duration.inSeconds); the maximum is \(limit.inSeconds)",
        place: cue.timePlace, value: Double(cue.duration.count), limit: Double(limit.count))
    ]
  }

  /// Seconds of a house style are seconds of timecode: 7 s are 168 frames at 23.976, or 7007 ms.
  private static func limit(_ milliseconds: Double, _ rate: FrameRate) -> Milliseconds {
    let whole = Milliseconds(Int(milliseconds))
    return whole.scaled(by: rate.nominal * rate.denominator, over: rate.numerator) ?? whole
  }
}
