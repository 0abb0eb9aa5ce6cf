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

/// A cue can be read by grown-up viewers.
struct ReadingSpeedOfAdults: CheckingRule {
  static let description = RuleDescription(
    "READ.CPS", .error, what: "A cue needs no faster reading than the house style allows.",
    why: CharactersPerSecond.why, source: "the profile, characters-per-second",
    remedy: CharactersPerSecond.remedy)

  private let speed: CharactersPerSecond

  init?(_ context: CheckContext) {
    let conditions = context.conditions
    guard !conditions.isSDH, conditions.audience == .adult, let speed = CharactersPerSecond(context)
    else { return nil }
    self.speed = speed
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { speed.check(cues, &breaches) }
}

/// A cue can be read by children.
struct ReadingSpeedOfChildren: CheckingRule {
  static let description = RuleDescription(
    "READ.CPS-KIDS", .error,
    what: "A cue for children needs no faster reading than the house style allows.",
    why: CharactersPerSecond.why,
    source: "the profile, characters-per-second; with --audience children",
    remedy: CharactersPerSecond.remedy)

  private let speed: CharactersPerSecond

  init?(_ context: CheckContext) {
    let conditions = context.conditions
    guard !conditions.isSDH, conditions.audience == .children,
      let speed = CharactersPerSecond(context)
    else { return nil }
    self.speed = speed
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { speed.check(cues, &breaches) }
}

/// A cue can be read by the deaf and hard of hearing.
struct ReadingSpeedOfSDH: CheckingRule {
  static let description = RuleDescription(
    "READ.CPS-SDH", .error,
    what: "A cue for the deaf and hard of hearing needs no faster reading than the house style "
      + "allows.", why: CharactersPerSecond.why,
    source: "the profile, characters-per-second; with --sdh", remedy: CharactersPerSecond.remedy)

  private let speed: CharactersPerSecond

  init?(_ context: CheckContext) {
    guard context.conditions.isSDH, let speed = CharactersPerSecond(context) else { return nil }
    self.speed = speed
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { speed.check(cues, &breaches) }
}

extension Double {
  /// The number with one digit after the point, or none where that is zero.
  var inTenths: String {
    let rounded = (self * 10).rounded() / 10
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }
}
