internal import LocaleData

/// Names in Russian text in English: Russian ones as newspapers print them, others as their own
/// language spells them.
struct RussianIntoEnglish: PartConvention {
  let knowledge: NameKnowledge
  /// How Latin names are spelt in Russian.
  let usage: JointSpelling

  func spellings(of part: TranscribedPart) -> [PartSpelling] {
    if part.role == .initial {
      return [PartSpelling(text: knowledge.press.romanized(part.text), weight: 1, source: .press)]
    }
    let isForeign = part.language == .english && part.role != .patronymic
    var spellings = PartSpellings(
      listedFor: part, knowledge, givenNames: \.latin, surnames: \.latin)
    // A name of the West is spelt as names of that sound are at home, a Russian one by rule.
    let learned = isForeign ? Trust.ruled : Trust.learned
    let ruled = isForeign ? Trust.learned : Trust.ruled
    spellings.add([knowledge.press.romanized(part.text)], .press, weight: ruled)
    for candidate in usage.candidates(for: part.text, .backward, limit: 6).candidates {
      spellings.add(
        PartSpelling(
          text: candidate.text.capitalizedLike(part.text), weight: learned * candidate.weight,
          source: .usage))
    }
    return spellings.ranked
  }
}
