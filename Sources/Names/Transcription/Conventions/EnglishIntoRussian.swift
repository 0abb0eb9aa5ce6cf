internal import LocaleData

/// Names in Latin letters in Russian: Russian ones read back, others by practical transcription.
struct EnglishIntoRussian: PartConvention {
  let knowledge: NameKnowledge
  /// How Latin names are spelt in Russian.
  let usage: JointSpelling

  func spellings(of part: TranscribedPart) -> [PartSpelling] {
    let language = part.language ?? .english
    if part.role == .initial { return [initial(part, language)] }
    let isRussian = language == .russian
    var spellings = PartSpellings(
      listedFor: part, knowledge, givenNames: { [$0.russian] }, surnames: { [$0.russian] })
    if let read = try? knowledge.latinReading.cyrillic(part.text) {
      spellings.add(
        [read.capitalizedLike(part.text)], .romanization,
        weight: isRussian ? Trust.ruled : Trust.learned)
    }
    let letters = NameKey.folded(part.text).filter(\.isLetter)
    for candidate in usage.candidates(for: letters, .forward, limit: 6).candidates {
      spellings.add(
        PartSpelling(
          text: candidate.text.capitalizedLike(part.text), weight: Trust.ruled * candidate.weight,
          source: isRussian ? .romanization : .usage))
    }
    return spellings.ranked
  }

  /// An initial: J is Й in a Russian name and Дж in an English one.
  private func initial(_ part: TranscribedPart, _ language: LanguageTag) -> PartSpelling {
    let letter = NameKey.folded(String(part.text.prefix(1)))
    let practical = usage.candidates(for: letter, .forward, limit: 1).candidates.first?.text
    let read = try? knowledge.latinReading.cyrillic(letter)
    let cyrillic = (language == .russian ? read : practical ?? read) ?? letter
    return PartSpelling(
      text: "\(cyrillic.capitalizedFirst).", weight: 1,
      source: language == .russian ? .romanization : .usage)
  }
}
