/// Russian names in Chinese: fixed forms of given names, customary forms of surnames, Xinhua's table.
struct RussianIntoChinese: PartConvention {
  let knowledge: NameKnowledge

  func spellings(of part: NamePart) -> [PartSpelling] {
    var spellings = PartSpellings()
    switch part.role {
    case .initial:
      let letter = knowledge.press.romanized(part.text).prefix(1)
      return [PartSpelling(text: String(letter), weight: 1, source: .unchanged)]
    case .given:
      spellings.add(
        knowledge.givenNames.chinese(russian: part.text), .givenName, weight: Trust.listed)
    case .surname:
      if let surname = knowledge.historicSurnames.surname(part.text) {
        let holds = surname.holds(forGiven: part.given)
        spellings.add(
          surname.chinese, .surname, weight: holds ? Trust.listed : Trust.ruled / 2)
      }
    case .patronymic: break
    }
    let ruled = [part.sex ?? .male, part.sex == nil ? .female : nil].compactMap(\.self)
    spellings.add(
      ruled.map { knowledge.russianToChinese.characters(for: part.text, sex: $0) }, .xinhua,
      weight: Trust.ruled)
    return spellings.ranked
  }
}
