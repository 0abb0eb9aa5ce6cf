extension CharacterForm {
  /// The character that stands in for what this form does not read.
  static let unread: UInt32 = 0xFFFD

  /// The character at `offset` and the number of bytes it takes, always at least 1.
  ///
  /// Malformed bytes, and characters of legacy encodings that have no part in time stamps, give
  /// `unread`. `offset` must be less than `end`, which must not be beyond the bytes.
  func character(
    in bytes: [UInt8], at offset: Int, before end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = bytes[offset]
    switch self {
    case .utf8:
      return first < 0x80 ? (UInt32(first), 1) : Self.utf8(in: bytes, at: offset, before: end)
    case .utf16(let isBigEndian):
      guard offset + 2 <= end else { return (Self.unread, 1) }
      let unit = Self.pair(bytes, offset, isBigEndian)
      guard 0xD800...0xDBFF ~= unit, offset + 4 <= end else { return (unit, 2) }
      let next = Self.pair(bytes, offset + 2, isBigEndian)
      guard 0xDC00...0xDFFF ~= next else { return (unit, 2) }
      return (0x10000 + (unit - 0xD800) << 10 + (next - 0xDC00), 4)
    case .utf32(let isBigEndian):
      guard offset + 4 <= end else { return (Self.unread, end - offset) }
      let (left, right) = (
        Self.pair(bytes, offset, isBigEndian), Self.pair(bytes, offset + 2, isBigEndian)
      )
      return (isBigEndian ? left << 16 | right : right << 16 | left, 4)
    case .gb18030:
      guard first >= 0x81, offset + 2 <= end else { return Self.single(first) }
      if 0x30...0x39 ~= bytes[offset + 1], offset + 4 <= end { return (Self.unread, 4) }
      guard bytes[offset + 1] >= 0x40 else { return (Self.unread, 1) }
      return (Self.gb18030Pairs.scalar(first, bytes[offset + 1]), 2)
    case .big5:
      guard first >= 0x81, offset + 2 <= end, bytes[offset + 1] >= 0x40 else {
        return Self.single(first)
      }
      return (Self.big5Pairs.scalar(first, bytes[offset + 1]), 2)
    case .ascii: return Self.single(first)
    case .binary: return (Self.unread, 1)
    }
  }

  private static func single(_ byte: UInt8) -> (scalar: UInt32, length: Int) {
    (byte < 0x80 ? UInt32(byte) : unread, 1)
  }

  private static func pair(_ bytes: [UInt8], _ offset: Int, _ isBigEndian: Bool) -> UInt32 {
    let (left, right) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
    return isBigEndian ? left << 8 | right : right << 8 | left
  }

  /// A character of two to four bytes, as the Unicode Standard's table 3-7 allows it.
  private static func utf8(
    in bytes: [UInt8], at offset: Int, before end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = bytes[offset]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1, offset + length <= end else { return (unread, 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return (unread, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard scalar >= smallest[length], Unicode.Scalar(scalar) != nil else { return (unread, 1) }
    return (scalar, length)
  }
}

extension CharacterForm {
  /// The bytes of a character that a time stamp is written with.
  ///
  /// The character must be one that `character(in:at:before:)` gives for this form.
  func bytes(of scalar: UInt32) -> [UInt8] {
    let (low, high) = (UInt8(truncatingIfNeeded: scalar), UInt8(truncatingIfNeeded: scalar >> 8))
    switch self {
    case .utf8: return Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
    case .utf16(let isBigEndian): return isBigEndian ? [high, low] : [low, high]
    case .utf32(let isBigEndian): return isBigEndian ? [0, 0, high, low] : [low, high, 0, 0]
    case .gb18030: return scalar < 0x80 ? [low] : Self.gb18030Pairs.bytes(scalar)
    case .big5: return scalar < 0x80 ? [low] : Self.big5Pairs.bytes(scalar)
    case .ascii, .binary: return [low]
    }
  }

  /// Where a double-byte character set keeps the full-width forms that stamps are written with.
  private struct Pairs: Sendable {
    let digitZero: UInt16
    let others: [(code: UInt16, scalar: UInt32)]

    func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
      let code = UInt16(lead) << 8 | UInt16(trail)
      if code >= digitZero, code < digitZero + 10 { return 0xFF10 + UInt32(code - digitZero) }
      return others.first { $0.code == code }?.scalar ?? CharacterForm.unread
    }

    func bytes(_ scalar: UInt32) -> [UInt8] {
      let code =
        0xFF10...0xFF19 ~= scalar
        ? digitZero + UInt16(scalar - 0xFF10) : others.first { $0.scalar == scalar }?.code ?? 0
      return [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  /// GB 18030-2022, rows 1 and 3.
  private static let gb18030Pairs = Pairs(
    digitZero: 0xA3B0,
    others: [
      (0xA3BA, 0xFF1A), (0xA3AC, 0xFF0C), (0xA3AE, 0xFF0E), (0xA3AD, 0xFF0D), (0xA3BE, 0xFF1E),
      (0xA1FA, 0x2192), (0xA1AA, 0x2014), (0xA1A1, 0x3000), (0xA1A3, 0x3002), (0xA1C3, 0x2236),
    ])

  /// Big5 (1984, with the extensions of ETEN), rows A1 and A2.
  private static let big5Pairs = Pairs(
    digitZero: 0xA2AF,
    others: [
      (0xA147, 0xFF1A), (0xA141, 0xFF0C), (0xA144, 0xFF0E), (0xA1D0, 0xFF0D), (0xA1D6, 0xFF1E),
      (0xA1F7, 0x2192), (0xA158, 0x2014), (0xA140, 0x3000),
    ])
}
