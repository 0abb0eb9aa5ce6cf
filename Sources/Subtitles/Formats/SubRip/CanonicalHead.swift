/// The first two lines of a block that is written as the format says.
struct CanonicalHead {
  /// The length of `00:00:00,000 --> 00:00:00,000`.
  static let timeLineLength = 29

  let number: Int32
  /// The offset of the time line.
  let timeLine: Int
  let start: Milliseconds
  let end: Milliseconds
  /// Whether a full stop stands for a comma.
  let hasDots: Bool
  /// 1 for LF, 2 for CR LF; the same on both lines.
  let lineBreakLength: Int
  /// The offset of the first line of text.
  let next: Int

  /// Reads a head at `offset`, or gives nil where something else stands.
  @inline(__always)
  init?(in words: RawSpan, at offset: Int) {
    guard let (number, digits) = Self.number(in: words, at: offset) else { return nil }
    let line = offset &+ digits
    let first = Self.lineBreakLength(in: words, at: line)
    let timeLine = line &+ first
    let lineEnd = timeLine &+ Self.timeLineLength
    guard first > 0, lineEnd &+ first <= words.byteCount,
      Self.lineBreakLength(in: words, at: lineEnd) == first,
      let times = Self.times(in: words, at: timeLine)
    else { return nil }
    self.number = number
    self.timeLine = timeLine
    (start, end, hasDots) = times
    lineBreakLength = first
    next = lineEnd &+ first
  }

  /// Whether `00:00:00,000 --> 00:00:00,000` stands at an offset.
  static func hasTimes(in words: RawSpan, at offset: Int) -> Bool {
    offset &+ timeLineLength <= words.byteCount && times(in: words, at: offset) != nil
  }

  /// The times of a time line, for which there must be room.
  @inline(__always)
  private static func times(
    in words: RawSpan, at offset: Int
  ) -> (start: Milliseconds, end: Milliseconds, hasDots: Bool)? {
    // ` --> ` and the three bytes after it, which are of no interest here.
    let arrow = load(words, offset &+ 12, as: UInt64.self) & 0xFF_FFFF_FFFF
    guard arrow == 0x20_3E2D_2D20, let start = time(in: words, at: offset),
      let end = time(in: words, at: offset &+ 17)
    else { return nil }
    return (start.time, end.time, start.hasDot || end.hasDot)
  }

  /// The time of `00:00:00,000` at `offset`, or nil where anything else stands.
  ///
  /// A full stop may stand for the comma: the one dialect that is as common as the format itself.
  @inline(__always)
  private static func time(
    in words: RawSpan, at offset: Int
  ) -> (time: Milliseconds, hasDot: Bool)? {
    // The clock and the fraction in a word each. What is right becomes a byte below 10 where a digit
    // stands and 0 where a mark does; adding what is missing to 128 shows anything else.
    let clock = load(words, offset, as: UInt64.self) ^ 0x3030_3A30_303A_3030
    let fraction = load(words, offset &+ 8, as: UInt32.self) ^ 0x3030_302C
    let hasDot = fraction & 0xFF == 0x2C ^ 0x2E
    let digits = hasDot ? fraction & 0xFFFF_FF00 : fraction
    let wrong =
      ((clock &+ 0x7676_7F76_767F_7676) | clock) & 0x8080_8080_8080_8080
      | UInt64(((digits &+ 0x7676_767F) | digits) & 0x8080_8080)
    guard wrong == 0 else { return nil }
    // Each digit times ten and the next one beside it, eight at once; none is over 99.
    let pairs = clock &* 10 &+ clock &>> 8
    let (hours, minutes, seconds) = (pairs & 0xFF, pairs &>> 24 & 0xFF, pairs &>> 48 & 0xFF)
    guard minutes < 60, seconds < 60 else { return nil }
    let thousandths =
      (digits &>> 8 & 0xFF) &* 100 &+ (digits &>> 16 & 0xFF) &* 10 &+ digits &>> 24
    let whole = (hours &* 60 &+ minutes) &* 60 &+ seconds
    return (
      Milliseconds(Int(truncatingIfNeeded: whole &* 1000 &+ UInt64(thousandths))), hasDot
    )
  }

  /// The number of up to nine digits at an offset, and how many it has.
  @inline(__always)
  private static func number(in words: RawSpan, at offset: Int) -> (value: Int32, digits: Int)? {
    var (value, digits): (Int32, Int) = (0, 0)
    while digits < 9, offset &+ digits < words.byteCount {
      let digit = load(words, offset &+ digits, as: UInt8.self) &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ Int32(digit)
      digits &+= 1
    }
    return digits > 0 ? (value, digits) : nil
  }

  /// 1 for LF, 2 for CR LF, 0 for anything else and for the end.
  @inline(__always)
  private static func lineBreakLength(in words: RawSpan, at offset: Int) -> Int {
    guard offset < words.byteCount else { return 0 }
    let byte = load(words, offset, as: UInt8.self)
    if byte == 0x0A { return 1 }
    guard byte == 0x0D, offset &+ 1 < words.byteCount else { return 0 }
    return load(words, offset &+ 1, as: UInt8.self) == 0x0A ? 2 : 0
  }

  /// A word in the order in which its bytes stand, the first one lowest.
  ///
  /// The span checks that it lies within the bytes; every bit pattern is an integer.
  @inline(__always)
  private static func load<Word: FixedWidthInteger & BitwiseCopyable>(
    _ words: RawSpan, _ offset: Int, as type: Word.Type
  ) -> Word {
    Word(littleEndian: words.unsafeLoadUnaligned(fromByteOffset: offset, as: type))
  }
}
