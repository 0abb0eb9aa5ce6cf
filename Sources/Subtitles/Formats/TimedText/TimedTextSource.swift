/// The bytes of a TTML file as UTF-8, which XML is read from, and where each of them comes from.
///
/// The characters that markup is made of are ASCII in every encoding, so it is enough to know where
/// each stretch of ASCII lies; other characters lie between such stretches.
struct TimedTextSource: Sendable {
  /// The file in UTF-8, without a byte order mark and characters that XML forbids, and with strays
  /// escaped.
  let utf8: [UInt8]
  /// What was escaped, to be told.
  let strays: [XMLStray]
  /// Where stretches start, in UTF-8 and in the file; empty where both are the same bytes.
  private var stretches: [(utf8: Int, file: Int)] = []
  private let start: Int
  private let width: Int

  /// The text of a file from an offset on.
  ///
  /// Linear in its length.
  init(_ source: TrackSource, from start: Int) {
    self.start = start
    width = source.form.unitWidth
    let start = min(start, source.bytes.count)
    if source.form == .utf8, Self.isPlain(source.bytes) {
      (utf8, strays) = XMLStray.escaped(start == 0 ? source.bytes : Array(source.bytes[start...]))
      return
    }
    var utf8: [UInt8] = []
    var offset = start
    while offset < source.bytes.count {
      stretches.append((utf8.count, offset))
      let first = offset
      while offset < source.bytes.count {
        let (scalar, length) = source.form.character(
          in: source.bytes, at: offset, before: source.bytes.count)
        guard Self.isMarkup(scalar) else { break }
        utf8.append(UInt8(scalar))
        offset += length
      }
      if offset > first { continue }
      while offset < source.bytes.count {
        let (scalar, length) = source.form.character(
          in: source.bytes, at: offset, before: source.bytes.count)
        guard !Self.isMarkup(scalar) else { break }
        offset = min(offset + length, source.bytes.count)
      }
      let text = source.text(in: first..<offset)
      utf8 += text.unicodeScalars.flatMap { scalar in
        Array(String(Self.isAllowed(scalar) ? Character(scalar) : "\u{FFFD}").utf8)
      }
    }
    stretches.append((utf8.count, source.bytes.count))
    (self.utf8, strays) = XMLStray.escaped(utf8)
  }

  /// The offset in the file of an offset in UTF-8, which is one of markup.
  func offset(_ place: Int) -> Int {
    let place = XMLStray.original(place, strays)
    guard !stretches.isEmpty else { return place + start }
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].utf8 <= place { low = middle } else { high = middle }
    }
    let next = low + 1 < stretches.count ? stretches[low + 1].file : stretches[low].file
    return min(stretches[low].file + (place - stretches[low].utf8) * width, next)
  }

  func range(_ range: Range<Int>) -> Range<Int> {
    let lower = offset(range.lowerBound)
    return lower..<max(lower, offset(range.upperBound))
  }

  private static func isMarkup(_ scalar: UInt32) -> Bool {
    0x20...0x7F ~= scalar || scalar == 0x09 || scalar == 0x0A || scalar == 0x0D
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }

  /// Whether the bytes are well-formed UTF-8 without control characters that XML forbids.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
      return false
    }
    return (try? UTF8Span(validating: bytes.span)) != nil
  }
}
