// The hot path. A file as the format says it should be is read here block by block: two comparisons
// a byte, one record a cue, no allocation but the array of records. Spans check every access, and
// there is no unsafe code.

extension SubRipScanner {
  /// Takes blocks of number, time line and text for as long as they look as the format says.
  ///
  /// Stops at the start of a line, with the state that reading line by line would have there.
  mutating func scanCanonicalBlocks() {
    // A copy of the reference, so that the span does not hold on to the scanner itself.
    let bytes = bytes
    let span = bytes.span
    var expected = (records.last?.number ?? 0) &+ 1
    while let head = CanonicalHead(in: span, at: offset), head.number == expected {
      isOpen = true
      expected &+= 1
      count(head.lineBreakLength, times: 2, line: line)
      var textEnd = head.next
      var next = head.next
      var lines = 2
      var isBlank = false
      // Line by line: on a blank one the block ends, on a suspicious one the careful way goes on.
      while next < span.count {
        let first = span[next]
        if first == 0x0A || first == 0x0D {
          let length = Self.lineBreakLength(in: span, at: next)
          guard length > 0 else { break }
          count(length, times: 1, line: line &+ lines)
          (next, lines, isBlank) = (next &+ length, lines &+ 1, true)
          break
        }
        if suspicious.contains(first) { break }
        var end = next &+ 1
        while end < span.count, span[end] > 0x0D || (span[end] != 0x0A && span[end] != 0x0D) {
          if span[end] == 0, !hasReportedNUL {
            noteNUL(at: end, lineStart: next, line: line &+ lines)
          }
          end &+= 1
        }
        let length = Self.lineBreakLength(in: span, at: end)
        guard end == span.count || length > 0 else { break }
        textEnd = end
        if length > 0 {
          count(length, times: 1, line: line &+ lines)
          lines &+= 1
        }
        next = end &+ length
      }
      for stamp in [head.timeLine, head.timeLine &+ 17] where span[stamp &+ 8] == 0x2E {
        reportDot(at: stamp, lineStart: head.timeLine, line: line &+ 1)
      }
      records.append(
        CueRecord(
          start: head.start, end: head.end, head: UInt32(truncatingIfNeeded: offset),
          timeLine: ByteRange(head.timeLine, head.timeLine &+ CanonicalHead.timeLineLength),
          text: ByteRange(head.next, textEnd), line: UInt32(truncatingIfNeeded: line &+ 1),
          number: head.number, isCanonical: true))
      line &+= lines
      offset = next
      blanks = isBlank ? 1 : 0
      guard isBlank else { return }
    }
  }

  /// The length of the LF or CR LF at an offset; 0 for a CR alone, for the end, and for anything
  /// else.
  static func lineBreakLength(in span: Span<UInt8>, at offset: Int) -> Int {
    guard offset < span.count else { return 0 }
    if span[offset] == 0x0A { return 1 }
    guard span[offset] == 0x0D, offset &+ 1 < span.count, span[offset &+ 1] == 0x0A else {
      return 0
    }
    return 2
  }

  private mutating func count(_ lineBreakLength: Int, times: Int, line: Int) {
    let newline = lineBreakLength == 1 ? Newline.lf : .crlf
    for _ in 0..<times { newlines.add(newline, line: line) }
  }
}

/// The first two lines of a block that is written as the format says.
struct CanonicalHead {
  /// The length of `00:00:00,000 --> 00:00:00,000`.
  static let timeLineLength = 29

  let number: Int32
  /// The offset of the time line.
  let timeLine: Int
  let start: Milliseconds
  let end: Milliseconds
  /// 1 for LF, 2 for CR LF; the same on both lines.
  let lineBreakLength: Int
  /// The offset of the first line of text.
  let next: Int

  /// Reads a head at `offset`, or gives nil where something else stands.
  init?(in span: Span<UInt8>, at offset: Int) {
    var cursor = offset
    var number: Int32 = 0
    while cursor < span.count, cursor &- offset < 9 {
      let digit = span[cursor] &- 0x30
      guard digit < 10 else { break }
      number = number &* 10 &+ Int32(digit)
      cursor &+= 1
    }
    let first = SubRipScanner.lineBreakLength(in: span, at: cursor)
    guard cursor > offset, first > 0 else { return nil }
    cursor &+= first
    guard Self.hasArrow(in: span, at: cursor), let start = Self.time(in: span, at: cursor),
      let end = Self.time(in: span, at: cursor &+ 17),
      SubRipScanner.lineBreakLength(in: span, at: cursor &+ Self.timeLineLength) == first
    else { return nil }
    (self.number, timeLine, self.start, self.end) = (number, cursor, start, end)
    lineBreakLength = first
    next = cursor &+ Self.timeLineLength &+ first
  }

  /// Whether `00:00:00,000 --> 00:00:00,000` stands at an offset.
  static func hasTimes(in span: Span<UInt8>, at offset: Int) -> Bool {
    hasArrow(in: span, at: offset) && time(in: span, at: offset) != nil
      && time(in: span, at: offset &+ 17) != nil
  }

  /// Whether there is room for a time line at an offset, and its arrow.
  private static func hasArrow(in span: Span<UInt8>, at offset: Int) -> Bool {
    offset &+ timeLineLength <= span.count && span[offset &+ 12] == 0x20
      && span[offset &+ 13] == 0x2D && span[offset &+ 14] == 0x2D && span[offset &+ 15] == 0x3E
      && span[offset &+ 16] == 0x20
  }

  /// The time of `00:00:00,000` at `offset`, or nil where anything else stands.
  ///
  /// A full stop may stand for the comma: the one dialect that is as common as the format itself.
  private static func time(in span: Span<UInt8>, at offset: Int) -> Milliseconds? {
    let separator = span[offset &+ 8]
    guard span[offset &+ 2] == 0x3A, span[offset &+ 5] == 0x3A,
      separator == 0x2C || separator == 0x2E,
      let hours = pair(in: span, at: offset), let minutes = pair(in: span, at: offset &+ 3),
      let seconds = pair(in: span, at: offset &+ 6), let tens = pair(in: span, at: offset &+ 9),
      minutes < 60, seconds < 60
    else { return nil }
    let unit = span[offset &+ 11] &- 0x30
    guard unit < 10 else { return nil }
    let clock = (hours &* 60 &+ minutes) &* 60 &+ seconds
    return Milliseconds(clock &* 1000 &+ tens &* 10 &+ Int(unit))
  }

  private static func pair(in span: Span<UInt8>, at offset: Int) -> Int? {
    let (tens, units) = (span[offset] &- 0x30, span[offset &+ 1] &- 0x30)
    return tens < 10 && units < 10 ? Int(tens) &* 10 &+ Int(units) : nil
  }
}
