internal import Diagnostics

/// A cue can be read in the time it stays.
struct CharactersPerSecond: CheckingRule {
  let description = RuleDescription(
    "READ.CPS", .error, what: "A cue needs no faster reading than the house style allows.",
    why: "Who reads all the time sees nothing of the film.",
    source: "the profile, characters-per-second")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let limit = context.limit(.charactersPerSecond)?.number, cue.duration > .zero else {
      return []
    }
    let count = context.count.countVisible(cue.markup.visibleText)
    // One millisecond is what rounding may have taken away from the cue.
    guard count * 1000 > limit * Double(cue.duration.count + 1) else { return [] }
    let speed = count / cue.duration.seconds
    return [
      Breach(
        message: "\(speed.inTenths) characters a second; the limit is \(limit.inTenths)",
        place: cue.timePlace, value: (speed * 100).rounded() / 100, limit: limit)
    ]
  }
}

extension Double {
  /// The number with one digit after the point, or none where that is zero.
  var inTenths: String {
    let rounded = (self * 10).rounded() / 10
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }
}
