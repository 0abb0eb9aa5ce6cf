internal import XML

/// The times that an element of TTML says (TTML2, section 12).
struct TimedTextTiming: Sendable, Hashable {
  var begin: TimeExpression?
  var end: TimeExpression?
  var duration: TimeExpression?
  /// Attributes that are there and no times.
  private(set) var unreadable: [String] = []

  init(_ attributes: [String: String], _ clock: MediaClock) {
    begin = read("begin", attributes, clock)
    end = read("end", attributes, clock)
    duration = read("dur", attributes, clock)
  }

  private mutating func read(
    _ key: String, _ attributes: [String: String], _ clock: MediaClock
  ) -> TimeExpression? {
    guard let text = attributes[key] else { return nil }
    let time = TimeExpression(text, clock)
    if time == nil { unreadable.append("\(key)=\"\(text)\"") }
    return time
  }

  /// Whether the element says anything of its times.
  var isTimed: Bool { begin != nil || end != nil || duration != nil }

  /// How times of the element are written.
  var notation: TimeExpression.Notation? { (begin ?? end ?? duration)?.notation }

  /// When the element is shown that counts from `base` and goes no later than `limit`.
  func interval(base: MediaTime, limit: MediaTime?) -> (begin: MediaTime, end: MediaTime?) {
    let start = base + (begin?.time ?? .zero)
    let ends = [end.map { base + $0.time }, duration.map { start + $0.time }, limit]
    return (start, ends.compactMap(\.self).min())
  }
}
