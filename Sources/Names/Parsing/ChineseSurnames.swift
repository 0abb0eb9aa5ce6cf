internal import LocaleData
internal import YAML

/// The surnames of Chinese people, single and compound, with their readings.
struct ChineseSurnames: Sendable {
  private let characters: [String: [String]]
  private let known: [String: [[MandarinSyllable]]]
  private let pinyin: Set<[String]>
  private let longNamesOnly: Set<String>
  /// The most characters of a surname.
  let longest: Int

  init(_ store: LocaleStore, mandarin: Mandarin) throws(LocaleError) {
    var characters: [String: [String]] = [:]
    var known: [String: [[MandarinSyllable]]] = [:]
    var longNamesOnly: Set<String> = []
    for language in ["zh-Hans", "zh-Hant"] {
      let list = try store.value(at: "\(language)/surnames.yaml") { node throws(YAMLError) in
        try SurnameList(node)
      }
      known.merge(list.readings) { first, _ in first }
      longNamesOnly.formUnion(list.longNamesOnly)
      for surname in list.surnames {
        characters[surname] =
          known[surname]?.first?.map(\.letters) ?? mandarin.readings.syllables(of: surname)
      }
    }
    self.characters = characters
    self.known = known
    self.longNamesOnly = longNamesOnly
    pinyin = Set(characters.values)
    longest = characters.keys.map(\.count).max() ?? 1
  }

  /// The syllables of a surname in characters of either script, or nil where it is none.
  func syllables(ofCharacters surname: String) -> [String]? { characters[surname] }

  /// Whether these characters are a surname.
  func contains(characters surname: String) -> Bool { characters[surname] != nil }

  /// The syllables of toneless pinyin that surnames read as.
  var pinyinReadings: Set<[String]> { pinyin }

  /// Whether these syllables of pinyin are a surname's.
  func contains(_ syllables: [String]) -> Bool { pinyin.contains(syllables) }

  /// The readings that characters have as a surname, the usual one first; none where they are read as
  /// they are elsewhere.
  func readings(ofCharacters surname: String) -> [[MandarinSyllable]] { known[surname] ?? [] }

  /// Whether a compound surname is taken for one only before two characters or more of a given name.
  func isOfLongNamesOnly(_ surname: String) -> Bool { longNamesOnly.contains(surname) }
}

/// The surnames of one script, as the data file has them.
private struct SurnameList {
  let surnames: [String]
  let readings: [String: [[MandarinSyllable]]]
  let longNamesOnly: [String]

  init(_ node: YAMLNode) throws(YAMLError) {
    let single = try node["single"]?.strings() ?? []
    surnames = single.joined().map { String($0) } + (try node["compound"]?.strings() ?? [])
    longNamesOnly = try node["long-names-only"]?.strings() ?? []
    var readings: [String: [[MandarinSyllable]]] = [:]
    for entry in try node["readings"]?.entries() ?? [] {
      readings[entry.key] = try entry.value.strings().map { reading in
        reading.split(separator: " ").map { MandarinSyllable(marked: String($0)) }
      }
    }
    self.readings = readings
  }
}
