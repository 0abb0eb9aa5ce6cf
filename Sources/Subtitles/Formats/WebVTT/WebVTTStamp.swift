/// A time stamp of WebVTT: `00:01:02.500`, or `01:02.500` without hours.
struct WebVTTStamp: Sendable, Hashable {
  /// Where it stands in the bytes.
  var range: Range<Int>
  /// The number of digits of the hours; 0 where there are none.
  var hourDigits: Int
  /// The time that it says; more hours than nine digits hold count as the most that they hold.
  var time: Milliseconds

  /// The time as the standard wants it, with hours: `00:01:02.500`.
  static func text(_ time: Milliseconds) -> String { text(time, hourDigits: 2) }

  /// The bytes of the stamp with another time, and whether it needs more digits than it had.
  ///
  /// Kept is the number of digits of the hours; hours are added only where the time has some.
  func rewritten(as time: Milliseconds, form: CharacterForm) -> (bytes: [UInt8], isWidened: Bool) {
    let isAdded = hourDigits == 0 && time.count >= 3_600_000
    let text = Self.text(time, hourDigits: isAdded ? 2 : hourDigits)
    let count = text.utf8.count
    let written = hourDigits == 0 ? 9 : hourDigits + 10
    return (text.utf8.flatMap { form.bytes(of: UInt32($0)) }, count > written)
  }

  private static func text(_ time: Milliseconds, hourDigits: Int) -> String {
    let count = max(0, time.count)
    let hours = hourDigits == 0 ? "" : (count / 3_600_000).padded(to: hourDigits) + ":"
    return hours + (count / 60_000 % 60).padded(to: 2) + ":" + (count / 1000 % 60).padded(to: 2)
      + "." + (count % 1000).padded(to: 3)
  }
}

/// Why a line is no time line to the standard, in words for the user.
struct WebVTTProblem: Error, Sendable, Hashable {
  var message: String
  /// The first byte that is not as it must be.
  var offset: Int
}

/// Reads the characters of a stretch of bytes one after the other, as the standard's algorithms do.
struct WebVTTCursor {
  let bytes: [UInt8]
  let form: CharacterForm
  /// The offset of the next character.
  var offset: Int
  /// Where the stretch ends.
  let end: Int

  /// The next character, or nil at the end.
  ///
  /// Only ASCII matters to time stamps.
  var next: UInt32? {
    guard offset + form.unitWidth <= end else { return nil }
    return form.unitWidth == 1
      ? UInt32(bytes[offset]) : form.character(in: bytes, at: offset, before: end).scalar
  }

  mutating func advance() { offset += form.unitWidth }

  /// Goes past a character where it is the next one.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == character.value else { return false }
    advance()
    return true
  }

  /// Goes past ASCII whitespace, and says whether there was any.
  @discardableResult
  mutating func skipWhitespace() -> Bool {
    let start = offset
    while let character = next, [0x20, 0x09, 0x0C, 0x0A, 0x0D].contains(character) { advance() }
    return offset > start
  }

  /// Goes past ASCII digits; gives their value, at most 999,999,999, and their number.
  mutating func digits() -> (value: Int, count: Int) {
    var (value, count) = (0, 0)
    while let character = next, 0x30...0x39 ~= character {
      value = min(value * 10 + Int(character - 0x30), 999_999_999)
      count += 1
      advance()
    }
    return (value, count)
  }
}

extension WebVTTCursor {
  /// Collects a time stamp (WebVTT, section 6.3, “collect a WebVTT timestamp”).
  mutating func stamp() throws(WebVTTProblem) -> WebVTTStamp {
    let start = offset
    let first = digits()
    guard first.count > 0 else {
      throw problem(next == 0x2D ? "a time before zero" : "a time is missing")
    }
    let mustBeHours = first.count != 2 || first.value > 59
    guard skip(":") else { throw problem("“:” is missing in a time") }
    let second = try twoDigits()
    var (hours, minutes, seconds) = (0, first.value, second)
    var hourDigits = 0
    if mustBeHours || next == 0x3A {
      guard skip(":") else {
        throw problem(
          first.count == 2
            ? "minutes beyond 59 in a time without hours" : "minutes not of two digits")
      }
      (hours, minutes, seconds) = (first.value, second, try twoDigits())
      hourDigits = first.count
    }
    guard skip(".") else {
      throw problem(
        next == 0x2C ? "“,” before the milliseconds instead of “.”" : "milliseconds are missing")
    }
    let fraction = digits()
    guard fraction.count == 3 else { throw problem("milliseconds not of three digits") }
    guard minutes < 60, seconds < 60 else { throw problem("minutes or seconds beyond 59") }
    let time = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction.value
    return WebVTTStamp(range: start..<offset, hourDigits: hourDigits, time: Milliseconds(time))
  }

  private mutating func twoDigits() throws(WebVTTProblem) -> Int {
    let number = digits()
    guard number.count == 2 else { throw problem("minutes or seconds not of two digits") }
    return number.value
  }

  private func problem(_ message: String) -> WebVTTProblem {
    WebVTTProblem(message: message, offset: offset)
  }
}

/// The time line of a cue: two stamps, an arrow, and the settings after them.
struct WebVTTTimings: Sendable, Hashable {
  var start: WebVTTStamp
  var end: WebVTTStamp
  /// What follows the second stamp, without the blanks around it; empty where nothing does.
  var settings: Range<Int>
  /// What a validator minds and players do not; nil where nothing is.
  var remark: WebVTTProblem?

  /// Collects timings (WebVTT, section 6.3, “collect WebVTT cue timings and settings”).
  init(
    in bytes: [UInt8], _ line: Range<Int>, form: CharacterForm
  ) throws(WebVTTProblem) {
    var cursor = WebVTTCursor(
      bytes: bytes, form: form, offset: line.lowerBound, end: line.upperBound)
    let isIndented = cursor.skipWhitespace()
    start = try cursor.stamp()
    var isParted = cursor.skipWhitespace()
    for character: Unicode.Scalar in ["-", "-", ">"] where !cursor.skip(character) {
      throw WebVTTProblem(
        message: "the times are not joined by “-->” alone", offset: cursor.offset)
    }
    isParted = cursor.skipWhitespace() && isParted
    end = try cursor.stamp()
    isParted = (cursor.skipWhitespace() || cursor.next == nil) && isParted
    let first = cursor.offset
    var last = first
    while cursor.next != nil {
      if !cursor.skipWhitespace() {
        cursor.advance()
        last = cursor.offset
      }
    }
    settings = first..<last
    remark = Self.remark(isIndented, isParted, start, end, line.lowerBound)
  }

  private static func remark(
    _ isIndented: Bool, _ isParted: Bool, _ start: WebVTTStamp, _ end: WebVTTStamp, _ line: Int
  ) -> WebVTTProblem? {
    if isIndented { return WebVTTProblem(message: "blanks before the times", offset: line) }
    for stamp in [start, end] where stamp.hourDigits == 1 {
      return WebVTTProblem(message: "hours of one digit", offset: stamp.range.lowerBound)
    }
    guard !isParted else { return nil }
    return WebVTTProblem(
      message: "no blanks around “-->” or after the times", offset: start.range.upperBound)
  }
}
