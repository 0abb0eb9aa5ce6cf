/// A time within a TTML document in nanoseconds, so that frames and ticks add up before they are
/// rounded to milliseconds.
struct MediaTime: Sendable, Hashable, Comparable {
  var nanoseconds: Int

  static let zero = MediaTime(nanoseconds: 0)
  /// Far beyond any film, and far from overflow.
  private static let limit = 1_000_000_000 * 1_000_000_000

  /// A time, cut to 31 years.
  init(nanoseconds: Int) {
    self.nanoseconds = min(max(nanoseconds, -Self.limit), Self.limit)
  }

  init(_ time: Milliseconds) {
    let bound = Self.limit / 1_000_000
    self.init(nanoseconds: min(max(time.count, -bound), bound) * 1_000_000)
  }

  /// The nearest millisecond.
  var milliseconds: Milliseconds {
    let half = nanoseconds < 0 ? -500_000 : 500_000
    return Milliseconds((nanoseconds + half) / 1_000_000)
  }

  static func < (left: MediaTime, right: MediaTime) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  static func + (left: MediaTime, right: MediaTime) -> MediaTime {
    MediaTime(nanoseconds: left.nanoseconds + right.nanoseconds)
  }

  static func - (left: MediaTime, right: MediaTime) -> MediaTime {
    MediaTime(nanoseconds: left.nanoseconds - right.nanoseconds)
  }
}

/// What the times of a TTML document are counted in (TTML2, section 7.2 and annex I).
struct MediaClock: Sendable, Hashable {
  /// Frames by which labels count seconds.
  var nominalRate = 30
  /// The exact rate is the nominal one times this.
  var multiplier: (numerator: Int, denominator: Int) {
    get { (multiplierNumerator, multiplierDenominator) }
    set { (multiplierNumerator, multiplierDenominator) = newValue }
  }
  private var multiplierNumerator = 1
  private var multiplierDenominator = 1
  var subFrameRate = 1
  var tickRate = 1
  /// Whether times are labels of SMPTE, so that seconds are as long as their frames.
  var isSMPTE = false
  /// How many labels are left out at the start of a minute that leaves some out.
  var dropMode = DropMode.none

  enum DropMode: String, Sendable, Hashable {
    case none = "nonDrop"
    case ntsc = "dropNTSC"
    case pal = "dropPAL"
  }

  /// The exact rate.
  var rate: FrameRate? {
    let (numerator, isOver) = nominalRate.multipliedReportingOverflow(by: multiplierNumerator)
    return isOver ? nil : FrameRate(numerator, over: multiplierDenominator)
  }

  /// The time of a number of parts of frames.
  func time(frames: Int, parts: Int = 1) -> MediaTime {
    let divisor = Int128(nominalRate) * Int128(multiplierNumerator) * Int128(parts)
    let dividend = Int128(frames) * 1_000_000_000 * Int128(multiplierDenominator)
    return Self.time(dividend, over: divisor)
  }

  /// The number of parts of frames in a time, to the nearest one.
  func frames(in time: MediaTime, parts: Int = 1) -> Int {
    let dividend =
      Int128(time.nanoseconds) * Int128(nominalRate) * Int128(multiplierNumerator) * Int128(parts)
    return Self.quotient(dividend, Int128(1_000_000_000) * Int128(multiplierDenominator))
  }

  func time(ticks: Int, parts: Int = 1) -> MediaTime {
    Self.time(Int128(ticks) * 1_000_000_000, over: Int128(tickRate) * Int128(parts))
  }

  func ticks(in time: MediaTime, parts: Int = 1) -> Int {
    Self.quotient(Int128(time.nanoseconds) * Int128(tickRate) * Int128(parts), 1_000_000_000)
  }

  /// The frame that a label names.
  func frame(hours: Int, minutes: Int, seconds: Int, frames: Int) -> Int {
    let count = ((hours * 60 + minutes) * 60 + seconds) * nominalRate + frames
    switch dropMode {
    case .none: return count
    case .ntsc: return count - (hours * 54 + minutes - minutes / 10) * 2
    case .pal: return count - (hours * 27 + minutes / 2 - minutes / 20) * 4
    }
  }

  /// The label of a frame.
  func label(ofFrame frame: Int) -> (clock: Int, frames: Int) {
    // The labels that are left out are few; a few steps from the plain count reach the frame.
    var count = frame
    for _ in 0..<4 {
      let clock = count / nominalRate
      let found = self.frame(
        hours: clock / 3600, minutes: clock / 60 % 60, seconds: clock % 60,
        frames: count % nominalRate)
      if found == frame { break }
      count += frame - found
    }
    return (count / nominalRate, count % nominalRate)
  }

  static func time(_ dividend: Int128, over divisor: Int128) -> MediaTime {
    MediaTime(nanoseconds: quotient(dividend, divisor))
  }

  /// The quotient to the nearest, halves away from zero, cut to what an integer holds.
  static func quotient(_ dividend: Int128, _ divisor: Int128) -> Int {
    guard divisor > 0 else { return 0 }
    let half = dividend < 0 ? -divisor / 2 : divisor / 2
    return Int(clamping: (dividend + half) / divisor)
  }
}
