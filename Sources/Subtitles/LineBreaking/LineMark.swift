/// The marks that tell where a line may be broken.
enum LineMark {
  /// Whether a scalar separates words on which a line may end; a no-break space does not.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2000...0x2006, 0x2008...0x200A, 0x200B, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a mark opens what it belongs to, so that no line ends with it
  /// (W3C, Requirements for Chinese Text Layout, section 3.1.3).
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "<", "«", "‹", "“", "‘", "„", "‚", "¿", "¡": true
    case "（", "［", "｛", "【", "〔", "〈", "《", "「", "『", "〖", "＜", "$", "£", "¥", "￥", "€", "#": true
    default: false
    }
  }

  /// Whether a mark closes what it belongs to, so that no line begins with it
  /// (W3C, Requirements for Chinese Text Layout, section 3.1.3).
  static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "}", ">", "»", "›", "”", "’", ",", ".", ";", ":", "!", "?", "%", "…", "⋯": true
    case "）", "］", "｝", "】", "〕", "〉", "》", "」", "』", "〗", "＞", "，", "。", "、", "；", "：": true
    case "！", "？", "％", "·", "・", "‧", "～", "￠", "°", "℃", "/", "／": true
    default: false
    }
  }

  /// Whether a mark is a straight quotation mark, which opens as well as closes.
  static func isStraightQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "'" }

  /// Whether a scalar is a hyphen or a dash.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "‐", "–", "—", "―", "−", "－": true
    default: false
    }
  }

  /// Whether a scalar is a letter or a digit, or a sign that belongs to words as they do.
  static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F: true
    case ..<0xAA: false
    case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F: false
    case 0x3400...0x9FFF: true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// Whether a letter is a capital of the Latin or Cyrillic script.
  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x400...0x42F: true
    case 0x100...0x24F, 0x460...0x52F: scalar.properties.isUppercase
    default: false
    }
  }

  /// Whether a letter is a small one of the Latin or Cyrillic script.
  static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F: true
    case 0x100...0x24F, 0x460...0x52F: scalar.properties.isLowercase
    default: false
    }
  }

  /// Whether a scalar is a Chinese character.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: true
    default: false
    }
  }

  /// Whether a scalar stands without spaces beside Chinese characters: one of them, or a full-width mark.
  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x303F, 0xFF01...0xFF60, 0x2014, 0x2018...0x201D, 0x2026, 0x22EF: true
    default: isHan(scalar)
    }
  }
}
