internal import ICU

/// Spells parts of names as Chinese writes them, and in Cyrillic on the way there.
///
/// Remembers what it has spelt. Not for use from several threads at once.
final class ChineseSpeller {
  private let knowledge: NameKnowledge
  private var cyrillicOfLatin: [String: String] = [:]
  private var spellings: [Key: ChineseSpelling] = [:]

  private struct Key: Hashable {
    let text: String
    let sex: Sex?
  }

  init(_ knowledge: NameKnowledge) { self.knowledge = knowledge }

  /// The Cyrillic spelling of a part in an alphabet.
  func cyrillic(_ text: String) -> String {
    guard Script(of: text) == .latin else { return text.lowercased() }
    if let known = cyrillicOfLatin[text] { return known }
    // Transliterating fails only for want of memory.
    let spelling = (try? knowledge.latinReading.cyrillic(text)) ?? text.lowercased()
    cyrillicOfLatin[text] = spelling
    return spelling
  }

  /// How Chinese writes a part, or how it stands there in Chinese.
  func spelling(of text: String, sex: Sex?) -> ChineseSpelling {
    let key = Key(text: text, sex: sex)
    if let known = spellings[key] { return known }
    let spelling =
      Script(of: text) == .han
      ? ChineseSpelling(
        characters: knowledge.chineseScript.simplified(text), table: knowledge.russianToChinese,
        readings: knowledge.mandarin.readings)
      : ChineseSpelling(
        cyrillic: cyrillic(text), sex: sex, table: knowledge.russianToChinese,
        readings: knowledge.mandarin.readings)
    spellings[key] = spelling
    return spelling
  }
}
