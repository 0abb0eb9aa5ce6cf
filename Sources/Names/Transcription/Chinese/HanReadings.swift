internal import LocaleData

/// How Chinese characters read in Mandarin: one reading a character.
///
/// The readings are those that ICU's Han-Latin/Names gives (Unihan, with preference for readings in
/// names); `Locales/transcription/han-pinyin.txt` lists them by syllable.
struct HanReadings: Sendable {
  private let syllables: [MandarinSyllable]
  private let characters: CharacterTable

  /// Reads the lines `syllable and tone TAB characters` of the data file.
  init(_ store: LocaleStore) throws(LocaleError) {
    let lines = try CharacterTable.lines(store, at: "transcription/han-pinyin.txt")
    syllables = lines.keys.map { MandarinSyllable(numbered: $0) }
    characters = lines.table
  }

  /// All toneless syllables, each once.
  var allSyllables: Set<String> { Set(syllables.map(\.letters)) }

  /// The syllable of a character without its tone, or nil where none is known.
  subscript(_ scalar: Unicode.Scalar) -> String? { syllable(of: scalar)?.letters }

  /// The syllable of a character with its tone, or nil where none is known.
  func syllable(of scalar: Unicode.Scalar) -> MandarinSyllable? {
    characters[scalar].map { syllables[$0] }
  }

  /// The toneless syllables of a text of Chinese characters; those without a reading are left out.
  func syllables(of text: some StringProtocol) -> [String] {
    text.unicodeScalars.compactMap { self[$0] }
  }
}
