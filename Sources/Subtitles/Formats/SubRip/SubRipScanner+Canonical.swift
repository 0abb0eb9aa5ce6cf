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
      // Lines that end as those of the head do are counted together.
      var (usual, firstUsual) = (2, line)
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
          if length == head.lineBreakLength {
            usual &+= 1
          } else {
            count(head.lineBreakLength, times: usual, line: firstUsual)
            count(length, times: 1, line: line &+ lines)
            (usual, firstUsual) = (0, line &+ lines &+ 1)
          }
          (next, lines, isBlank) = (next &+ length, lines &+ 1, true)
          break
        }
        if suspicious.contains(first), !isSurelyText(words, at: next) { break }
        let end = endOfLine(in: words, from: next &+ 1, lineStart: next, line: line &+ lines)
        let length = Self.lineBreakLength(in: span, at: end)
        guard end == span.count || length > 0 else { break }
        textEnd = end
        if length == head.lineBreakLength {
          (usual, lines) = (usual &+ 1, lines &+ 1)
        } else if length > 0 {
          count(head.lineBreakLength, times: usual, line: firstUsual)
          count(length, times: 1, line: line &+ lines)
          lines &+= 1
          (usual, firstUsual) = (0, line &+ lines)
        }
        next = end &+ length
      }
      count(head.lineBreakLength, times: usual, line: firstUsual)
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
    guard times > 0 else { return }
    newlines.add(lineBreakLength == 1 ? .lf : .crlf, times: times, line: line)
  }
}
