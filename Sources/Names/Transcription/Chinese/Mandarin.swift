internal import LocaleData
internal import YAML

/// Mandarin syllables in their three spellings: characters, pinyin and Palladius' Cyrillic.
///
/// Everything is compared as toneless pinyin.
struct Mandarin: Sendable {
  /// How characters read.
  let readings: HanReadings
  private let pinyin: SyllableTable
  private let palladius: SyllableTable
  private let cyrillic: [String: String]

  init(_ store: LocaleStore) throws(LocaleError) {
    readings = try HanReadings(store)
    let cyrillic = try store.value(at: "transcription/palladius.yaml") { node throws(YAMLError) in
      var table: [String: String] = [:]
      for entry in try node.required("syllables").entries() {
        table[entry.key] = try entry.value.string()
      }
      return table
    }
    self.cyrillic = cyrillic
    var latin: [String: String] = [:]
    for syllable in cyrillic.keys {
      latin[syllable] = syllable
      for spelling in Self.spellings(of: syllable) where cyrillic[spelling] == nil {
        latin[spelling] = syllable
      }
    }
    pinyin = SyllableTable(latin)
    // Where two syllables share a spelling, the first by the alphabet stands for both.
    var back: [String: String] = [:]
    for (syllable, spelling) in cyrillic.sorted(by: { $0.key > $1.key }) {
      back[spelling] = syllable
    }
    palladius = SyllableTable(back)
  }

  /// The syllables of a word in toneless pinyin, or nil where it is none.
  ///
  /// An apostrophe or a hyphen parts syllables: Xi'an, Hsiao-kang.
  func syllables(ofPinyin word: String) -> [String]? {
    let pieces = word.lowercased().split { "'’-".contains($0) }
    var syllables: [String] = []
    for piece in pieces {
      guard let steps = pinyin.segmentation(of: String(piece)) else { return nil }
      syllables += steps.map(\.target)
    }
    return syllables.isEmpty ? nil : syllables
  }

  /// The syllables of a word in Palladius' transcription, or nil where it is none.
  func syllables(ofPalladius word: String) -> [String]? {
    let plain = word.lowercased().filter { $0 != "ъ" && $0 != "-" }
    return palladius.segmentation(of: plain)?.map(\.target)
  }

  /// Palladius' spelling of pinyin syllables as one word; a hard sign keeps н apart from a vowel that
  /// follows it (Дунъюй).
  func palladius(of syllables: [String]) -> String? {
    var word = ""
    for syllable in syllables {
      guard let spelling = cyrillic[syllable], let first = spelling.first else { return nil }
      if word.hasSuffix("н") && Self.cyrillicVowels.contains(first) { word += "ъ" }
      word += spelling
    }
    return word
  }

  /// Pinyin syllables as one word; an apostrophe marks a syllable that starts with a vowel
  /// (GB/T 16159, Xi'an).
  func pinyin(of syllables: [String]) -> String {
    var word = ""
    for syllable in syllables {
      if !word.isEmpty, let first = syllable.first, "aeo".contains(first) { word += "'" }
      word += syllable
    }
    return word
  }

  private static let cyrillicVowels: Set<Character> = [
    "а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я",
  ]

  /// The ways in which ü is written where a typewriter has none.
  private static func spellings(of syllable: String) -> [String] {
    guard syllable.contains("ü") else { return [] }
    return ["v", "yu", "u"].map { syllable.replacing("ü", with: $0) }
  }
}
