internal import Diagnostics

/// A cue can be read in the time it stays: what the rules for each audience share.
struct CharactersPerSecond: Sendable {
  private let limit: Double
  private let timing: TimingStandard

  init?(_ context: CheckContext) {
    guard let limit = context.timing.speed else { return nil }
    (self.limit, timing) = (limit, context.timing)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    if let breach = Self.breach(cues, limit, timing) { breaches.append(breach) }
  }

  /// What is wrong with a cue that needs faster reading than a limit.
  static func breach(_ cues: CueWindow, _ limit: Double, _ timing: TimingStandard) -> Breach? {
    let duration = cues.cue.duration
    guard duration > .zero else { return nil }
    let count = timing.characters(in: cues.text)
    guard !TimingStandard.isReadable(count, in: duration.count, at: limit) else { return nil }
    let speed = count / duration.seconds
    let needed = TimingStandard.duration(of: count, at: limit)
    return Breach(
      message: "\(speed.inTenths) characters a second; the limit is \(limit.inTenths)",
      place: .times, value: (speed * 100).rounded() / 100, limit: limit,
      repair: cues.promise(timing).lengthens(to: needed) ? .timing : .none)
  }

  static let why = "Who reads all the time sees nothing of the film."
  static let remedy = RuleDescription.Remedy.safe(
    "The cue ends later, where there is room, and at most half a second after it did.")
}
