/// Counts characters as limits of subtitles mean them: grapheme clusters, spaces and punctuation
/// among them, without tags, line ends and what takes no room.
public struct CharacterCount: Sendable {
  /// How much a half-width character counts: 1, or 0.5 where lines are measured in full-width ones.
  public let halfWidth: Double

  /// A count by the conventions of a language, or with another weight of half-width characters.
  public init(_ traits: LanguageTraits?, halfWidth: Double? = nil) {
    self.halfWidth = halfWidth ?? traits?.halfWidth ?? 1
  }

  /// The number of characters in a text that may have tags.
  public func count(_ text: String) -> Double { count(CharacterWidths(marked: text)) }

  /// The number of characters in a text without tags.
  func countVisible(_ text: String) -> Double { count(CharacterWidths(text)) }

  /// What characters of these widths count together.
  func count(_ widths: CharacterWidths) -> Double {
    Double(widths.full) + Double(widths.half) * halfWidth
  }
}

/// How many characters of a text take a full square in Chinese typesetting, and how many half of one.
struct CharacterWidths: Sendable, Hashable {
  var full = 0
  var half = 0

  init() {}

  /// The widths of the characters in a text without tags.
  init(_ text: String) {
    for character in text {
      if let scalar = character.unicodeScalars.first { add(scalar) }
    }
  }

  /// The widths of the characters that are shown of a text that may have tags.
  init(marked text: String) { self = MarkedText(text).widths }

  /// Adds a character that begins with `scalar`.
  mutating func add(_ scalar: Unicode.Scalar) {
    if Self.takesNoRoom(scalar) { return }
    if Self.isFull(scalar) { full += 1 } else { half += 1 }
  }

  /// Whether a scalar may be part of the character before it or after it (UAX #29), so that it takes
  /// the text around it to count characters.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x300: scalar == "\r" || scalar == "\u{AD}"
    case 0x370..<0x483, 0x48A..<0x530, 0x1E00..<0x2000, 0x2010..<0x2028, 0x2030..<0x2060: false
    // Notes join others by U+200D alone, which is told of itself.
    case 0x2070..<0x20D0, 0x2100..<0x2600, 0x2669..<0x2670: false
    case 0x3000..<0x302A, 0x3030..<0x3099, 0x309B..<0xA640, 0xFF00..<0xFF9E: false
    case 0x20000..<0xE0000: false
    default: true
    }
  }

  static func takesNoRoom(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether a character takes a full square in Chinese typesetting (UAX #11, with the marks that
  /// it calls ambiguous taken as wide).
  static func isFull(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2014...0x2015, 0x2018...0x201D, 0x2025...0x2026, 0x22EF: true
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F: true
    case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
