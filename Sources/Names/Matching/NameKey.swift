internal import ICU

/// A spelling without what two prints of one name differ in by chance.
enum NameKey {
  /// `text` with every letter and its marks as one scalar where there is one (NFC).
  static func composed(_ text: String) -> String {
    // Normalizing fails only for want of memory; then the marks stay apart.
    (try? Normalizer.nfc.normalize(text)) ?? text
  }

  /// `text` in lower case, without diacritics; ё is е, Latin letters with a stroke lose it.
  ///
  /// й keeps its breve: it is a letter of its own in Russian.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let lower = text.lowercased()
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
    return String(result)
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is a mark that stands on another letter (general category Mn).
  fileprivate var isDiacriticMark: Bool { generalCategory == .nonspacingMark }
}
