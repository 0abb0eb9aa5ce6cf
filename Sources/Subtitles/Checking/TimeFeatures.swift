/// What there is in the times of a cue that few cues have, for rules that look at nothing else.
struct TimeFeatures: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// The cue starts before zero.
  static let beforeZero = TimeFeatures(rawValue: 1 << 0)
  /// The cue ends when it starts, or before.
  static let withoutDuration = TimeFeatures(rawValue: 1 << 1)
  /// The cue starts before the one above it.
  static let outOfOrder = TimeFeatures(rawValue: 1 << 2)
  /// The cue starts before the one above it has ended, or less than 10 ms after that.
  static let touching = TimeFeatures(rawValue: 1 << 3)
}

extension CueWindow {
  /// What there is in the times of the cue.
  var timeFeatures: TimeFeatures {
    var features: TimeFeatures = []
    if cue.start < .zero { features.insert(.beforeZero) }
    if cue.end <= cue.start { features.insert(.withoutDuration) }
    guard let previous = previousTimes else { return features }
    if cue.start < previous.start { features.insert(.outOfOrder) }
    if cue.start < previous.end || cue.start - previous.end < Milliseconds(10) {
      features.insert(.touching)
    }
    return features
  }
}
