internal import LocaleData
internal import YAML

/// The surnames of Chinese people, single and compound, with their readings.
struct ChineseSurnames: Sendable {
  private let characters: [String: [String]]
  private let pinyin: Set<[String]>
  /// The most characters of a surname.
  let longest: Int

  init(_ store: LocaleStore, mandarin: Mandarin) throws(LocaleError) {
    var characters: [String: [String]] = [:]
    var readings: [String: [String]] = [:]
    for language in ["zh-Hans", "zh-Hant"] {
      let lists = try store.value(at: "\(language)/surnames.yaml") { node throws(YAMLError) in
        try SurnameList(node)
      }
      for (surname, reading) in lists.readings {
        readings[surname] = mandarin.syllables(ofPinyin: reading)
      }
      for surname in lists.surnames {
        characters[surname] = readings[surname] ?? mandarin.readings.syllables(of: surname)
      }
    }
    self.characters = characters
    pinyin = Set(characters.values)
    longest = characters.keys.map(\.count).max() ?? 1
  }

  /// The syllables of a surname in characters of either script, or nil where it is none.
  func syllables(ofCharacters surname: String) -> [String]? { characters[surname] }

  /// Whether these syllables of pinyin are a surname's.
  func contains(_ syllables: [String]) -> Bool { pinyin.contains(syllables) }
}

/// The surnames of one script, as the data file has them.
private struct SurnameList {
  let surnames: [String]
  let readings: [(String, String)]

  init(_ node: YAMLNode) throws(YAMLError) {
    let single = try node["single"]?.strings() ?? []
    surnames = single.joined().map { String($0) } + (try node["compound"]?.strings() ?? [])
    var readings: [(String, String)] = []
    for entry in try node["readings"]?.entries() ?? [] {
      readings.append((entry.key, try entry.value.string()))
    }
    self.readings = readings
  }
}
