/// What the timing of a cue, or of two that follow each other, has to keep.
public enum TimingConstraint: Int, Sendable, CaseIterable {
  /// A cue starts when the one before it has ended.
  case overlap
  /// The gap between two cues is as long as the house style says.
  case minimumGap
  /// A cue stays as long as the house style says at least.
  case minimumDuration
  /// A cue can be read at all.
  case hardReadingSpeed
  /// A cue can be read at the speed of the house style.
  case readingSpeed
  /// A cue stays no longer than the house style says.
  case maximumDuration
  /// A cue starts on a shot change or well away from it.
  case shotIn
  /// A cue ends two frames before a shot change or well away from it.
  case shotOut
  /// A cue does not hang over a shot change for a moment.
  case shotCross
  /// Two cues are parted by the shortest gap or by a pause that can be seen.
  case chaining
}

/// A set of constraints, such as those that a cue breaks.
public struct TimingConstraints: OptionSet, Sendable, Hashable {
  /// A bit for each constraint, by its raw value.
  public let rawValue: UInt16

  /// The set whose bits these are.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one constraint.
  @inline(__always)
  public init(_ constraint: TimingConstraint) { rawValue = 1 << UInt16(constraint.rawValue) }

  /// Whether a constraint is in the set.
  public func contains(_ constraint: TimingConstraint) -> Bool {
    rawValue & (1 << UInt16(constraint.rawValue)) != 0
  }

  /// The constraints in the set, in the order of the cases.
  public var constraints: [TimingConstraint] { TimingConstraint.allCases.filter(contains) }

  /// The set of some constraints.
  public init(_ constraints: [TimingConstraint]) {
    rawValue = constraints.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  private init(bits constraints: TimingConstraint...) { self.init(constraints) }

  /// Those whose breach is an error.
  static let hard = Self(
    bits: .overlap, .minimumGap, .minimumDuration, .hardReadingSpeed, .readingSpeed,
    .maximumDuration)
  /// Those that two cues break together by standing too close.
  static let crowding = Self(bits: .overlap, .minimumGap)
  /// Those that a longer stay of the cue can heal.
  static let tooShort = Self(bits: .minimumDuration, .hardReadingSpeed, .readingSpeed)
  /// Those that are about shot changes.
  static let shots = Self(bits: .shotIn, .shotOut, .shotCross)
}
