internal import LocaleData

/// Tells which names are Russian ones, in Cyrillic or in Latin letters.
struct RussianNameTest {
  let knowledge: NameKnowledge
  /// The language that the names are said to be of, where it is said.
  let told: LanguageTag?

  /// The language of a whole name: the one of its surname, where that is a customary one; else what the
  /// parser took it for, and in Cyrillic what given name and surname look like.
  func language(of parts: [TranscribedPart], culture: NameCulture) -> LanguageTag {
    if let told { return told.language == "ru" ? .russian : .english }
    guard let part = parts.last(where: { $0.role == .surname }) ?? parts.first else {
      return .russian
    }
    if let surname = knowledge.customarySurnames(of: part).own.first { return surname.language }
    let isRussian =
      Script(of: part.text) == .latin ? culture == .russian : acceptsCyrillic(part)
    return isRussian ? .russian : .english
  }

  /// Cyrillic is a foreign name only where neither the given name nor the end of the surname is Russian: Том
  /// Харди.
  private func acceptsCyrillic(_ part: TranscribedPart) -> Bool {
    if part.role == .surname && part.given == nil { return true }
    let given = part.role == .surname ? part.given : part.text
    let languages = given.map(knowledge.givenNames.languages) ?? []
    if languages.contains(.russian) { return true }
    let folded = NameKey.folded(part.text)
    return Sex.allCases.contains { knowledge.russianScanning.isUsualSurname(folded, $0) }
  }
}
