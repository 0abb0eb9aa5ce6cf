extension DetectedEncoding {
  /// The Unicode encoding of `bytes`, or nil when they are not Unicode and evidence about legacy
  /// encodings is needed.
  ///
  /// Looks for a byte order mark, for the zero bytes that the digits of time stamps have in UTF-16
  /// and UTF-32, and for well-formed UTF-8. A few broken characters do not make UTF-8 another
  /// encoding, they make the confidence smaller. Takes one pass over the bytes.
  public static func unicode(of bytes: [UInt8]) -> DetectedEncoding? {
    byByteOrderMark(bytes) ?? byZeroBytes(bytes) ?? byUTF8(bytes)
  }

  /// Whether `unicode(of:)`, which gave this, found no fault in any of the bytes; with a byte order mark
  /// it does not look.
  var isWellFormedUTF8: Bool { encoding == .utf8 && confidence == 1 && byteOrderMarkLength == 0 }

  // MARK: - UTF-16 and UTF-32

  /// UTF-16 and UTF-32 without a mark: whatever the language, stamps, spaces and line ends are
  /// ASCII characters there, beside zero bytes on one and the same side.
  private static func byZeroBytes(_ bytes: [UInt8]) -> DetectedEncoding? {
    let sample = Array(bytes.prefix(65_536))
    // One in twenty is what a cue of two hundred Chinese characters has; in other encodings a zero
    // byte is damage.
    guard sample.count(where: { $0 == 0 }) * 20 >= sample.count else { return nil }
    // UTF-32 first, for its digits are digits of UTF-16 too.
    let names = ["UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"]
    let counted = names.map { name in
      let encoding = TextEncoding(name)
      return (encoding: encoding, units: stampUnits(in: sample, encoding.form))
    }
    // Enough for one time line; other text has hardly a digit beside a zero byte.
    guard let best = counted.max(by: { $0.units < $1.units }), best.units >= 8
    else { return nil }
    return DetectedEncoding(best.encoding, confidence: 0.99)
  }

  /// How many characters of the time stamps' alphabet the bytes hold, read in a form.
  private static func stampUnits(in sample: [UInt8], _ form: CharacterForm) -> Int {
    let width = form.unitWidth
    return stride(from: 0, to: sample.count - sample.count % width, by: width).count { offset in
      switch form.character(in: sample, at: offset, before: sample.count).scalar {
      case 0x30...0x3A, 0x0A, 0x0D, 0x2D, 0x3E: true
      default: false
      }
    }
  }

  // MARK: - UTF-8

  private static func byUTF8(_ bytes: [UInt8]) -> DetectedEncoding? {
    guard WellFormedUTF8.holds(for: bytes) else { return byMostlyUTF8(bytes) }
    guard WellFormedUTF8.isASCII(bytes.span.bytes) || !isAccidental(bytes) else { return nil }
    return DetectedEncoding(.utf8, confidence: 1)
  }

  /// Whether well-formed UTF-8 may be so by accident, as a word or two of Chinese can be.
  ///
  /// One character in nine of GB 18030 is a well-formed one of two bytes, but of letters that hardly
  /// anybody writes.
  private static func isAccidental(_ bytes: [UInt8]) -> Bool {
    var (offset, rare) = (0, 0)
    while let foreign = bytes[offset...].firstIndex(where: { $0 > 0x7F }) {
      let (scalar, length) = CharacterForm.utf8.character(
        in: bytes, at: foreign, before: bytes.count)
      switch scalar {
      case 0x80...0xFF, 0x152, 0x153, 0x400...0x45F, 0x490, 0x491, 0x800...: return false
      default: rare += 1
      }
      if rare > 4 { return false }
      offset = foreign + length
    }
    return rare > 0
  }

  /// UTF-8 with damage: a file cut inside a character, or one pasted from another encoding.
  ///
  /// Of legacy text, Chinese comes nearest to UTF-8, with one well-formed character in nine. Where
  /// there is little text, `LegacyEncodingDetector` weighs UTF-8 against the others.
  private static func byMostlyUTF8(_ bytes: [UInt8]) -> DetectedEncoding? {
    var (wellFormed, broken, offset) = (0, 0, 0)
    var follows = false
    while offset < bytes.count, wellFormed + broken < 10_000 {
      let (scalar, length) = CharacterForm.utf8.character(
        in: bytes, at: offset, before: bytes.count)
      if length > 1 { wellFormed += 1 }
      let isBroken = length == 1 && scalar == CharacterForm.unread
      // Bytes in a row are one damage: a character cut in two, a surrogate.
      if isBroken, !follows { broken += 1 }
      follows = isBroken
      offset += length
    }
    guard wellFormed >= broken * 10, wellFormed > 0 else { return nil }
    let share = Double(broken) / Double(wellFormed + broken)
    return DetectedEncoding(.utf8, confidence: min(0.99, 1 - 2 * share))
  }
}
