internal import Workers

// A hot path: every byte of every file comes through here, sixteen at once. Only arithmetic is used,
// because comparing vectors is done lane by lane in this version of Swift. Spans check every access.

/// Tells whether bytes are well-formed UTF-8.
///
/// Linear. Text in Latin, Cyrillic and Han letters is gone through quickly; blocks with characters that
/// are rare in subtitles are left to the standard library.
enum WellFormedUTF8 {
  private typealias Lanes = SIMD16<UInt8>

  /// Bytes are looked at in blocks of this length.
  private static let blockLength = 1 << 15

  /// Whether all of the bytes are well-formed; on several processors where they are many.
  static func holds(for bytes: [UInt8]) -> Bool {
    let workers = bytes.count < Track.lengthWorthSharing ? 1 : Workers.available
    var bounds = (0..<workers).map { bytes.count / workers * $0 } + [bytes.count]
    for position in 1..<max(workers, 1) {
      bounds[position] = boundary(in: bytes.span, before: bounds[position], from: 0)
    }
    return Workers.run(workers) { [bounds] number in
      holds(for: bytes.span, bounds[number]..<max(bounds[number], bounds[number + 1]))
    }.allSatisfy(\.self)
  }

  /// Whether a range of the bytes is well-formed by itself.
  static func holds(for bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      var end = min(offset &+ blockLength, range.upperBound)
      if end < range.upperBound { end = boundary(in: bytes, before: end, from: offset) }
      // Nothing but continuations: not well-formed, and the standard library will say so.
      if end == offset { end = range.upperBound }
      if !isCommon(bytes, offset..<end),
        (try? UTF8Span(validating: bytes.extracting(offset..<end))) == nil
      {
        return false
      }
      offset = end
    }
    return true
  }

  /// Whether all of the bytes are ASCII; other text tells itself after a few of them.
  static func isASCII(_ words: RawSpan) -> Bool {
    var offset = 0
    while offset &+ 8 <= words.byteCount {
      let word = words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      offset &+= 8
    }
    while offset < words.byteCount {
      if words.unsafeLoad(fromByteOffset: offset, as: UInt8.self) > 0x7F { return false }
      offset &+= 1
    }
    return true
  }

  /// The start of the character that the byte at `offset` belongs to.
  private static func boundary(in bytes: Span<UInt8>, before offset: Int, from start: Int) -> Int {
    var offset = offset
    while offset > start, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset &-= 1 }
    return offset
  }

  /// Whether a range is well-formed and has only characters of up to three bytes, without those that
  /// begin with 0xE0 or 0xED, for whose second byte other limits hold.
  private static func isCommon(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count >= 18 else { return false }
    // The first two bytes have no two before them, and the last two must not want more.
    let (first, second) = (bytes[start], bytes[start &+ 1])
    guard first & 0xC0 != 0x80, (second & 0xC0 == 0x80) == (first >= 0xC0), !isRare(first),
      !isRare(second), bytes[end &- 1] < 0xC0, bytes[end &- 2] < 0xE0
    else { return false }
    return isCommon(bytes.bytes, from: start &+ 2, to: end)
  }

  /// Whether a byte begins a character that `isCommon` leaves to others, or none at all.
  private static func isRare(_ byte: UInt8) -> Bool {
    byte >= 0xF0 || byte == 0xE0 || byte == 0xED || byte & 0xFE == 0xC0
  }

  /// Looks at the bytes from `start` on, of which there are at least 16, in the light of the two
  /// before each.
  private static func isCommon(_ words: RawSpan, from start: Int, to end: Int) -> Bool {
    // The highest bit of each lane tells; the others are of no interest.
    var wrong = Lanes(repeating: 0)
    var others = Lanes(repeating: 0xFF)
    var offset = start
    while offset < end {
      // The last sixteen may be looked at twice.
      offset = min(offset, end &- 16)
      let here = words.unsafeLoadUnaligned(fromByteOffset: offset, as: Lanes.self)
      let before = words.unsafeLoadUnaligned(fromByteOffset: offset &- 1, as: Lanes.self)
      let twoBefore = words.unsafeLoadUnaligned(fromByteOffset: offset &- 2, as: Lanes.self)
      let (here2, before2, twoBefore2) = (here &+ here, before &+ before, twoBefore &+ twoBefore)
      let here4 = here2 &+ here2
      // 0x80 to 0xBF continue; after 0xC0 or more one byte must, after 0xE0 or more another.
      let continues = here & ~here2
      let mustContinue = (before & before2) | (twoBefore & twoBefore2 & (twoBefore2 &+ twoBefore2))
      // 0xF0 or more.
      let isLong = here & here2 & here4 & (here4 &+ here4)
      wrong |= (continues ^ mustContinue) | isLong
      others &= isOther(here, 0xE0) & isOther(here, 0xED) & isOther(here & 0xFE, 0xC0)
      offset &+= 16
    }
    return highestBits(wrong) == 0 && highestBits(~others) == 0
  }

  /// Sets the highest bit of the lanes that are not `byte`.
  @inline(__always)
  private static func isOther(_ lanes: Lanes, _ byte: UInt8) -> Lanes {
    let difference = lanes ^ Lanes(repeating: byte)
    return ((difference & Lanes(repeating: 0x7F)) &+ Lanes(repeating: 0x7F)) | difference
  }

  /// The highest bit of every lane, or 0 where none is set.
  private static func highestBits(_ lanes: Lanes) -> UInt8 {
    var bits: UInt8 = 0
    for lane in lanes.indices { bits |= lanes[lane] & 0x80 }
    return bits
  }
}
