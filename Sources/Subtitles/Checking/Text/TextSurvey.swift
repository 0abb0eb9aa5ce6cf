/// Finds what there is in a text, and how wide its lines are, while it is taken apart.
struct TextSurvey {
  private(set) var features: TextFeatures = []
  /// What the character before was, and the one before that; edges where the line begins.
  private var previous: TextFeatures = .lineEdge
  private var beforePrevious: TextFeatures = .lineEdge
  private var widths = CharacterWidths()
  /// Whether the line has what may join its neighbours to one character.
  private var hasJoining = false

  private static let dashes: TextFeatures = [.hyphen, .dash]
  private static let spaces: TextFeatures = [.space, .oddSpace]
  private static let closingMarks: TextFeatures = [
    .fullStop, .comma, .chineseStop, .exclamation, .colon, .ellipsis,
  ]
  private static let repeatable = closingMarks.union([
    .hyphen, .dash, .apostrophe, .quote, .interpunct,
  ])

  /// Takes the next character of a line.
  mutating func add(_ scalar: Unicode.Scalar) {
    let kind = TextFeatures.of(scalar)
    features.formUnion(kind)
    let isMark = !kind.isDisjoint(with: Self.repeatable)
    if isMark, !kind.isDisjoint(with: previous) { features.insert(.repeatedMark) }
    if previous.isDisjoint(with: Self.spaces) {
      if !kind.isDisjoint(with: Self.spaces), previous == .lineEdge { features.insert(.edgeSpace) }
    } else {
      if !kind.isDisjoint(with: Self.spaces) { features.insert(.doubleSpace) }
      if !kind.isDisjoint(with: Self.closingMarks) || scalar == ")" {
        features.insert(.spaceBeforeMark)
      }
    }
    if !kind.isDisjoint(with: Self.spaces), !previous.isDisjoint(with: Self.dashes),
      !beforePrevious.isDisjoint(with: Self.spaces)
    {
      features.insert(.spacedDash)
    }
    if previous == .lineEdge, !kind.isDisjoint(with: Self.dashes) { features.insert(.leadingDash) }
    (beforePrevious, previous) = (previous, kind)
    if CharacterWidths.joins(scalar) {
      hasJoining = true
    } else {
      widths.add(scalar)
    }
  }

  /// Ends the line that stands at a range of a text, and gives how wide it is.
  mutating func endLine(_ text: [Unicode.Scalar], _ range: Range<Int>) -> CharacterWidths {
    if !previous.isDisjoint(with: Self.spaces) { features.insert(.edgeSpace) }
    let widths = hasJoining ? CharacterWidths(String(text[range])) : widths
    (self.widths, hasJoining) = (CharacterWidths(), false)
    (previous, beforePrevious) = (.lineEdge, .lineEdge)
    return widths
  }
}

extension TextFeatures {
  /// The start of a line, in place of the character before its first.
  fileprivate static let lineEdge = TextFeatures(rawValue: 1 << 63)

  /// What a character is.
  static func of(_ scalar: Unicode.Scalar) -> TextFeatures {
    let value = Int(scalar.value)
    if value < table.count { return table[value] }
    return value >= 0x4E00 && value <= 0x9FFF ? .han : kind(of: scalar)
  }

  /// What the first characters are: Latin, Cyrillic, and punctuation of both.
  private static let table: [TextFeatures] = (UInt32(0)..<0x2100).map { value in
    Unicode.Scalar(value).map(kind) ?? .rare
  }

  private static func kind(of scalar: Unicode.Scalar) -> TextFeatures {
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
