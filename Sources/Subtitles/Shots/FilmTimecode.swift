/// A timecode of film and television: hours, minutes, seconds and frames, as a frame counted from 0.
///
/// `01:00:00:12`, or with drop frames `01:00:00;12`, which at 29.97 and 59.94 leave out the first two or
/// four numbers of every minute but each tenth, so that an hour of timecode is an hour (SMPTE ST 12-1).
public struct FilmTimecode: Sendable, Hashable {
  /// The frame, counted from that of 00:00:00:00.
  public let frame: Int

  /// The timecode that a text is, or nil.
  ///
  /// - Parameter isDropping: whether frames are dropped even where no semicolon says so.
  public init?(_ text: some StringProtocol, _ rate: FrameRate, isDropping: Bool = false) {
    var numbers: [Int] = []
    var (digits, value) = (0, 0)
    var dropsFrames = isDropping
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        digits += 1
        value = value * 10 + Int(byte - 0x30)
        if digits > 3 { return nil }
      case UInt8(ascii: ":"), UInt8(ascii: ";"):
        if digits == 0 { return nil }
        if byte == UInt8(ascii: ";") { dropsFrames = true }
        numbers.append(value)
        (digits, value) = (0, 0)
      default: return nil
      }
    }
    guard digits > 0, numbers.count == 3 else { return nil }
    let nominal = rate.nominal
    guard numbers[1] < 60, numbers[2] < 60, value < nominal else { return nil }
    let minutes = numbers[0] * 60 + numbers[1]
    let frame = (minutes * 60 + numbers[2]) * nominal + value
    // Only the rates of NTSC that are multiples of 30 have drop frames.
    guard dropsFrames, rate.denominator == 1001, nominal.isMultiple(of: 30) else {
      self.frame = frame
      return
    }
    self.frame = frame - nominal / 15 * (minutes - minutes / 10)
  }
}
