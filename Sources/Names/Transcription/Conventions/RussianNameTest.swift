internal import LocaleData

/// Tells which names in Latin letters are Russian ones.
struct RussianNameTest {
  let knowledge: NameKnowledge
  /// Whether all names are said to be Russian.
  var isTold = false

  /// Whether a part is Russian: its given name is one of Russian alone, or the surname ends as Russian
  /// ones do and no given name of another language stands beside it.
  func accepts(_ part: NamePart) -> Bool {
    if isTold { return true }
    let given = part.role == .surname ? part.given : part.text
    let languages = given.map(knowledge.givenNames.languages) ?? []
    if languages == [.russian] { return true }
    guard part.role == .surname, languages.isEmpty || languages.contains(.russian) else {
      return false
    }
    guard let cyrillic = try? knowledge.latinReading.cyrillic(part.text) else { return false }
    let folded = NameKey.folded(cyrillic)
    return Sex.allCases.contains { knowledge.russianScanning.isUsualSurname(folded, $0) }
  }
}
