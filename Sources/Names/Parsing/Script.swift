internal import LocaleData

/// The scripts that names are written in here.
enum Script: Sendable, Hashable {
  case latin, cyrillic, han

  /// The script of a letter; nil for what is no letter of these scripts.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      self = .latin
    case 0x400...0x52F: self = .cyrillic
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: self = .han
    default: return nil
    }
  }

  /// The script of the first letter of `text`.
  init?(of text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      if let script = Script(scalar) {
        self = script
        return
      }
    }
    return nil
  }

  /// The language that most letters of a text point to.
  ///
  /// Whether Chinese text is Simplified or Traditional is not told apart here; it counts as Simplified.
  static func mainLanguage(of text: some StringProtocol) -> LanguageTag {
    var counts: [Script: Int] = [:]
    for scalar in text.unicodeScalars {
      // A Chinese character says about as much as three letters.
      if let script = Script(scalar) { counts[script, default: 0] += script == .han ? 3 : 1 }
    }
    let latin = counts[.latin] ?? 0
    let cyrillic = counts[.cyrillic] ?? 0
    let han = counts[.han] ?? 0
    if han > max(latin, cyrillic) { return .simplifiedChinese }
    return cyrillic > latin ? .russian : .english
  }
}
