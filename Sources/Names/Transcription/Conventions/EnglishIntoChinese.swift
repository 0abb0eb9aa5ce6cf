internal import LocaleData

/// Names in Latin letters in Chinese: fixed forms, Russian names by way of Cyrillic, others by usage.
struct EnglishIntoChinese: PartConvention {
  let knowledge: NameKnowledge
  /// How Latin names are spelt in Chinese.
  let usage: JointSpelling

  func spellings(of part: TranscribedPart) -> [PartSpelling] {
    if part.role == .initial {
      return [PartSpelling(text: String(part.text.prefix(1)), weight: 1, source: .unchanged)]
    }
    var spellings = PartSpellings(
      listedFor: part, knowledge, givenNames: \.chinese, surnames: \.chinese)
    if part.language == .russian, let cyrillic = try? knowledge.latinReading.cyrillic(part.text) {
      var russian = part
      russian.text = cyrillic
      for spelling in RussianIntoChinese(knowledge: knowledge, western: nil).spellings(of: russian)
      {
        spellings.add(
          PartSpelling(
            text: spelling.text, weight: Trust.ruled * spelling.weight, source: spelling.source,
            via: cyrillic.capitalizedLike(part.text)))
      }
    }
    let letters = NameKey.folded(part.text).filter(\.isLetter)
    for candidate in usage.candidates(for: letters, .forward, limit: 6).candidates {
      spellings.add(
        PartSpelling(
          text: candidate.text, weight: Trust.learned * candidate.weight, source: .usage))
    }
    return spellings.ranked
  }
}
