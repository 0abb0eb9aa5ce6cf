internal import LocaleData
internal import YAML

/// How likely a word is a part of a Russian name, by its ending: `Locales/ru/name-endings.yaml`.
struct NameEndings: Sendable {
  private struct Key: Hashable {
    let part: InflectionRules.Part
    let sex: Sex
  }

  private var weights: [Key: [String: Double]] = [:]

  init(_ store: LocaleStore) throws(LocaleError) {
    weights = try store.value(at: "ru/name-endings.yaml") { node throws(YAMLError) in
      var weights: [Key: [String: Double]] = [:]
      for part in InflectionRules.Part.allCases {
        for sex in [Sex.female, .male] {
          for item in try node.required(part.rawValue).required(sex.rawValue).elements() {
            let weight = try item.required("weight").number()
            for ending in try item.required("endings").strings() {
              weights[Key(part: part, sex: sex), default: [:]][ending] = weight
            }
          }
        }
      }
      return weights
    }
  }

  /// How likely `word`, in lower case, is a nominative of this kind; 0 where it is none.
  func weight(of word: String, as part: InflectionRules.Part, _ sex: Sex) -> Double {
    guard let table = weights[Key(part: part, sex: sex)] else { return 0 }
    var ending = word[...]
    while true {
      if let weight = table[String(ending)] { return weight }
      if ending.isEmpty { return 0 }
      ending.removeFirst()
    }
  }
}
