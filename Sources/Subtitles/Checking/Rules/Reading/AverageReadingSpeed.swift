internal import Diagnostics

/// The cues of a file together can be read in the time they stay.
struct AverageReadingSpeed: TrackRule {
  static let description = RuleDescription(
    "READ.AVG", .info,
    what: "All cues together need no faster reading than the house style allows for one.",
    why: "A film that is read at the limit throughout is not watched.",
    source: "Netflix, article 115001352212; the profile, characters-per-second")

  private let limit: Double
  private let timing: TimingStandard
  private var characters = 0.0
  private var milliseconds = 0.0
  private var cues = 0

  /// The average of fewer cues says no more than they do.
  private static let fewestCues = 10

  init?(_ context: CheckContext) {
    guard let limit = context.timing.speed else { return nil }
    (self.limit, timing) = (limit, context.timing)
  }

  mutating func look(at cue: CheckedCue) {
    guard cue.duration > .zero else { return }
    characters += timing.characters(in: cue.text)
    milliseconds += Double(cue.duration.count)
    cues += 1
  }

  func check(_ breaches: inout [TrackBreach]) {
    guard cues >= Self.fewestCues, characters * 1000 > limit * milliseconds else { return }
    let speed = characters * 1000 / milliseconds
    breaches.append(
      TrackBreach(
        message: "\(speed.inTenths) characters a second on average; the limit is \(limit.inTenths)",
        value: (speed * 100).rounded() / 100, limit: limit))
  }
}
