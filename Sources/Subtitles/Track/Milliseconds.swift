/// A point in time, or a span of it, in whole milliseconds: the unit in which SubRip writes.
///
/// A negative value is a time before the start of the film, or a shift towards the start.
public struct Milliseconds: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// The number of milliseconds.
  public var count: Int

  /// A time of `count` milliseconds.
  public init(_ count: Int) { self.count = count }

  /// Thirty thousand years: beyond any film, and far from where arithmetic would overflow.
  private static let latest = 1_000_000_000_000_000

  /// A time of `count` milliseconds that a file says, at most thirty thousand years.
  init(saturating count: Int) {
    self.count = Swift.min(Swift.max(count, -Self.latest), Self.latest)
  }

  /// The start of the film, and the span of no length.
  public static let zero = Milliseconds(0)

  /// Whether `left` is before `right`.
  public static func < (left: Milliseconds, right: Milliseconds) -> Bool {
    left.count < right.count
  }

  /// The time `right` after `left`.
  public static func + (left: Milliseconds, right: Milliseconds) -> Milliseconds {
    Milliseconds(left.count + right.count)
  }

  /// The span from `right` to `left`.
  public static func - (left: Milliseconds, right: Milliseconds) -> Milliseconds {
    Milliseconds(left.count - right.count)
  }

  /// The same span in the other direction.
  public static prefix func - (time: Milliseconds) -> Milliseconds { Milliseconds(-time.count) }

  /// The time in seconds, for ratios such as reading speed; never for arithmetic on times.
  public var seconds: Double { Double(count) / 1000 }
}

extension Milliseconds {
  /// The time multiplied by an exact fraction and rounded once, half away from zero.
  ///
  /// Gives nil when the result does not fit a 64-bit integer.
  func scaled(by numerator: Int, over denominator: Int) -> Milliseconds? {
    precondition(denominator > 0, "a fraction has a positive denominator")
    let doubled = Int128(count) * Int128(numerator) * 2
    let half = Int128(doubled < 0 ? -denominator : denominator)
    return Int(exactly: (doubled + half) / (Int128(denominator) * 2)).map { Milliseconds($0) }
  }
}

extension Milliseconds: CustomStringConvertible {
  /// The time as SubRip writes it: `00:01:30,500`, with a minus sign before the start of the film.
  public var description: String {
    let magnitude = count.magnitude
    let hours = magnitude / 3_600_000
    let (minutes, seconds) = (magnitude / 60_000 % 60, magnitude / 1000 % 60)
    return (count < 0 ? "-" : "") + hours.padded(to: 2) + ":" + minutes.padded(to: 2)
      + ":" + seconds.padded(to: 2) + "," + (magnitude % 1000).padded(to: 3)
  }
}
