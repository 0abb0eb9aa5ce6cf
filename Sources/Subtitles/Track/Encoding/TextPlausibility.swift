internal import Glibc
internal import LocaleData

/// How likely a decoded text is to be what somebody wrote.
///
/// A text costs bits: the logarithm to base 2 of its probability, negated, by a rough model of words
/// in Russian and its neighbours, in the languages that windows-1252 and windows-1250 are used for,
/// and in Chinese. It need not be more than rough, for a wrong charset is wrong in every word. The
/// figures were chosen on text of those languages cut to one, three and ten cues; see
/// Documentation/subtitles.md.
struct TextPlausibility: Sendable {
  let latin: LetterPairs
  let cyrillic: LetterPairs
  /// What a Han character costs, from U+4E00 on.
  private let han: [Float]

  /// What a text costs.
  struct Verdict: Sendable {
    /// The bits of the whole text.
    var bits: Float
    /// The bits for a byte of what is not ASCII, together with the words that it stands in.
    var bitsPerByte: Float
  }

  /// A model by the data of the languages.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in a file.
  init(from store: LocaleStore) throws(LocaleError) {
    var languages = try LetterPairs.languages(from: store)
    func take(_ priors: KeyValuePairs<String, Float>) -> [(LetterPairs.Language, Float)] {
      priors.compactMap { name, prior in languages.removeValue(forKey: name).map { ($0, prior) } }
    }
    // Ukrainian and Bulgarian subtitles are rarer than Russian ones, and so on.
    cyrillic = LetterPairs(take(["ru": 0, "uk": 2, "bg": 3]))
    let common = take(["en": 0, "fr": 1, "de": 1, "es": 1])
    latin = LetterPairs(common + languages.sorted { $0.key < $1.key }.map { ($0.value, 2) })
    var han = [Float](repeating: Cost.rareHan, count: 0x5200)
    for language in [LanguageTag.simplifiedChinese, .traditionalChinese] {
      let traits = try LanguageTraits(language, from: store)
      for (character, rank) in traits.commonCharacters where character.value >= Self.firstHan {
        let index = Int(character.value - Self.firstHan)
        guard index < han.count else { continue }
        // The logarithm of a frequency falls by 0.8 with that of the rank, from a 32nd for the first.
        han[index] = min(han[index], 5 + 0.8 * log2f(Float(rank + 1)))
      }
    }
    self.han = han
  }

  private static let firstHan: UInt32 = 0x4E00

  /// What a Han character costs.
  func cost(ofHan character: Unicode.Scalar) -> Float {
    let index = Int(character.value) - Int(Self.firstHan)
    return han.indices.contains(index) ? han[index] : Cost.rareHan
  }

  /// What a text costs.
  ///
  /// Takes one pass.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - expectsOtherScripts: whether letters that are not Latin, Cyrillic or Han are no surprise.
  func verdict(on text: String, expectsOtherScripts: Bool = false) -> Verdict {
    var walk = PlausibilityWalk(self, expectsOtherScripts)
    for scalar in text.unicodeScalars { walk.take(scalar) }
    return walk.finish()
  }

  /// What a letter of another script costs where it is expected, and the bytes that it takes.
  static func cost(ofOther letter: Unicode.Scalar) -> (bits: Float, bytes: Float) {
    switch letter.value {
    case 0x3040...0x30FF: (5.5, 2)
    // Half-width katakana, which other Japanese text seldom has.
    case 0xFF61...0xFF9F: (12, 1)
    // Parts of Korean syllables, which nobody writes alone.
    case 0x3130...0x318F: (16, 2)
    case 0xAC00...0xD7A3: (9, 2)
    default: (6, 1)
    }
  }

  /// The costs, in bits, of all that is neither a pair of letters nor a common Han character.
  enum Cost {
    /// What the charset does not have, or a control character.
    static let nothing: Float = 25
    /// A sign that no subtitle needs, a letter of a script that none of the charsets is for.
    static let symbol: Float = 16
    /// A sign at the side of a letter, for each side.
    static let attached: Float = 8
    /// The same sign once more.
    static let repeated: Float = 2
    /// A full-width mark beside Chinese, and elsewhere.
    static let chineseMark: Float = 4.5
    static let lostChineseMark: Float = 2
    /// A mark of the common ones beside Cyrillic that does not use it so.
    static let apostrophe: Float = 8
    static let openingBeforeSmall: Float = 5
    static let closingBeforeLetter: Float = 5
    static let rareHan: Float = 15.5

    /// Letters of two scripts side by side, and words of two scripts.
    static let mixedWord: Float = 9
    static let mixedHan: Float = 3
    static let scriptSwitch: Float = 3
    /// A script in a text, once; of Latin letters, those with accents.
    static let script: Float = 4
    static let accents: Float = 1
    /// A Latin letter in a text that has more than six of them to a Han character, and all of them.
    static let latinInChinese: Float = 0.5
    static let mostLatin: Float = 12

    static let firstCapital: Float = 2.5
    static let firstSmall: Float = 0.4
    static let secondCapital: Float = 2
    static let laterCapital: Float = 0.3
    static let capitalAfterSmall: Float = 12
    static let smallAfterCapitals: Float = 9

    /// Marks that subtitles use, and what they cost.
    static func mark(_ scalar: Unicode.Scalar) -> Float? {
      switch scalar {
      case "…", "—", "«", "»": 6
      case "–", "“", "”", "‘", "’": 7
      case "№", "♪", "♫", "¿", "¡", "°", "·": 7.5
      case "\u{A0}": 8
      case "„": 10
      case "•": 12
      case "‹", "›", "™", "®", "©": 14
      default: nil
      }
    }
  }
}
