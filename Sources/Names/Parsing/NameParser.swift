/// Reads a name that stands by itself, as a roster or a list has it.
struct NameParser {
  let knowledge: NameKnowledge

  /// The reading of a name in any of the scripts; nil where there is no letter in it.
  func reading(of text: String, sex: Sex? = nil) -> NameReading? {
    guard let script = Script(of: text) else { return nil }
    if script == .han { return hanReading(of: text) }
    guard var reading = alphabeticReading(of: text, script) else { return nil }
    reading.sex = sex ?? reading.sex
    return reading
  }

  private func hanReading(of text: String) -> NameReading {
    let reader = HanReader(knowledge: knowledge)
    let parts = text.split { "·‧・•．".contains($0) }
    if parts.count > 1 {
      return reader.foreignName(
        given: String(parts[0]), surname: parts.dropFirst().joined(separator: "·"))
    }
    return reader.chineseName(text) ?? reader.foreignSingle(text)
  }

  private func alphabeticReading(of text: String, _ script: Script) -> NameReading? {
    let words = Word.words(of: text[...])
    let reader = AlphabeticReader(knowledge: knowledge, isNotName: { _ in false })
    let found = reader.fullName(words, from: 0, isIntroduced: true)
    if let reading = found?.readings.first(where: { $0.grammaticalCase == .nominative }) {
      return reading
    }
    guard let word = words.first else { return nil }
    let names = knowledge.givenNames.named(word.text)
    var reading = NameReading(
      script: script, culture: .other, extent: names.isEmpty ? .surname : .given)
    if names.isEmpty { reading.surname = word.text } else { reading.given = word.text }
    reading.givenIndex = names.first
    return reading
  }
}
