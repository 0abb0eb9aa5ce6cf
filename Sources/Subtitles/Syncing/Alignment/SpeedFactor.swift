/// What times are multiplied by so that a track runs at the speed of its reference: an exact fraction.
public struct SpeedFactor: Sendable, Hashable {
  /// What times are multiplied by.
  public let numerator: Int
  /// What times are divided by.
  public let denominator: Int

  /// The speed as it is.
  public static let unchanged = SpeedFactor(1, 1)

  /// The factors between the frame rates of film and television: 23.976, 24 and 25.
  static let ofFilms = [
    unchanged, SpeedFactor(24, 25), SpeedFactor(25, 24), SpeedFactor(960, 1001),
    SpeedFactor(1001, 960), SpeedFactor(1000, 1001), SpeedFactor(1001, 1000),
  ]

  private static let precision = 100_000_000

  init(_ numerator: Int, _ denominator: Int) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// The factor as a decimal number.
  public var value: Double { Double(numerator) / Double(denominator) }

  /// The simplest factor that a measured one cannot be told from.
  ///
  /// That is one of film, or a speed of whole tenths of a percent, or else the number measured: a track
  /// of four hours tells factors apart that differ by some hundred-thousandths.
  static func simplest(near measured: Double) -> SpeedFactor {
    if let film = ofFilms.first(where: { abs($0.value - measured) < 0.00015 }) { return film }
    let speed = Int((1000 / measured).rounded())
    let simple = SpeedFactor(1000, max(speed, 1))
    if abs(simple.value - measured) < 0.00006 { return simple }
    return SpeedFactor(Int((measured * Double(precision)).rounded()), precision)
  }
}
