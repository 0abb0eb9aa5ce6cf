internal import Diagnostics

/// A cue can be read in the time it stays.
struct CharactersPerSecond: CheckingRule {
  static let description = RuleDescription(
    "READ.CPS", .error, what: "A cue needs no faster reading than the house style allows.",
    why: "Who reads all the time sees nothing of the film.",
    source: "the profile, characters-per-second",
    remedy: .safe("The cue ends later, where there is room."))

  private let limit: Double
  private let count: CharacterCount

  init?(_ context: CheckContext) {
    guard let limit = context.number(.charactersPerSecond) else { return nil }
    (self.limit, count) = (limit, context.count)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let duration = cues.cue.duration
    guard duration > .zero else { return }
    let count = count.count(cues.text.widths)
    // One millisecond is what rounding may have taken away from the cue.
    guard count * 1000 > limit * Double(duration.count + 1) else { return }
    let speed = count / duration.seconds
    breaches.append(
      Breach(
        message: "\(speed.inTenths) characters a second; the limit is \(limit.inTenths)",
        place: .times, value: (speed * 100).rounded() / 100, limit: limit))
  }
}

extension Double {
  /// The number with one digit after the point, or none where that is zero.
  var inTenths: String {
    let rounded = (self * 10).rounded() / 10
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }
}
