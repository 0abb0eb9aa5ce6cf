/// The hash of a form's letters, fed with its UTF-8 byte by byte.
///
/// What is no letter is passed over: ASCII but letters, U+0080 to U+00BF (among them the middle dot of
/// Chinese), U+02B9 to U+02BF (apostrophes) and U+2000 to U+207F (general punctuation).
///
/// `Scripts/make-name-dictionary` computes the same number; a change here is a new version of the file.
struct NameDictionaryKey {
  /// How many bits a hash has.
  static let bitCount = 38

  private enum State {
    case start
    /// The last byte of a character to be passed over comes next.
    case passing
    /// After a lead byte of letters and of others.
    case lead(UInt8)
  }

  // FNV-1a of 64 bits.
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var isEmpty = true
  private var state = State.start

  /// Takes the next byte of a text in UTF-8.
  mutating func append(_ byte: UInt8) {
    switch state {
    case .start:
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): mix(byte)
      case 0..<0x80: break
      case 0xC2: state = .passing
      case 0xCA, 0xE2: state = .lead(byte)
      default: mix(byte)
      }
    case .passing: state = .start
    case .lead(0xCA) where 0xB9...0xBF ~= byte: state = .start
    case .lead(0xE2) where 0x80...0x81 ~= byte: state = .passing
    case .lead(let lead):
      mix(lead)
      mix(byte)
      state = .start
    }
  }

  /// The hash, or nil where there was no letter.
  var hash: UInt64? {
    guard !isEmpty else { return nil }
    let stirred = (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15
    return stirred >> UInt64(UInt64.bitWidth - Self.bitCount)
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    isEmpty = false
  }
}
