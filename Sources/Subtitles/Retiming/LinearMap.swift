/// Time that runs evenly: how old times become new ones by one exact fraction and one exact offset.
///
/// `new = (old × scale + offset) ÷ divisor`, computed whole and rounded once, half away from zero. The
/// inverse swaps scale and divisor, so that nothing is lost on the way back but the two roundings.
public struct LinearMap: Sendable, Hashable {
  /// Positive, like the divisor; the three have no common divisor.
  private let scale: Int128
  private let offset: Int128
  private let divisor: Int128

  /// The map that leaves times as they are.
  public static let identity = LinearMap(by: .zero)

  /// The map that moves times by a span.
  public init(by span: Milliseconds) {
    (scale, offset, divisor) = (1, Int128(span.count), 1)
  }

  /// The map that multiplies spans by a positive fraction, while one moment stays.
  public init(scaling numerator: Int, over denominator: Int, around anchor: Milliseconds = .zero) {
    precondition(numerator > 0 && denominator > 0, "time does not stand still or run backwards")
    self.init(
      Int128(numerator), Int128(anchor.count) * Int128(denominator - numerator),
      Int128(denominator))
  }

  /// The map that multiplies times by a positive fraction and moves them then.
  init(scaling numerator: Int, over denominator: Int, plus span: Milliseconds) {
    precondition(numerator > 0 && denominator > 0, "time does not stand still or run backwards")
    self.init(
      Int128(numerator), Int128(span.count) * Int128(denominator), Int128(denominator))
  }

  /// The map that moves times by an exact number of milliseconds that need not be whole.
  public init(byFraction numerator: Int, over denominator: Int) {
    precondition(denominator > 0, "a fraction has a positive denominator")
    self.init(Int128(denominator), Int128(numerator), Int128(denominator))
  }

  /// The map that takes one stretch of time to another one, or nil where either has no length.
  public init?(_ first: RetimingPoint, _ second: RetimingPoint) {
    let (old, new) = (second.old - first.old, second.new - first.new)
    guard old > .zero, new > .zero else { return nil }
    let (scale, divisor) = (Int128(new.count), Int128(old.count))
    self.init(
      scale, Int128(first.new.count) * divisor - Int128(first.old.count) * scale, divisor)
  }

  /// The map of exact numbers, reduced.
  init(_ scale: Int128, _ offset: Int128, _ divisor: Int128) {
    var (common, rest) = (scale, divisor)
    while rest != 0 { (common, rest) = (rest, common % rest) }
    rest = offset.magnitude > 0 ? Int128(offset.magnitude) : 0
    while rest != 0 { (common, rest) = (rest, common % rest) }
    (self.scale, self.offset, self.divisor) = (scale / common, offset / common, divisor / common)
  }

  /// The new time for an old one, or nil where it does not fit a 64-bit integer.
  public func callAsFunction(_ time: Milliseconds) -> Milliseconds? {
    if divisor == 1, scale == 1 {
      guard let span = Int(exactly: offset) else { return nil }
      let (sum, isTooLarge) = time.count.addingReportingOverflow(span)
      return isTooLarge ? nil : Milliseconds(sum)
    }
    if let fast = quickly(time.count) { return Milliseconds(fast) }
    let (product, isTooLarge) = Int128(time.count).multipliedReportingOverflow(by: scale)
    let (sum, isSumTooLarge) = product.addingReportingOverflow(offset)
    // What is larger than this has no 64-bit quotient worth having and could overflow when doubled.
    guard !isTooLarge, !isSumTooLarge, sum.magnitude < UInt128(1) << 125, divisor < 1 << 120 else {
      return nil
    }
    let quotient = (sum * 2 + (sum < 0 ? -divisor : divisor)) / (divisor * 2)
    return Int(exactly: quotient).map { Milliseconds($0) }
  }

  /// The same by 64-bit arithmetic, which is what times and fractions of films allow; nil for others.
  @inline(__always)
  private func quickly(_ time: Int) -> Int? {
    guard time.magnitude < 1 << 40, scale < 1 << 20, divisor < 1 << 20,
      offset.magnitude < UInt128(1) << 59
    else { return nil }
    let divisor = Int(truncatingIfNeeded: divisor)
    let sum = time * Int(truncatingIfNeeded: scale) + Int(truncatingIfNeeded: offset)
    return (sum * 2 + (sum < 0 ? -divisor : divisor)) / (divisor * 2)
  }

  /// How far all times move, where they move by one span that no time of a film makes overflow.
  var span: Milliseconds? {
    guard scale == 1, divisor == 1, offset.magnitude < 1 << 62 else { return nil }
    return Milliseconds(Int(truncatingIfNeeded: offset))
  }

  /// The map back.
  public var inverse: LinearMap { LinearMap(divisor, -offset, scale) }

  /// Whether times stay as they are.
  public var isIdentity: Bool { self == .identity }

  /// How many times as long a span becomes; for people to read, never for arithmetic on times.
  public var ratio: Double { Double(scale) / Double(divisor) }
}

/// A moment of a film and the time that it shall have.
public struct RetimingPoint: Sendable, Hashable {
  /// The time in the track as it is.
  public var old: Milliseconds
  /// The time that it shall have.
  public var new: Milliseconds

  /// A moment at `old` that shall be at `new`.
  public init(old: Milliseconds, new: Milliseconds) { (self.old, self.new) = (old, new) }
}
