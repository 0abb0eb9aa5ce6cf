internal import LocaleData

/// What the times of cues have to keep under some conditions, and how long a cue takes to read.
///
/// Rules that speak of time and the repair of times both ask this, so that one mends what the other
/// finds.
///
/// A class, because a dozen rules share one and none should carry it about from cue to cue.
final class TimingStandard: Sendable {
  /// Limits made ready for measuring.
  let measure: TimingMeasure
  /// Characters a second at most, or nil where the house style says nothing of it.
  let speed: Double?
  /// Characters a second from which on a text cannot be read.
  let hardSpeed: Double?
  private let count: CharacterCount

  init(_ profile: Profile, _ conditions: CheckConditions, _ count: CharacterCount) {
    // What a house has no rule for is no constraint.
    func figure(_ limit: Profile.Limit, for constraints: TimingConstraint...) -> Figure? {
      let isAsked = constraints.contains { profile.severity(of: $0.rule(conditions)) != nil }
      return isAsked ? profile.limit(limit, conditions) : nil
    }
    let rate = conditions.frameRate
    var limits = TimingLimits(frameRate: rate, shots: conditions.shots)
    limits.minimumDuration = figure(.minimumDuration, for: .minimumDuration)?.milliseconds
    limits.maximumDuration = figure(.maximumDuration, for: .maximumDuration)?.milliseconds
    limits.minimumGap = figure(.minimumGap, for: .minimumGap)?.span
    limits.pause = figure(.pause, for: .chaining)?.frames(at: rate)
    limits.shotDistance =
      figure(.shotDistance, for: .shotIn, .shotOut, .shotCross)?.frames(at: rate)
    let shift = profile.limit(.startShift, conditions)?.frames(at: rate)
    limits.startShift = shift ?? limits.startShift
    limits.linger = profile.limit(.linger, conditions)?.frames(at: rate) ?? limits.linger
    measure = TimingMeasure(limits)
    let speed = profile.limit(.charactersPerSecond, conditions)?.number
    self.speed = speed.flatMap { $0 > 0 ? $0 : nil }
    let factor = figure(.hardSpeedFactor, for: .hardReadingSpeed)?.number
    hardSpeed = self.speed.flatMap { speed in factor.map { speed * max($0, 1) } }
    self.count = count
  }

  /// What the solver keeps.
  var limits: TimingLimits { measure.limits }

  /// How many characters of a text count.
  func characters(in text: MarkedText) -> Double { count.count(text.widths) }

  /// How long some characters have to stay at a speed, in milliseconds.
  ///
  /// One millisecond less will do, because it is what rounding may have taken away from the cue.
  static func duration(of characters: Double, at speed: Double) -> Int {
    let exact = characters * 1000 / speed
    guard exact < Double(FrameGrid.latest) else { return FrameGrid.latest }
    var duration = Int(exact)
    while duration > 0, isReadable(characters, in: duration - 1, at: speed) { duration -= 1 }
    while !isReadable(characters, in: duration, at: speed) { duration += 1 }
    return duration
  }

  /// Whether some characters can be read in so many milliseconds; a value at the limit can.
  static func isReadable(_ characters: Double, in duration: Int, at speed: Double) -> Bool {
    characters * 1000 <= speed * Double(duration + 1)
  }

  /// A cue as the solver sees it.
  func timed(_ cue: CheckedCue) -> TimedCue {
    let characters = characters(in: cue.text)
    return TimedCue(
      start: cue.start, end: cue.end,
      readingDuration: speed.map { Milliseconds(Self.duration(of: characters, at: $0)) },
      hardReadingDuration: hardSpeed.map { Milliseconds(Self.duration(of: characters, at: $0)) })
  }
}

extension Figure {
  /// The figure as whole milliseconds.
  var milliseconds: Milliseconds? {
    number.map { Milliseconds(Self.whole($0, through: Self.longest)) }
  }

  /// The figure as frames or milliseconds.
  var span: FrameSpan? {
    number.map { number in
      unit == .frames
        ? .frames(Self.whole(number, through: Self.mostFrames))
        : .milliseconds(Self.whole(number, through: Self.longest))
    }
  }

  /// The figure as frames at a rate; milliseconds as timecode counts them, halves up.
  func frames(at rate: FrameRate) -> Int? {
    switch span {
    case .frames(let count)?: count
    case .milliseconds(let count)?: TimingLimits.frames(in: Milliseconds(count), rate)
    case nil: nil
    }
  }

  /// No house style asks for more frames, or for more milliseconds: a day.
  private static let mostFrames = 10_000.0
  private static let longest = 86_400_000.0

  private static func whole(_ number: Double, through limit: Double) -> Int {
    number > 0 ? Int(Swift.min(number, limit).rounded()) : 0
  }
}
