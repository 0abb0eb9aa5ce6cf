internal import Glibc
internal import LocaleData

/// How likely a decoded text is to be what somebody wrote, in bits: the logarithm to base 2 of a
/// probability, so never above zero.
///
/// Only characters beyond ASCII count, for ASCII is the same in every candidate. The bits are a
/// rough model and need not be more: a wrong charset is wrong in every word.
struct TextPlausibility {
  private let cyrillic: [Unicode.Scalar: Double]
  private let han: [Unicode.Scalar: Double]

  /// What a character costs that is neither a letter nor a mark of any of the languages.
  private static let noise = -18.0
  private static let punctuation = -7.0
  /// A Han character that is not among the frequent ones.
  private static let rareHan = -15.0
  private static let rareCyrillic = -12.0
  /// An accented Latin letter between plain ones, or among its like.
  private static let accent = (lone: -7.0, crowded: -13.0)
  /// A capital after a small letter, or two scripts in one word.
  private static let oddNeighbour = -5.0

  init(_ evidence: LanguageEvidence) {
    cyrillic = (evidence[.russian]?.letters ?? [:]).mapValues { log2($0 / 100) }
    var han: [Unicode.Scalar: Double] = [:]
    for traits in evidence.traits {
      for (character, rank) in traits.commonCharacters {
        // Rank and frequency of characters follow Zipf's law closely enough: 4% for the first.
        han[character] = max(han[character] ?? -99, -4.6 - log2(Double(rank + 1)))
      }
    }
    self.han = han
  }

  /// The bits of a text.
  func bits(of text: String) -> Double { judged(text).bits }

  /// How well a text fits the model, from 0 to 1, whatever its length.
  func fit(of text: String) -> Double {
    let (bits, weight) = judged(text)
    guard weight > 0 else { return 0 }
    // Real text costs 5 to 6 bits a byte here, text in a wrong charset 8 and more.
    return min(1, max(0, (bits / weight + 9) / 2.5))
  }

  /// The bits, and the number of bytes beyond ASCII that they speak of.
  private func judged(_ text: String) -> (bits: Double, weight: Double) {
    var (bits, weight) = (0.0, 0.0)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.value > 0x7F {
        bits += cost(of: scalar, after: previous)
        weight += Script(scalar) == .han || 0x3000...0xFFEF ~= scalar.value ? 2 : 1
      } else if Script(scalar) == .latin, let before = Script(previous), before == .cyrillic {
        bits += Self.oddNeighbour
      }
      previous = scalar
    }
    return (bits, weight)
  }

  private func cost(of scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Double {
    switch Script(scalar) {
    case .cyrillic:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let isOdd =
        scalar.properties.isUppercase && previous.properties.isLowercase
        || Script(previous) == .latin
      return (cyrillic[lower] ?? Self.rareCyrillic) + (isOdd ? Self.oddNeighbour : 0)
    case .han: return han[scalar] ?? Self.rareHan
    case .latin:
      let isCrowded = previous.value > 0x7F && Script(previous) != nil
      return isCrowded ? Self.accent.crowded : Self.accent.lone
    case .other: return Self.noise
    case nil:
      switch scalar.value {
      // Marks of the languages: quotes, dashes, ellipsis, full-width forms, notes.
      case 0xA0, 0xAB, 0xBB, 0xA1, 0xBF, 0xB7, 0xB0, 0x2010...0x2027, 0x2030...0x203A, 0x2116,
        0x2669...0x266F, 0x3000...0x3011, 0x301D...0x301F, 0xFF01...0xFF5E, 0x22EF:
        return Self.punctuation
      default: return Self.noise
      }
    }
  }
}
