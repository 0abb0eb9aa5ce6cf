/// A frame rate as an exact fraction of frames a second.
///
/// The rates of NTSC are written as rounded decimals and mean a fraction: `23.976` is 24000/1001.
/// Taken as a decimal it would be 9 ms wrong after two hours.
public struct FrameRate: Sendable, Hashable {
  /// The frames in `denominator` seconds.
  public let numerator: Int
  /// The seconds that `numerator` frames take.
  public let denominator: Int

  /// The rate of cinema, 24 frames a second.
  public static let cinema = FrameRate(24)

  /// The rates of film and television: 23.976, 24, 25, 29.97, 30, 50, 59.94, 60.
  static let ofFilms: Set<FrameRate> = Set(
    ["23.976", "24", "25", "29.97", "30", "50", "59.94", "60"].compactMap { FrameRate($0) })

  /// A whole rate: 24, 25, 30 frames a second.
  public init(_ framesPerSecond: Int) {
    precondition(framesPerSecond > 0, "a frame rate is positive")
    (numerator, denominator) = (framesPerSecond, 1)
  }

  /// The rate `numerator / denominator`, or nil unless it lies from 1 to 1000 frames a second.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator > 0, denominator <= 1_000_000, numerator >= denominator,
      numerator <= denominator * 1000
    else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
  }

  /// Reads a rate as people write it: `24`, `23.976`, `29.97`, `12.5`, `24000/1001`.
  ///
  /// A decimal of two digits or more that is a rate of NTSC when rounded (n × 1000/1001, such as
  /// 23.976, 23.98, 29.97, 59.94) means that rate. Gives nil when the text is no rate from 1 to
  /// 1000 frames a second.
  public init?(_ text: some StringProtocol) {
    let fraction = text.split(separator: "/", omittingEmptySubsequences: false)
    if fraction.count == 2 {
      guard let numerator = Self.digits(fraction[0]), let denominator = Self.digits(fraction[1])
      else { return nil }
      self.init(numerator, over: denominator)
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Self.digits(parts[0]) else { return nil }
    switch parts.count {
    case 1: self.init(whole, over: 1)
    case 2:
      guard parts[1].utf8.count <= 6, let decimals = Self.digits(parts[1]) else { return nil }
      let scale = parts[1].utf8.reduce(1) { power, _ in power * 10 }
      let scaled = whole * scale + decimals
      if scale >= 100, let nominal = Self.nominalRate(ofNTSC: scaled, scale: scale) {
        self.init(nominal * 1000, over: 1001)
      } else {
        self.init(scaled, over: scale)
      }
    default: return nil
    }
  }

  /// The rate that timecode counts in: 24 for 24000/1001.
  public var nominal: Int { (numerator + denominator / 2) / denominator }

  /// The time at which a frame starts, frames counted from 0; half away from zero.
  public func time(ofFrame frame: Int) -> Milliseconds? {
    guard abs(frame) <= 1_000_000_000 else { return nil }
    return Milliseconds(frame * 1000).scaled(by: denominator, over: numerator)
  }

  /// The number of frames in a span, to the nearest frame; half away from zero.
  public func frames(in span: Milliseconds) -> Int? {
    span.scaled(by: numerator, over: denominator * 1000)?.count
  }

  /// The whole rate n whose n × 1000/1001 rounds to `scaled / scale`, if there is one.
  private static func nominalRate(ofNTSC scaled: Int, scale: Int) -> Int? {
    let nominal = (scaled + scale - 1) / scale
    let exact = nominal * 1000 * scale
    return (exact * 2 + 1001) / 2002 == scaled ? nominal : nil
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    let isNumber = (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { 48...57 ~= $0 }
    return isNumber ? Int(text) : nil
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}

extension FrameRate: CustomStringConvertible {
  /// The rate as people write it: `24`, `23.976`, `12.5`; else as a fraction.
  public var description: String {
    if denominator == 1 { return String(numerator) }
    let thousandths = (numerator * 2000 + denominator) / (denominator * 2)
    var decimals = String(thousandths % 1000 + 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    let text = "\(thousandths / 1000).\(decimals)"
    return FrameRate(text) == self ? text : "\(numerator)/\(denominator)"
  }
}
