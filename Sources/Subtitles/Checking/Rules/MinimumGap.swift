internal import Diagnostics

/// Two cues are parted by a moment without one.
struct MinimumGap: CheckingRule {
  let description = RuleDescription(
    "TIME.GAP-MIN", .error, what: "The gap between two cues is as long as the house style says.",
    why: "Without it viewers do not see that the text has changed.",
    source: "the profile, minimum-gap")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let figure = context.limit(.minimumGap), let number = figure.number, let previous,
      cue.start >= previous.end
    else { return [] }
    let gap = cue.start - previous.end
    let rate = context.conditions.frameRate
    if figure.unit == .frames {
      // Times are rounded to milliseconds, so a gap may be one short and still be whole frames.
      let frames = Double(gap.count) * Double(rate.numerator) / Double(rate.denominator * 1000)
      let tolerance = Double(rate.numerator) / Double(rate.denominator * 1000)
      guard frames + tolerance < number else { return [] }
      let shown = (frames * 10).rounded() / 10
      return [
        breach(
          "a gap of \(gap.inSeconds), \(shown.inTenths) frames; the minimum is \(number.inTenths)",
          cue, shown, number)
      ]
    }
    guard Double(gap.count) < number else { return [] }
    return [
      breach(
        "a gap of \(gap.inSeconds); the minimum is \(Milliseconds(Int(number)).inSeconds)",
        cue, Double(gap.count), number)
    ]
  }

  private func breach(
    _ message: String, _ cue: CheckedCue, _ value: Double, _ limit: Double
  ) -> Breach {
    Breach(message: message, place: cue.timePlace, value: value, limit: limit, isFixable: true)
  }
}
