internal import LocaleData

extension Roster {
  /// A name of the roster as it is compared, with the position of its entry.
  typealias Listed = (reading: NameReading, entry: Int)

  /// The names of all entries: their forms, by language, then their other spellings.
  func readings(_ knowledge: NameKnowledge) -> [Listed] {
    let reader = NominativeReader(knowledge: knowledge)
    return entries.enumerated().flatMap { position, entry in
      (entry.forms.sorted { $0.key.description < $1.key.description }.map(\.value)
        + entry.otherSpellings)
        .compactMap { reader.reading(of: $0, sex: entry.sex) }
        .map { ($0, position) }
    }
  }

  /// The roles that the texts of the entries name, found with the words of their language, by the
  /// position of the entry.
  func roles(_ knowledge: NameKnowledge) throws(LocaleError) -> [Int: [Role]] {
    var roles: [Int: [Role]] = [:]
    for (position, entry) in entries.enumerated() {
      for (language, text) in entry.roles {
        let own = language == .undetermined ? Script.mainLanguage(of: text) : language
        roles[position, default: []] += try knowledge.roles(own).roles(in: text, language: own)
      }
    }
    return roles
  }
}
