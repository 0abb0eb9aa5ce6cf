internal import LocaleData

/// How Chinese characters read in Mandarin: toneless pinyin, one reading a character.
///
/// The readings are those that ICU's Han-Latin/Names gives (Unihan, with preference for readings in
/// names); `Locales/transcription/han-pinyin.txt` lists them by syllable.
struct HanReadings: Sendable {
  private let syllables: [String]
  private let indices: [Unicode.Scalar: UInt16]

  /// Reads the lines `syllable TAB characters` of the data file.
  init(_ store: LocaleStore) throws(LocaleError) {
    let text = String(decoding: try store.bytes(at: "transcription/han-pinyin.txt"), as: UTF8.self)
    var syllables: [String] = []
    var indices: [Unicode.Scalar: UInt16] = [:]
    indices.reserveCapacity(30_000)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let index = UInt16(syllables.count)
      syllables.append(String(line[..<tab]))
      for scalar in line[line.index(after: tab)...].unicodeScalars { indices[scalar] = index }
    }
    self.syllables = syllables
    self.indices = indices
  }

  /// The syllable of a character, or nil where none is known.
  subscript(_ scalar: Unicode.Scalar) -> String? { indices[scalar].map { syllables[Int($0)] } }

  /// The syllables of a text of Chinese characters; those without a reading are left out.
  func syllables(of text: some StringProtocol) -> [String] {
    text.unicodeScalars.compactMap { self[$0] }
  }
}
