internal import LocaleData

/// Names in Cyrillic in Chinese: fixed forms of given names, customary forms of surnames, then Xinhua's table
/// for Russian names, and the way through Latin letters for names of the West.
struct RussianIntoChinese: PartConvention {
  /// How names of the West go from Cyrillic to Latin letters and on.
  struct Western {
    let latin: RussianIntoEnglish
    let chinese: EnglishIntoChinese
  }

  let knowledge: NameKnowledge
  /// Nil where all names are Russian.
  let western: Western?

  func spellings(of part: TranscribedPart) -> [PartSpelling] {
    if part.role == .initial {
      let letter = knowledge.press.romanized(part.text).prefix(1)
      return [PartSpelling(text: String(letter), weight: 1, source: .unchanged)]
    }
    var spellings = PartSpellings(
      listedFor: part, knowledge, givenNames: \.chinese, surnames: \.chinese)
    if let western, part.language == .english {
      for spelling in through(western, part) { spellings.add(spelling) }
    } else {
      let sexes = [part.sex ?? .male, part.sex == nil ? .female : nil].compactMap(\.self)
      spellings.add(
        sexes.map { knowledge.russianToChinese.characters(for: part.text, sex: $0) }, .xinhua,
        weight: Trust.ruled)
    }
    return spellings.ranked
  }

  private func through(_ western: Western, _ part: TranscribedPart) -> [PartSpelling] {
    western.latin.spellings(of: part).prefix(Self.branches).flatMap { latin in
      var word = part
      word.text = latin.text
      return western.chinese.spellings(of: word).prefix(Self.branches).map { spelling in
        PartSpelling(
          text: spelling.text, weight: Trust.ruled * latin.weight * spelling.weight,
          source: spelling.source, via: latin.text)
      }
    }
  }

  /// How many Latin spellings are followed, and how many ways each of them goes on.
  private static let branches = 3
}
