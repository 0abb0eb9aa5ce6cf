/// The bytes with which a line other than plain text can start, in one encoding.
///
/// A line of text is recognized by its first byte almost always, so the reader looks closer at one
/// line in fifty and not at every one.
struct SuspiciousBytes: Sendable {
  /// One bit a byte.
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init(_ form: CharacterForm) {
    // Digits, signs, blanks, what takes no room, and ornaments; then the first bytes of their other
    // forms.
    let ascii: [UInt8] =
      Array(0x30...0x39) + [0x2B, 0x2D, 0x20, 0x09, 0x0B, 0x0C, 0, 0x1A, 0x23, 0x28, 0x3E, 0x5B]
    let others: [UInt8] =
      switch form {
      // U+00A0; Arabic digits and those of India; direction marks, dashes and blanks; the full-width
      // blank; full-width forms and U+FEFF.
      case .utf8: [0xC2, 0xD9, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF]
      case .gb18030: [0xA1, 0xA3]
      case .big5: [0xA1, 0xA2]
      case .utf16, .utf32, .ascii, .binary: []
      }
    for byte in ascii + others { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }
}
