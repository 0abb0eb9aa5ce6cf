internal import ICU

/// The Latin table of EBU Tech 3264: ISO 6937, in which an accent stands before its letter.
enum ISO6937 {
  /// The text that bytes spell, composed; what is not of the table is U+FFFD.
  static func decode(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var accent: Unicode.Scalar?
    for byte in bytes {
      if let combining = accents[byte] {
        if accent != nil { text.append("\u{FFFD}") }
        accent = combining
        continue
      }
      let scalar: Unicode.Scalar =
        0x20..<0x7F ~= byte ? Unicode.Scalar(byte) : characters[byte] ?? "\u{FFFD}"
      text.append(scalar)
      if let combining = accent { text.append(combining) }
      accent = nil
    }
    if accent != nil { text.append("\u{FFFD}") }
    let decoded = String(text)
    return (try? Normalizer.nfc.normalize(decoded)) ?? decoded
  }

  /// The bytes of a character, or nil where the table lacks it.
  static func encode(_ character: Character) -> [UInt8]? {
    if let byte = character.asciiValue { return 0x20..<0x7F ~= byte ? [byte] : nil }
    let composed = Array(character.unicodeScalars)
    if composed.count == 1, let byte = bytes[composed[0]] { return [byte] }
    guard let decomposed = try? Normalizer.nfd.normalize(String(character)) else { return nil }
    let parts = Array(decomposed.unicodeScalars)
    if parts.count == 1, let byte = bytes[parts[0]] { return [byte] }
    guard parts.count == 2, let accent = accents.first(where: { $0.value == parts[1] })?.key,
      let letter = encode(Character(parts[0])), letter.count == 1
    else { return nil }
    return [accent] + letter
  }

  /// Whether a byte is an accent, which must not be parted from its letter.
  static func isAccent(_ byte: UInt8) -> Bool { accents[byte] != nil }

  /// Accents, as the marks that follow their letter in Unicode.
  private static let accents: [UInt8: Unicode.Scalar] = [
    0xC1: "\u{300}", 0xC2: "\u{301}", 0xC3: "\u{302}", 0xC4: "\u{303}", 0xC5: "\u{304}",
    0xC6: "\u{306}", 0xC7: "\u{307}", 0xC8: "\u{308}", 0xCA: "\u{30A}", 0xCB: "\u{327}",
    0xCC: "\u{332}", 0xCD: "\u{30B}", 0xCE: "\u{328}", 0xCF: "\u{30C}",
  ]

  /// ISO 6937:2001, table of the right half.
  ///
  /// The dollar has two places, as the editions differ.
  private static let characters: [UInt8: Unicode.Scalar] = [
    0xA0: "\u{A0}", 0xA1: "¡", 0xA2: "¢", 0xA3: "£", 0xA4: "$", 0xA5: "¥", 0xA6: "#", 0xA7: "§",
    0xA8: "¤", 0xA9: "‘", 0xAA: "“", 0xAB: "«", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB2: "²", 0xB3: "³", 0xB4: "×", 0xB5: "µ", 0xB6: "¶", 0xB7: "·",
    0xB8: "÷", 0xB9: "’", 0xBA: "”", 0xBB: "»", 0xBC: "¼", 0xBD: "½", 0xBE: "¾", 0xBF: "¿",
    0xD0: "—", 0xD1: "¹", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "♪", 0xD6: "¬", 0xD7: "¦",
    0xDC: "⅛", 0xDD: "⅜", 0xDE: "⅝", 0xDF: "⅞", 0xE0: "Ω", 0xE1: "Æ", 0xE2: "Đ", 0xE3: "ª",
    0xE4: "Ħ", 0xE6: "Ĳ", 0xE7: "Ŀ", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEB: "º", 0xEC: "Þ",
    0xED: "Ŧ", 0xEE: "Ŋ", 0xEF: "ŉ", 0xF0: "ĸ", 0xF1: "æ", 0xF2: "đ", 0xF3: "ð", 0xF4: "ħ",
    0xF5: "ı", 0xF6: "ĳ", 0xF7: "ŀ", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß", 0xFC: "þ",
    0xFD: "ŧ", 0xFE: "ŋ", 0xFF: "\u{AD}",
  ]

  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    characters.map { ($0.value, $0.key) } + [("―", 0xD0), ("Ð", 0xE2)], uniquingKeysWith: max)
}
