internal import ICU

/// A spelling without what two prints of one name differ in by chance.
enum NameKey {
  /// `text` with every letter and its marks as one scalar where there is one (NFC).
  static func composed(_ text: String) -> String {
    // Normalizing fails only for want of memory; then the marks stay apart.
    isPlain(text) ? text : (try? Normalizer.nfc.normalize(text)) ?? text
  }

  /// Whether a text is composed already and has no diacritics but those of ё and й: unaccented Latin and
  /// Russian letters, and common Chinese characters.
  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x80, 0x410...0x44F, 0x401, 0x451, 0x4E00...0x9FFF: true
      default: false
      }
    }
  }

  /// `text` in lower case, without diacritics; ё is е, Latin letters with a stroke lose it.
  ///
  /// й keeps its breve: it is a letter of its own in Russian.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let lower = text.lowercased()
    if isPlain(lower) { return lower.contains("ё") ? lower.replacing("ё", with: "е") : lower }
    // Normalizing fails only for want of memory; then the diacritics stay.
    let decomposed = (try? Normalizer.nfd.normalize(lower)) ?? lower
    for scalar in decomposed.unicodeScalars {
      switch scalar {
      case "\u{306}": if let last = result.last, Script(last) == .cyrillic { result.append(scalar) }
      case "đ": result.append("d")
      case "ł": result.append("l")
      case "ø": result.append("o")
      case "’": result.append("'")
      default: if !scalar.properties.isDiacriticMark { result.append(scalar) }
      }
    }
    // й is one scalar again, as it is where nothing was decomposed.
    return composed(String(result))
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is a mark that stands on another letter (general category Mn).
  fileprivate var isDiacriticMark: Bool { generalCategory == .nonspacingMark }
}
