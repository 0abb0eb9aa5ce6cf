internal import LocaleData

/// Tells which names are Russian ones, in Cyrillic or in Latin letters.
struct RussianNameTest {
  let knowledge: NameKnowledge
  /// The language that the names are said to be of, where it is said.
  let told: LanguageTag?

  /// The language of a whole name, by its surname and the given name beside it, or by the one part it has.
  func language(of parts: [TranscribedPart]) -> LanguageTag {
    if let told { return told.language == "ru" ? .russian : .english }
    guard let part = parts.last(where: { $0.role == .surname }) ?? parts.first else {
      return .russian
    }
    let isRussian = Script(of: part.text) == .latin ? acceptsLatin(part) : acceptsCyrillic(part)
    return isRussian ? .russian : .english
  }

  /// Latin letters are a Russian name where the given name is one of Russian alone, or the surname ends as
  /// Russian ones do and no given name of another language stands beside it.
  private func acceptsLatin(_ part: TranscribedPart) -> Bool {
    let languages = givenLanguages(part)
    if languages == [.russian] { return true }
    guard part.role == .surname, languages.isEmpty || languages.contains(.russian) else {
      return false
    }
    guard let cyrillic = try? knowledge.latinReading.cyrillic(part.text) else { return false }
    return endsAsRussian(cyrillic)
  }

  /// Cyrillic is a foreign name only where neither the given name nor the end of the surname is Russian: Том
  /// Харди.
  private func acceptsCyrillic(_ part: TranscribedPart) -> Bool {
    if part.role == .surname && part.given == nil { return true }
    return givenLanguages(part).contains(.russian) || endsAsRussian(part.text)
  }

  private func givenLanguages(_ part: TranscribedPart) -> Set<LanguageTag> {
    let given = part.role == .surname ? part.given : part.text
    return given.map(knowledge.givenNames.languages) ?? []
  }

  private func endsAsRussian(_ surname: String) -> Bool {
    let folded = NameKey.folded(surname)
    return Sex.allCases.contains { knowledge.russianScanning.isUsualSurname(folded, $0) }
  }
}
