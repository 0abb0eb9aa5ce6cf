/// What each character is, and how wide: tables for the characters of subtitles, a function for the
/// rest.
struct CharacterKinds {
  /// Where the width stands in the bits of a kind.
  static let widthShift: UInt64 = 58
  /// A character of half a square.
  static let half: UInt64 = 1
  /// A character of a full square.
  static let full: UInt64 = 2
  /// A scalar that may be part of the character before it or after it.
  static let joins: UInt64 = 3

  /// Latin, Cyrillic, and punctuation of both.
  private static let low = table(0..<0x2100)
  /// Chinese punctuation and kana.
  private static let chinese = table(0x3000..<0x3100)
  /// Full-width forms.
  private static let fullWidth = table(0xFF00..<0xFFF0)
  private static let han = TextFeatures(rawValue: TextFeatures.han.rawValue | full << widthShift)

  private let low = Self.low
  private let chinese = Self.chinese
  private let fullWidth = Self.fullWidth

  private static func table(_ values: Range<UInt32>) -> [TextFeatures] {
    values.map { value in Unicode.Scalar(value).map(kind) ?? .rare }
  }

  /// What a character is, with its width.
  subscript(scalar: Unicode.Scalar) -> TextFeatures {
    let value = Int(scalar.value)
    switch value {
    case ..<0x2100: return low[value]
    case 0x4E00...0x9FFF: return Self.han
    case 0x3000..<0x3100: return chinese[value &- 0x3000]
    case 0xFF00..<0xFFF0: return fullWidth[value &- 0xFF00]
    default: return Self.kind(of: scalar)
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> TextFeatures {
    var widths = CharacterWidths()
    widths.add(scalar)
    let width =
      CharacterWidths.joins(scalar) ? joins : widths.full > 0 ? full : widths.half > 0 ? half : 0
    return TextFeatures(rawValue: TextFeatures.kind(of: scalar).rawValue | width << widthShift)
  }
}

extension TextFeatures {
  /// What each character is, and how wide.
  static let kinds = CharacterKinds()

  /// What a character is, without its width.
  static func of(_ scalar: Unicode.Scalar) -> TextFeatures {
    kinds[scalar].intersection(.all)
  }

  fileprivate static func kind(of scalar: Unicode.Scalar) -> TextFeatures {
    switch scalar {
    case " ": return .space
    case ".": return .fullStop
    case ",": return .comma
    case "。", "，", "、", "｡", "､", "．": return .chineseStop
    case "!", "?": return .exclamation
    case "！", "？": return [.exclamation, .fullWidthMark]
    case ":", ";": return .colon
    case "：", "；": return [.colon, .fullWidthMark]
    case "…", "⋯", "‥": return .ellipsis
    case "-", "\u{2010}", "\u{2011}": return .hyphen
    case "\u{2012}"..."\u{2015}", "−", "－", "﹣", "─", "━": return .dash
    case "\"", "«", "»", "“", "”", "„", "‟", "「", "」", "『", "』", "＂", "‹", "›", "〝", "〞":
      return .quote
    case "'", "‘", "’", "‛", "＇", "`", "´": return .apostrophe
    case "(", ")": return .parenthesis
    case "（", "）": return [.parenthesis, .fullWidthMark]
    case "[", "]", "{", "}": return .bracket
    case "【", "】", "［", "］", "｛", "｝": return [.bracket, .fullWidthMark]
    case "·", "•", "・", "‧", "･", "∙", "⋅": return .interpunct
    case "♪", "♫", "♬", "♩", "#", "*", "¶", "£": return .note
    case "＃", "＊": return [.note, .fullWidthMark]
    case "@", "/", "_", "\\": return .address
    case "<", ">": return .angle
    case "%", "$", "€", "°", "№", "¥", "₽", "℃", "＋", "+", "=", "&", "×", "~": return .unit
    case "\u{A0}", "\u{3000}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}":
      return .oddSpace
    case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}",
      "\u{FEFF}":
      return .invisible
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": return .control
    case "0"..."9": return .digit
    case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ": return .fullWidthLetter
    case "\u{FF01}"..."\u{FF5E}": return .fullWidthMark
    default: return letterKind(of: scalar)
    }
  }

  private static func letterKind(of scalar: Unicode.Scalar) -> TextFeatures {
    var kind: TextFeatures
    switch Script(scalar) {
    case .latin?: kind = scalar.isASCII ? .latin : [.latin, .latinBeyondASCII]
    case .cyrillic?: kind = .cyrillic
    case .han?: return .han
    case .other?: kind = .otherLetter
    case nil: return 0xA1...0xBF ~= scalar.value ? [.rare, .latinBeyondASCII] : .rare
    }
    if scalar.properties.isUppercase { kind.insert(.capital) }
    if scalar.properties.isLowercase { kind.insert(.small) }
    return kind
  }
}
