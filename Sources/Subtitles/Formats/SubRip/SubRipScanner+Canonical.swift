// The hot path. A file as the format says it should be is read here block by block: a few words of
// eight bytes for the times, one comparison a word for the text, one record a cue, no allocation but
// the array of records. Spans check every access, and there is no unsafe code.

extension SubRipScanner {
  /// Takes blocks of number, time line and text for as long as they look as the format says.
  ///
  /// Stops at the start of a line, with the state that reading line by line would have there; at the
  /// latest at `limit`.
  mutating func scanCanonicalBlocks() {
    // A copy of the reference, so that the span does not hold on to the scanner itself.
    let bytes = bytes
    let span = bytes.span
    let words = span.bytes
    let suspicious = suspicious
    var (offset, line) = (offset, line)
    var expected = lastNumber &+ 1
    while offset < limit, let head = CanonicalHead(in: words, at: offset),
      head.number == expected
    {
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
        if suspicious.contains(first), !isSurelyText(words, at: next) { break }
        let end = endOfLine(in: words, from: next &+ 1, lineStart: next, line: line &+ lines)
        let length = Self.lineBreakLength(in: span, at: end)
        guard end == span.count || length > 0 else { break }
        textEnd = end
        if length > 0 {
          count(length, times: 1, line: line &+ lines)
          lines &+= 1
        }
        next = end &+ length
      }
      if head.hasDots { reportDots(head, in: span, line: line &+ 1) }
      records.append(
        CueRecord(
          start: head.start, end: head.end, head: UInt32(truncatingIfNeeded: offset),
          timeLine: ByteRange(head.timeLine, head.timeLine &+ CanonicalHead.timeLineLength),
          text: ByteRange(head.next, textEnd), line: UInt32(truncatingIfNeeded: line &+ 1),
          number: expected &- 1, isCanonical: true))
      line &+= lines
      offset = next
      blanks = isBlank ? 1 : 0
      guard isBlank else { break }
    }
    (self.offset, self.line) = (offset, line)
  }

  /// The offset of the first CR or LF, or the end of the bytes; a NUL before it is reported.
  ///
  /// Looks at eight bytes at once for one that is less than 0x0E, and only then at each.
  private mutating func endOfLine(
    in words: RawSpan, from start: Int, lineStart: Int, line: Int
  ) -> Int {
    var offset = start
    while true {
      while offset &+ 8 <= words.byteCount {
        let word = UInt64(
          littleEndian: words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let low = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
        if low != 0 {
          offset &+= low.trailingZeroBitCount &>> 3
          break
        }
        offset &+= 8
      }
      guard offset < words.byteCount else { return words.byteCount }
      let byte = words.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      if byte == 0x0A || byte == 0x0D { return offset }
      if byte == 0, !hasReportedNUL { noteNUL(at: offset, lineStart: lineStart, line: line) }
      offset &+= 1
    }
  }

  /// Whether a line that starts with a suspicious byte is text all the same: a dash before what is no
  /// digit, a number before a letter, punctuation that no time is written with.
  ///
  /// Says no where it takes more than a few bytes to tell.
  private func isSurelyText(_ words: RawSpan, at start: Int) -> Bool {
    guard start &+ 16 <= words.byteCount else { return false }
    func byte(_ offset: Int) -> UInt8 { words.unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
    var offset = start
    switch byte(offset) {
    case 0x2D: offset &+= 1
    case 0xE2 where form == .utf8 && byte(offset &+ 1) == 0x80:
      // U+2018 to U+2027 are quotation marks and dots, U+2010 to U+2015 dashes.
      if 0x98...0xA7 ~= byte(offset &+ 2) { return true }
      guard 0x90...0x95 ~= byte(offset &+ 2) else { return false }
      offset &+= 3
    case 0x30...0x39:
      while offset < start &+ 9, 0x30...0x39 ~= byte(offset) { offset &+= 1 }
      while offset < start &+ 12, byte(offset) == 0x20 { offset &+= 1 }
      return isLetter(byte(offset))
    default: return false
    }
    // A sign counts only right before its digits.
    return byte(offset) == 0x20 || isLetter(byte(offset))
  }

  /// Whether a byte is an ASCII letter or, in UTF-8, the first one of a Cyrillic or Han one.
  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xD0, 0xD1, 0xE4...0xE9: form == .utf8
    default: false
    }
  }

  private mutating func reportDots(_ head: CanonicalHead, in span: Span<UInt8>, line: Int) {
    for stamp in [head.timeLine, head.timeLine &+ 17] where span[stamp &+ 8] == 0x2E {
      reportDot(at: stamp, lineStart: head.timeLine, line: line)
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
    newlines.add(lineBreakLength == 1 ? .lf : .crlf, times: times, line: line)
  }
}
