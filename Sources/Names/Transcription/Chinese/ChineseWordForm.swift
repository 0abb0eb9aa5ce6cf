/// How a system puts the syllables of a Chinese name together.
struct ChineseWordForm: Sendable {
  /// What stands between the syllables of a word.
  enum Joiner: Sendable {
    /// Nothing, but an apostrophe before a syllable that starts with a, e or o (GB/T 28039).
    case apostrophe
    case nothing
    case hyphen
  }

  /// Between the syllables of a given name.
  var joiner: Joiner
  /// Between those of a compound surname.
  let compoundSurname: Joiner
  /// Between the two surnames of a double one.
  let doubleSurname: String
  /// Whether the whole name is in capitals.
  let isCapital: Bool

  init(_ system: ChineseSpellingSystem) {
    isCapital = system == .pinyinPassport
    doubleSurname = isCapital ? "" : system == .hongKong ? " " : "-"
    switch system {
    case .pinyin, .pinyinTones: (joiner, compoundSurname) = (.apostrophe, .apostrophe)
    case .pinyinTaiwan: (joiner, compoundSurname) = (.hyphen, .apostrophe)
    case .wadeGiles, .wadeGilesPress, .hongKong: (joiner, compoundSurname) = (.hyphen, .hyphen)
    case .pinyinPassport, .yale, .yaleTones, .jyutping, .yaleCantonese, .palladius:
      (joiner, compoundSurname) = (.nothing, .nothing)
    }
  }

  /// The syllables as one word, in lower case.
  func joined(_ syllables: [String]) -> String {
    switch joiner {
    case .nothing: syllables.joined()
    case .hyphen: syllables.joined(separator: "-")
    case .apostrophe:
      syllables.dropFirst().reduce(syllables.first ?? "") { word, syllable in
        let isOpen = syllable.first.map { Self.openers.contains($0) } ?? false
        return word + (isOpen ? "'" : "") + syllable
      }
    }
  }

  private static let openers: Set<Character> = [
    "a", "ā", "á", "ǎ", "à", "e", "ē", "é", "ě", "è", "o", "ō", "ó", "ǒ", "ò",
  ]
}
