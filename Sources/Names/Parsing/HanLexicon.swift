internal import LocaleData
internal import YAML

/// The words around and inside names in Chinese characters: `Locales/zh-Hans/name-parsing.yaml` and
/// `Locales/zh-Hant/name-parsing.yaml` as one.
struct HanLexicon: Sendable {
  /// Titles and offices, before or behind a name.
  let titles: Set<String>
  /// Titles behind a surname alone: 王导.
  let shortTitles: Set<String>
  /// Titles before a surname alone: 老王.
  let shortPrefixes: Set<String>
  let generations: Set<String>
  let junior: Set<String>
  let particles: Set<String>
  let doubleSurnames: Set<String>
  /// Characters of transcriptions that few given names have.
  let foreign: Set<Character>
  /// Characters of transcriptions that no given name has.
  let neverGiven: Set<Character>
  private let sexes: [(word: String, sex: Sex)]
  private let patronymics: [(word: String, sex: Sex)]
  private let surnames: [(word: String, sex: Sex)]
  private let longestTitle: Int

  init(_ store: LocaleStore) throws(LocaleError) {
    var lists: [String: [String]] = [:]
    var bySex: [String: [(word: String, sex: Sex)]] = [:]
    for language in [LanguageTag.simplifiedChinese, .traditionalChinese] {
      try store.value(at: "\(language)/name-parsing.yaml") { node throws(YAMLError) in
        try node.allowOnly(Self.lists + Self.sexLists)
        for key in Self.lists { lists[key, default: []] += try node[key]?.strings() ?? [] }
        for key in Self.sexLists {
          for entry in try node[key]?.entries() ?? [] {
            guard let sex = Sex(rawValue: entry.key) else { throw entry.value.expected("f or m") }
            bySex[key, default: []] += try entry.value.strings().map { ($0, sex) }
          }
        }
      }
      lists["titles", default: []] += try ScanningLexicon(store, language: language).titles
      let roles = try RoleLexicon(store, language: language).entries
      lists["titles", default: []] += roles.map(\.phrase)
      bySex["sexes", default: []] += roles.compactMap { role in
        role.sex.map { (role.phrase, $0) }
      }
    }
    titles = Set(lists["titles"] ?? [])
    longestTitle = titles.map(\.count).max() ?? 0
    shortTitles = Set(lists["shortTitles"] ?? [])
    shortPrefixes = Set(lists["shortPrefixes"] ?? [])
    generations = Set(lists["generations"] ?? [])
    junior = Set(lists["junior"] ?? [])
    particles = Set(lists["particles"] ?? [])
    doubleSurnames = Set(lists["doubleSurnames"] ?? [])
    foreign = Set((lists["foreign"] ?? []).joined())
    neverGiven = Set((lists["neverGiven"] ?? []).joined())
    sexes = bySex["sexes"] ?? []
    patronymics = bySex["patronymics"] ?? []
    surnames = bySex["surnameEndings"] ?? []
  }

  private static let lists = [
    "titles", "shortTitles", "shortPrefixes", "generations", "junior", "particles",
    "doubleSurnames", "foreign", "neverGiven",
  ]
  private static let sexLists = ["sexes", "patronymics", "surnameEndings"]
}

extension HanLexicon {
  /// The longest title that `text` begins with, before at least one character more.
  func title(before text: String) -> String? {
    title(in: text) { text.prefix($0) }
  }

  /// The longest title that `text` ends with, behind at least one character more.
  func title(behind text: String) -> String? {
    title(in: text) { text.suffix($0) }
  }

  private func title(in text: String, _ piece: (Int) -> Substring) -> String? {
    let longest = min(longestTitle, text.count - 1)
    guard longest > 1 else { return nil }
    for length in stride(from: longest, through: 2, by: -1) {
      let title = String(piece(length))
      if titles.contains(title) { return title }
    }
    return nil
  }

  /// The sex that a title tells.
  func sex(ofTitle title: String) -> Sex? { sexes.first { $0.word == title }?.sex }

  /// The sex of the child whose father's name this is; nil where it does not end like one.
  func patronymicSex(_ text: String) -> Sex? {
    patronymics.first { text.hasSuffix($0.word) && text.count > $0.word.count }?.sex
  }

  /// The sex of a person with a Russian surname; nil where it does not end like one.
  func surnameSex(_ text: String) -> Sex? {
    surnames.first { text.hasSuffix($0.word) && text.count > $0.word.count }?.sex
  }
}
