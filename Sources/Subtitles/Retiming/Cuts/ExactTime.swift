/// A moment as exactly as a list of cuts says it: a fraction of milliseconds, for frames seldom start on a
/// whole one.
struct ExactTime: Sendable, Hashable, Comparable {
  let numerator: Int128
  /// Positive.
  let denominator: Int128

  /// A moment in whole milliseconds.
  init(_ time: Milliseconds) { (numerator, denominator) = (Int128(time.count), 1) }

  /// The moment at which a frame starts, counted from 0.
  init(frame: Int, _ rate: FrameRate) {
    self.init(Int128(frame) * 1000 * Int128(rate.denominator), Int128(rate.numerator))
  }

  private init(_ numerator: Int128, _ denominator: Int128) {
    var (common, rest) = (denominator, Int128(numerator.magnitude))
    while rest != 0 { (common, rest) = (rest, common % rest) }
    (self.numerator, self.denominator) = (numerator / common, denominator / common)
  }

  static let zero = ExactTime(.zero)

  /// The moment to the nearest millisecond, half away from zero.
  var rounded: Milliseconds {
    let half = numerator < 0 ? -denominator : denominator
    return Milliseconds(saturating: Int(clamping: (numerator * 2 + half) / (denominator * 2)))
  }

  static func + (left: ExactTime, right: ExactTime) -> ExactTime {
    ExactTime(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func - (left: ExactTime, right: ExactTime) -> ExactTime {
    ExactTime(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// How many times as long it is as another span, which has a length.
  func ratio(to other: ExactTime) -> ExactTime {
    ExactTime(numerator * other.denominator, denominator * other.numerator)
  }

  static func < (left: ExactTime, right: ExactTime) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  static func == (left: ExactTime, right: ExactTime) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }
}

extension LinearMap {
  /// The map that takes one moment to another, and spans by a fraction of two spans longer than nothing.
  init(
    from source: ExactTime, to record: ExactTime, scaling length: ExactTime, over old: ExactTime
  ) {
    let ratio = length.ratio(to: old)
    let (scale, divisor) = (ratio.numerator, ratio.denominator)
    let common = source.denominator * record.denominator
    self.init(
      scale * common,
      record.numerator * source.denominator * divisor
        - source.numerator * record.denominator * scale, divisor * common)
  }
}
