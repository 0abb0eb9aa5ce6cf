/// Where the characters of a text lie in the table of a double-byte charset.
///
/// GB 2312 and Big5 have their characters in rows by how common they are; what was added later is
/// rarer still. Text of another charset, read as one of them, falls anywhere.
enum DoubleByteRows {
  /// What a character costs, in bits, from the second level of rows or from outside them.
  private static let secondLevel: Float = 3
  private static let addition: Float = 7

  /// What `bytes` cost in a charset of this form, beyond what the characters themselves do.
  static func cost(of bytes: [UInt8], in form: CharacterForm) -> Float {
    guard form == .gb18030 || form == .big5 else { return 0 }
    var (cost, offset): (Float, Int) = (0, 0)
    while offset < bytes.count {
      let (_, length) = form.character(in: bytes, at: offset, before: bytes.count)
      if length > 1 {
        cost +=
          form == .big5
          ? big5(bytes[offset])
          : gb18030(bytes[offset], bytes[offset + 1])
      }
      offset += length
    }
    return cost
  }

  /// GB 2312: signs in rows A1 to A9, level 1 from B0, level 2 from D8.
  private static func gb18030(_ lead: UInt8, _ trail: UInt8) -> Float {
    guard trail >= 0xA1 else { return addition }
    return switch lead {
    case 0xA1...0xA9, 0xB0...0xD7: 0
    case 0xD8...0xF7: secondLevel
    default: addition
    }
  }

  /// Big5: signs in rows A1 to A3, level 1 from A4, level 2 from C9.
  private static func big5(_ lead: UInt8) -> Float {
    switch lead {
    case 0xA1...0xC6: 0
    case 0xC9...0xF9: secondLevel
    default: addition
    }
  }
}
