internal import LocaleData
internal import YAML

/// The words around and inside names in Latin and Cyrillic letters: `Locales/en/name-parsing.yaml` and
/// `Locales/ru/name-parsing.yaml` as one.
struct AlphabeticLexicon: Sendable {
  /// Before a name: Dr., режиссёр.
  let titles: PhraseTable
  /// Before a given name: Sir, королева.
  let givenTitles: PhraseTable
  /// Offices, in English and Russian.
  let roles: [RoleLexicon]
  /// Numerals and words that tell namesakes apart: II, Jr., младший.
  let generations: PhraseTable
  /// The numerals among them, folded; they stand in capitals.
  let numerals: Set<String>
  let credentials: Set<String>
  let particles: Set<String>
  let connectors: Set<String>
  let birth: Set<String>
  /// The word after a father's name, with the sex it tells: оглы, kyzy.
  let sonOf: [String: Sex]
  let doubleSurnames: Set<String>
  let southSlavic: Set<String>
  /// Given names beside those with fixed forms in other languages, folded, with the sexes of those who bear
  /// them; and those of these names that the other sex bears, too.
  let given: [String: Set<Sex>]
  /// The given names among all that are surnames of China or its neighbours as well, folded.
  let doubtful: Set<String>
  /// What a father's name may have after the stem that its child's patronymic shows, by script.
  let fathers: [Script: [String]]
  private let titleSexes: [String: Sex]
  private var patronymics = EndingTable<Sex>()
  private var surnames = EndingTable<Set<Sex>>()
  private var commonEndings = EndingTable<Bool>()
  private let letters: [(letters: Set<Character>, language: LanguageTag)]

  init(_ store: LocaleStore) throws(LocaleError) {
    var lists: [String: [String]] = [:]
    var bySex: [String: [(word: String, sex: Sex)]] = [:]
    var letters: [(letters: Set<Character>, language: LanguageTag)] = []
    var offices: [RoleLexicon] = []
    var endings: [Script: [String]] = [:]
    for language in [LanguageTag.english, .russian] {
      try store.value(at: "\(language)/name-parsing.yaml") { node throws(YAMLError) in
        try node.allowOnly(Self.lists + Self.sexLists + ["letters", "fathers"])
        for key in Self.lists { lists[key, default: []] += try node[key]?.strings() ?? [] }
        for key in Self.sexLists {
          for entry in try node[key]?.entries() ?? [] {
            guard let sex = Sex(rawValue: entry.key) else { throw entry.value.expected("f or m") }
            bySex[key, default: []] += try entry.value.strings().map { (NameKey.folded($0), sex) }
          }
        }
        endings[language == .russian ? .cyrillic : .latin] = try node.required("fathers").strings()
        for entry in try node["letters"]?.entries() ?? [] {
          guard let tag = LanguageTag(entry.key) else { throw entry.value.expected("a language") }
          letters.append((Set(try entry.value.string()), tag))
        }
      }
      lists["titles", default: []] += try ScanningLexicon(store, language: language).titles
      offices.append(try RoleLexicon(store, language: language))
    }
    func words(_ key: String) -> Set<String> { Set((lists[key] ?? []).map(NameKey.folded)) }
    titles = PhraseTable(lists["titles"] ?? [])
    givenTitles = PhraseTable(lists["givenTitles"] ?? [])
    roles = offices
    numerals = words("numerals")
    generations = PhraseTable((lists["generations"] ?? []) + numerals)
    fathers = endings
    credentials = words("credentials")
    particles = words("particles")
    connectors = words("connectors")
    birth = words("birth")
    doubleSurnames = words("doubleSurnames")
    southSlavic = words("southSlavic")
    doubtful = words("doubtful")
    sonOf = Dictionary(bySex["sonOf"] ?? []) { first, _ in first }
    titleSexes = Dictionary(bySex["sexes"] ?? []) { first, _ in first }
    var given: [String: Set<Sex>] = [:]
    for (word, sex) in bySex["given"] ?? [] { given[word, default: []].insert(sex) }
    self.given = given
    for (ending, sex) in bySex["patronymics"] ?? [] { patronymics[ending] = sex }
    for (ending, sex) in bySex["surnameEndings"] ?? [] {
      surnames[ending] = (surnames[ending] ?? []).union([sex])
    }
    for ending in words("commonEndings") { commonEndings[ending] = true }
    self.letters = letters
  }

  private static let lists = [
    "titles", "givenTitles", "generations", "numerals", "credentials", "particles", "connectors",
    "birth",
    "doubleSurnames", "southSlavic", "commonEndings", "doubtful",
  ]
  private static let sexLists = ["given", "sexes", "patronymics", "sonOf", "surnameEndings"]
}

extension AlphabeticLexicon {
  /// The sex that a title tells, as folded words.
  func sex(ofTitle folded: [String]) -> Sex? {
    titleSexes[folded.joined(separator: " ")]
      ?? folded.lazy.compactMap { titleSexes[$0] }.first
  }

  /// What a folded word is as a father's name: the sex of the child, and the name that is left; nil where
  /// it does not end like one.
  func patronymic(_ folded: String) -> (sex: Sex, stem: Substring)? {
    guard let found = patronymics.find(in: folded, leaving: 0) else { return nil }
    // Ильич is all ending.
    let isWhole = found.ending == folded
    return (found.value, isWhole ? folded[...] : folded.dropLast(found.ending.count))
  }

  /// The sexes of those who bear a surname that ends as this folded word does, where it is an ending of
  /// Eastern Europe.
  func sexes(ofSurname folded: String) -> Set<Sex> {
    surnames.find(in: folded, leaving: 2)?.value ?? []
  }

  /// Whether a surname of Eastern Europe ends as others do, too.
  func hasCommonEnding(_ folded: String) -> Bool {
    commonEndings.find(in: folded, leaving: 1) != nil
  }

  /// The language of a text in Cyrillic, told by letters that Russian does not have.
  func language(ofCyrillic text: String) -> LanguageTag {
    let characters = Set(text.lowercased())
    return letters.first { !$0.letters.isDisjoint(with: characters) }?.language ?? .russian
  }
}
