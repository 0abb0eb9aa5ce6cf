/// The scripts that tell the languages of subtitles apart.
enum Script: Sendable, Hashable {
  case latin, cyrillic, han
  /// A letter of another script.
  case other

  /// The script of a letter, or nil for what is no letter.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // The signs for multiplication and division stand among the letters.
    case 0xD7, 0xF7: return nil
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .latin
    case 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
    case 0x400...0x52F: self = .cyrillic
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
    case ..<0x370: return nil
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .other
    }
  }
}
