extension CharacterForm {
  /// Where a line ends: the end of its content, the start of the next line, and how it ended.
  struct LineEnd {
    var content: Int
    var next: Int
    var newline: Newline?
  }

  /// The end of the line that starts at `start`.
  ///
  /// CR, LF and CR LF end a line. In legacy encodings of two bytes neither byte is ever CR or LF,
  /// so single bytes are looked at there.
  /// - Parameter limit: where to stop looking, a line break that begins before it included.
  func lineEnd(in bytes: [UInt8], from start: Int, before limit: Int = .max) -> LineEnd {
    let limit = min(limit, bytes.count)
    if self == .binary { return LineEnd(content: limit, next: limit, newline: nil) }
    let width = unitWidth
    var offset = start
    while offset + width <= limit {
      let unit = unit(in: bytes, at: offset)
      if unit == 0x0A { return LineEnd(content: offset, next: offset + width, newline: .lf) }
      if unit == 0x0D {
        let next = offset + width
        let isPair = next + width <= bytes.count && self.unit(in: bytes, at: next) == 0x0A
        return isPair
          ? LineEnd(content: offset, next: next + width, newline: .crlf)
          : LineEnd(content: offset, next: next, newline: .cr)
      }
      offset += width
    }
    return LineEnd(content: limit, next: limit, newline: nil)
  }

  /// The first separator of lines that only Unicode has (U+0085, U+2028, U+2029), if there is one.
  func lineSeparator(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    switch self {
    case .utf8:
      for offset in range where bytes[offset] == 0xE2 || bytes[offset] == 0xC2 {
        let (scalar, length) = character(in: bytes, at: offset, before: range.upperBound)
        if Self.isSeparator(scalar) { return offset..<offset + length }
      }
      return nil
    case .utf16, .utf32:
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (scalar, length) = character(in: bytes, at: offset, before: range.upperBound)
        if Self.isSeparator(scalar) { return offset..<offset + length }
        offset += length
      }
      return nil
    default: return nil
    }
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  /// How many lines end within a range of the bytes.
  func lineBreaks(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var (offset, count) = (range.lowerBound, 0)
    while offset < range.upperBound {
      let end = lineEnd(in: bytes, from: offset, before: range.upperBound)
      if end.newline != nil, end.next <= range.upperBound { count += 1 }
      offset = end.next
    }
    return count
  }

  private func unit(in bytes: [UInt8], at offset: Int) -> UInt32 {
    unitWidth == 1
      ? UInt32(bytes[offset])
      : character(in: bytes, at: offset, before: offset + unitWidth).scalar
  }
}
