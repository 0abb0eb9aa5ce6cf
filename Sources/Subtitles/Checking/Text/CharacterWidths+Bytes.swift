// A hot path: the widths of a text from its UTF-8 bytes, one table entry a byte and no allocation.
// Most text of subtitles is made of scalars each of which is a grapheme cluster wherever it stands;
// only that text is counted here.

extension CharacterWidths {
  /// The widths of the characters that are shown of a text, or nil where it takes the rules of
  /// grapheme clusters (UAX #29) to tell.
  ///
  /// Equal to `init(marked:)` of the same text where there is an answer. The bytes must be
  /// well-formed UTF-8.
  ///
  /// - Parameter kinds: `ByteKinds.table`.
  init?(marked bytes: Span<UInt8>, _ range: Range<Int>, _ kinds: Span<UInt32>) {
    // With this no look at the table needs a check.
    precondition(kinds.count == 256, "there is a kind for every byte")
    self.init()
    let words = bytes.bytes
    var tags = TagEnds()
    var offset = range.lowerBound
    while offset < range.upperBound {
      while offset &+ 8 <= range.upperBound {
        var word = words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        var sum: UInt32 = 0
        for _ in 0..<8 {
          sum &+= kinds[Int(truncatingIfNeeded: word & 0xFF)]
          word &>>= 8
        }
        // Eight halves and eight fulls do not run into each other, nor into what is special.
        guard sum < ByteKinds.special else { break }
        half &+= Int(sum & 0xFF)
        full &+= Int(sum &>> 8)
        offset &+= 8
      }
      var kind: UInt32 = 0
      while offset < range.upperBound {
        kind = kinds[Int(bytes[offset])]
        guard kind < ByteKinds.special else { break }
        half &+= Int(kind & 0xFF)
        full &+= Int(kind &>> 8)
        offset &+= 1
      }
      guard offset < range.upperBound else { return }
      if kind == ByteKinds.bracket {
        if let end = tags.end(in: bytes, offset..<range.upperBound) {
          // What is within a tag must be as plain, for it decides where the tag ends.
          guard Self(plain: bytes, offset..<end, kinds) != nil else { return nil }
          offset = end
        } else {
          half &+= 1
          offset &+= 1
        }
        continue
      }
      guard kind == ByteKinds.mark,
        let (length, isFull) = Self.mark(in: bytes, offset..<range.upperBound)
      else { return nil }
      if isFull { full &+= 1 } else { half &+= 1 }
      offset &+= length
    }
  }

  /// Widths of bytes in which brackets are characters like others.
  private init?(plain bytes: Span<UInt8>, _ range: Range<Int>, _ kinds: Span<UInt32>) {
    self.init()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let kind = kinds[Int(bytes[offset])]
      if kind == ByteKinds.mark {
        guard let mark = Self.mark(in: bytes, offset..<range.upperBound) else { return nil }
        offset &+= mark.length
      } else {
        guard kind < ByteKinds.special || kind == ByteKinds.bracket else { return nil }
        offset &+= 1
      }
    }
  }

  /// A character whose width and kind take its later bytes to tell, or nil where it is not plain.
  private static func mark(
    in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (length: Int, isFull: Bool)? {
    let start = range.lowerBound
    guard start &+ 1 < range.upperBound else { return nil }
    let (first, second) = (bytes[start], bytes[start &+ 1])
    if first == 0xC2 {
      // U+00A0 to U+00BF, without the soft hyphen; the middle dot is wide.
      return second >= 0xA0 && second != 0xAD ? (2, second == 0xB7) : nil
    }
    guard start &+ 2 < range.upperBound else { return nil }
    let third = bytes[start &+ 2]
    switch (first, second) {
    case (0xE2, 0x80):
      // U+2010 to U+2027: dashes, quotation marks, ellipsis.
      guard 0x90...0xA7 ~= third else { return nil }
      switch third {
      case 0x94, 0x95, 0x98...0x9D, 0xA5, 0xA6: return (3, true)
      default: return (3, false)
      }
    // U+3000 to U+3029: Chinese punctuation.
    case (0xE3, 0x80): return third <= 0xA9 ? (3, true) : nil
    // U+FF00 to U+FF60: full-width forms.
    case (0xEF, 0xBC): return (3, true)
    case (0xEF, 0xBD): return third <= 0xA0 ? (3, true) : nil
    default: return nil
    }
  }
}

/// Finds the ends of tags as `Markup` does, in bytes.
private struct TagEnds {
  /// Where the next closing bracket was found, and up to where that is known: a line full of opening
  /// brackets is not searched anew for each.
  private struct Closing {
    var knownUntil = 0
    var offset: Int?
  }

  private var angle = Closing()
  private var brace = Closing()

  /// The offset after the tag that starts with a bracket, or nil where the bracket is text.
  mutating func end(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let isAngle = bytes[range.lowerBound] == UInt8(ascii: "<")
    let closing =
      isAngle
      ? Self.find(UInt8(ascii: ">"), &angle, in: bytes, range)
      : Self.find(UInt8(ascii: "}"), &brace, in: bytes, range)
    guard let end = closing else { return nil }
    var offset = range.lowerBound &+ 1
    guard isAngle else { return bytes[offset] == UInt8(ascii: "\\") ? end &+ 1 : nil }
    if bytes[offset] == UInt8(ascii: "/") { offset &+= 1 }
    let name = offset
    while offset < end, 0x61...0x7A ~= bytes[offset] | 0x20 { offset &+= 1 }
    guard offset > name else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "."):
      return end &+ 1
    default: return nil
    }
  }

  /// The offset of the first `mark` on the line that a range starts in.
  private static func find(
    _ mark: UInt8, _ closing: inout Closing, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    if range.lowerBound < closing.knownUntil { return closing.offset }
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] != mark, bytes[offset] != 0x0A,
      bytes[offset] != 0x0D
    { offset &+= 1 }
    closing.knownUntil = max(offset, range.lowerBound &+ 1)
    closing.offset = offset < range.upperBound && bytes[offset] == mark ? offset : nil
    return closing.offset
  }
}

/// What a byte of UTF-8 says about the character that it begins.
enum ByteKinds {
  /// A character of half a square, of a full one; what is less than `special` may be added up.
  static let half: UInt32 = 1
  static let full: UInt32 = 0x100
  static let special: UInt32 = 0x1_0000
  /// `<` or `{`, which may begin a tag.
  static let bracket: UInt32 = 0x1_0000
  /// The first byte of punctuation whose later bytes tell more.
  static let mark: UInt32 = 0x2_0000
  /// The first byte of a character that may join others.
  static let joining: UInt32 = 0x4_0000

  /// The kind of every byte.
  static let table: [UInt32] = (0...255).map { byte in
    switch byte {
    case 0x3C, 0x7B: bracket
    case 0x20...0x7E: half
    // Controls take no room; a byte within a character was counted with its first one.
    case 0...0x1F, 0x7F, 0x80...0xBF: 0
    case 0xC2, 0xE2, 0xE3, 0xEF: mark
    // Latin letters; Greek and Cyrillic ones. Between them lie combining marks.
    case 0xC3...0xCB, 0xCE...0xD1: half
    // Han: U+4000 to U+9FFF.
    case 0xE4...0xE9: full
    default: joining
    }
  }
}
