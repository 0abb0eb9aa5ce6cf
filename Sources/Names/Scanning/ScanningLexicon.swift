internal import LocaleData
internal import YAML

/// The words that help to find people in running text of one language.
struct ScanningLexicon: Sendable {
  private let notNamePatterns: [WordPattern]
  private let notNameWords: Set<String>
  private let notNamePhrases: [WordPattern]
  /// Words that are never part of a person's name, as they stand in the data.
  let notNames: [String]
  /// Honorifics: before the name in alphabets, after it in Chinese.
  let titles: Set<String>
  /// In Chinese: words that often follow a name and so end it, by their first character.
  let followingByFirst: [Character: [[Character]]]
  /// Words that begin a clause and so no apposition.
  let clauses: Set<String>
  /// What may stand between a role and the name it belongs to.
  private let complements: [WordPattern]
  private let patronymics: [WordPattern]
  private let surnames: [Sex: [WordPattern]]
  /// Words that say "known by this surname": surnamed, по фамилии, 姓.
  let surnamed: [String]
  /// The same as characters.
  let surnamedCharacters: [[Character]]
  /// The same as patterns of words.
  let surnamedPatterns: [WordPattern]
  /// What things are called that bear a person's name: behind the name, and before it.
  let institutions: WordList
  let institutionsBefore: WordList
  /// What people do, and companies seldom.
  let personVerbs: WordList
  /// What stands right before a person, and right before a place or a thing.
  let leadIns: WordList
  let placeWords: WordList
  let articles: WordList
  /// Before a Chinese surname among friends.
  let familiar: WordList
  /// What stands before a colon and a list of people.
  let labels: WordList
  /// What joins the last two of a list.
  let conjunctions: WordList
  /// In Chinese: characters of given names, and surnames that are common words as well.
  let givenCharacters: Set<Character>
  let ambiguousSurnames: Set<Character>
  /// In Chinese: what stands behind a name in what bears it, around the names of people, and before the
  /// names of friends.
  let phrases: HanPhrases
  /// In Chinese: titles of one character behind a surname, with the ids of their roles.
  let shortTitles: [String: String]
  /// Folded initials of two letters, as Russian names have them in Latin: Yu.
  let longInitials: Set<String>
  private let adjectives: [WordPattern]

  /// Reads `Locales/LANG/scanning.yaml`.
  init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    self = try store.value(at: "\(language)/scanning.yaml") { node throws(YAMLError) in
      try ScanningLexicon(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly([
      "notNames", "titles", "following", "surnamed", "clauses", "complements", "patronymics",
      "surnames", "institutions", "institutionsBefore", "personVerbs", "leadIns", "placeWords",
      "articles", "familiar", "given", "shortTitles",
      "ambiguousSurnames", "labels",
      "conjunctions", "initials", "adjectives",
    ])
    notNames = try node.required("notNames").strings()
    let patterns = notNames.filter { $0.contains("*") || $0.contains(" ") }.map(WordPattern.init)
    notNamePatterns = patterns.filter { $0.count == 1 }
    notNamePhrases = patterns.filter { $0.count > 1 }
    notNameWords = Set(notNames.filter { !$0.contains("*") }.map(NameKey.folded))
    titles = Set(try (node["titles"]?.strings() ?? []).map(NameKey.folded))
    let following = try (node["following"]?.strings() ?? []).map { Array($0) }
    followingByFirst = Dictionary(grouping: following.filter { !$0.isEmpty }, by: { $0[0] })
    clauses = Set(try (node["clauses"]?.strings() ?? []).map(NameKey.folded))
    complements = try (node["complements"]?.strings() ?? []).map(WordPattern.init)
    patronymics = try (node["patronymics"]?.strings() ?? []).map(WordPattern.init)
    var surnames: [Sex: [WordPattern]] = [:]
    for entry in try node["surnames"]?.entries() ?? [] {
      guard let sex = Sex(rawValue: entry.key) else { throw entry.value.expected("f or m") }
      surnames[sex] = try entry.value.strings().map(WordPattern.init)
    }
    self.surnames = surnames
    surnamed = try node["surnamed"]?.strings() ?? []
    surnamedCharacters = surnamed.map { Array($0) }
    surnamedPatterns = surnamed.map(WordPattern.init)
    func words(_ key: String) throws(YAMLError) -> WordList {
      WordList(try node[key]?.strings() ?? [])
    }
    institutions = try words("institutions")
    institutionsBefore = try words("institutionsBefore")
    personVerbs = try words("personVerbs")
    leadIns = try words("leadIns")
    placeWords = try words("placeWords")
    articles = try words("articles")
    familiar = try words("familiar")
    labels = try words("labels")
    givenCharacters = Set((try node["given"]?.strings() ?? []).joined())
    ambiguousSurnames = Set((try node["ambiguousSurnames"]?.strings() ?? []).joined())
    var shortTitles: [String: String] = [:]
    for entry in try node["shortTitles"]?.entries() ?? [] {
      shortTitles[entry.key] = try entry.value.string()
    }
    self.shortTitles = shortTitles
    phrases = HanPhrases(
      institutions: PhraseSet(try node["institutions"]?.strings() ?? []),
      leadIns: PhraseSet(try node["leadIns"]?.strings() ?? []),
      personVerbs: PhraseSet(try node["personVerbs"]?.strings() ?? []),
      notNames: PhraseSet(notNames), titles: PhraseSet(try node["titles"]?.strings() ?? []))
    conjunctions = try words("conjunctions")
    longInitials = Set(try (node["initials"]?.strings() ?? []).map(NameKey.folded))
    adjectives = try (node["adjectives"]?.strings() ?? []).map(WordPattern.init)
  }

  /// Whether the folded word may stand between a role and the name it belongs to.
  func isComplement(_ folded: String) -> Bool {
    complements.contains { $0.matches([folded], at: 0) }
  }

  /// Whether the folded word ends as adjectives do.
  func isAdjective(_ folded: String) -> Bool {
    adjectives.contains { $0.matches([folded], at: 0) }
  }

  /// Whether the folded word is a patronymic, in any case.
  func isPatronymic(_ folded: String) -> Bool {
    patronymics.contains { $0.matches([folded], at: 0) }
  }

  /// Whether a folded nominative ends as most surnames of that sex do.
  func isUsualSurname(_ folded: String, _ sex: Sex?) -> Bool {
    (surnames[sex ?? .male] ?? []).contains { $0.matches([folded], at: 0) }
  }

  /// How many of the folded words from `start` on are a phrase that is no person's name: Hong Kong.
  func lengthOfNotName(_ folded: [String], at start: Int) -> Int {
    notNamePhrases.filter { $0.matches(folded, at: start) }.map(\.count).max() ?? 0
  }

  /// Whether the folded word is never part of a person's name.
  func isNotName(_ folded: String) -> Bool {
    notNameWords.contains(folded) || notNamePatterns.contains { $0.matches([folded], at: 0) }
  }
}
