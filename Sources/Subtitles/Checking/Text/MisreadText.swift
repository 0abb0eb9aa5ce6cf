/// A text in UTF-8 that was read as if it were in windows-1252 or windows-1251, and what it says.
///
/// Such a text is full of pairs and triples that no language writes: `Ð¿Ñ€` for пр, `â™ª` for ♪. One of
/// them that could be a letter before a quotation mark is no evidence; there must be a better one.
struct MisreadText {
  /// A stretch of it.
  struct Stretch {
    /// Where it stands in the text.
    var range: Range<Int>
    /// What it says.
    var meaning: [Unicode.Scalar]
    /// The encoding that it was taken for.
    var encoding: String
  }

  /// The stretches that were misread, in the order of the text; at least one.
  let stretches: [Stretch]

  /// Nil where nothing shows that the text was misread.
  init?(_ text: [Unicode.Scalar]) {
    guard Self.mayBeMisread(text) else { return nil }
    var stretches: [Stretch] = []
    for charset in [Charset.western, .cyrillic] {
      let units = Self.units(in: text, charset)
      guard Self.isEvidence(units, charset) else { continue }
      for unit in units {
        let range = unit.start..<unit.start + unit.length
        if stretches.contains(where: { $0.range.overlaps(range) }) { continue }
        if let last = stretches.last, last.range.upperBound == unit.start,
          last.encoding == charset.name
        {
          let index = stretches.count - 1
          stretches[index].range = last.range.lowerBound..<range.upperBound
          stretches[index].meaning.append(unit.meaning)
        } else {
          stretches.append(Stretch(range: range, meaning: [unit.meaning], encoding: charset.name))
        }
      }
    }
    if stretches.isEmpty { return nil }
    stretches.sort { $0.range.lowerBound < $1.range.lowerBound }
    // Some files were misread more than once.
    for index in stretches.indices {
      let meaning = stretches[index].meaning
      if let again = MisreadText(meaning) { stretches[index].meaning = again.corrected(meaning) }
    }
    self.stretches = stretches
  }

  /// Letters that a misread character was made into.
  private struct Unit {
    var start: Int
    var length: Int
    var meaning: Unicode.Scalar
    /// Whether no language writes these letters one after the other.
    var isStrong: Bool
  }

  /// Whether two characters stand beside each other as the first two of a misread one do in either
  /// encoding; a quick look, for nearly no text has such.
  private static func mayBeMisread(_ text: [Unicode.Scalar]) -> Bool {
    let scalars = text.span
    var previous: UInt32 = 0
    for position in scalars.indices {
      let value = scalars[position].value
      if value >= 0x80 {
        if 0xC2...0xEF ~= previous { return true }
        if 0x410...0x43F ~= previous, !(0x410...0x44F ~= value) { return true }
      }
      previous = value
    }
    return false
  }

  private static func units(in text: [Unicode.Scalar], _ charset: Charset) -> [Unit] {
    var units: [Unit] = []
    var position = 0
    while position + 1 < text.count {
      if charset.mayBegin(text[position], text[position + 1]),
        let unit = unit(at: position, in: text, charset)
      {
        units.append(unit)
        position += unit.length
      } else {
        position += 1
      }
    }
    return units
  }

  private static func unit(
    at position: Int, in text: [Unicode.Scalar], _ charset: Charset
  ) -> Unit? {
    guard let lead = charset.byte(text[position]) else { return nil }
    let length: Int
    switch lead {
    case 0xC2...0xC5, 0xD0, 0xD1: length = 2
    case 0xE2...0xE9, 0xEF: length = 3
    default: return nil
    }
    guard position + length <= text.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : 0x0F)
    var isStrong = false
    for next in text[position + 1..<position + length] {
      guard let byte = charset.byte(next), 0x80...0xBF ~= byte else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      if !charset.mayFollow(next) { isStrong = true }
    }
    guard let meaning = Unicode.Scalar(value), isLikely(meaning) else { return nil }
    // What begins the codes of dashes, quotation marks and notes.
    if lead == 0xE2 { isStrong = true }
    return Unit(start: position, length: length, meaning: meaning, isStrong: isStrong)
  }

  private static func isEvidence(_ units: [Unit], _ charset: Charset) -> Bool {
    guard charset == .cyrillic else { return units.contains(where: \.isStrong) }
    // Ukrainian and Serbian write some of the pairs, but not one after the other.
    return units.contains { $0.length == 3 && $0.isStrong }
      || zip(units, units.dropFirst()).contains { one, two in
        one.start + one.length == two.start && (one.isStrong || two.isStrong)
      }
  }

  /// Whether a character is one of those that subtitles are written with.
  private static func isLikely(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x17F, 0x400...0x45F, 0x490, 0x491, 0x2010...0x2026, 0x2039, 0x203A, 0x20AC, 0x2116,
      0x2122, 0x2669...0x266C, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0xFEFF:
      true
    default: false
    }
  }

  /// A text with what its stretches say in their place.
  private func corrected(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var corrected = text
    for stretch in stretches.reversed() {
      corrected.replaceSubrange(stretch.range, with: stretch.meaning)
    }
    return corrected
  }
}

extension MisreadText {
  /// An encoding that UTF-8 is taken for.
  fileprivate enum Charset {
    case western, cyrillic

    var name: String {
      switch self {
      case .western: "windows-1252"
      case .cyrillic: "windows-1251"
      }
    }

    /// The byte beyond ASCII that a character stands for.
    func byte(_ scalar: Unicode.Scalar) -> UInt8? {
      switch self {
      case .western:
        0x80...0xFF ~= scalar.value ? UInt8(scalar.value) : Self.westernBytes[scalar]
      case .cyrillic:
        0x410...0x44F ~= scalar.value
          ? UInt8(scalar.value - 0x410 + 0xC0) : Self.cyrillicBytes[scalar]
      }
    }

    /// Whether two characters may be the first two of a misread one; a quick look.
    func mayBegin(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
      guard second.value >= 0x80 else { return false }
      switch self {
      case .western: return 0xC2...0xEF ~= first.value
      case .cyrillic: return 0x410...0x43F ~= first.value && !(0x410...0x44F ~= second.value)
      }
    }

    /// Whether a character may well stand after a letter in a text that was read as it should be.
    func mayFollow(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "…", "’", "‘", "“", "”", "„", "‚", "–", "—", "›", "‹", "«", "»", "\u{A0}", "\u{AD}", "·",
        "™", "•":
        true
      case "Ё", "ё", "№", "§", "©", "®", "°": self == .cyrillic
      default: false
      }
    }

    private static let westernBytes = bytes(
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ")
    private static let cyrillicBytes = bytes(
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї")

    /// The characters for the bytes from 0x80 on.
    private static func bytes(_ characters: String) -> [Unicode.Scalar: UInt8] {
      Dictionary(
        zip(characters.unicodeScalars, UInt8(0x80)...), uniquingKeysWith: { first, _ in first })
    }
  }
}
