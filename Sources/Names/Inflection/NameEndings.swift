internal import LocaleData
internal import YAML

/// How likely a word is a part of a Russian name, by its ending: `Locales/ru/name-endings.yaml`.
struct NameEndings: Sendable {
  private struct Key: Hashable {
    let part: DeclinedPart
    let sex: Sex
  }

  private var weights: [Key: EndingTable<Double>] = [:]
  private var patronymicVariants: [[String]] = []

  init(_ store: LocaleStore) throws(LocaleError) {
    (weights, patronymicVariants) = try store.value(at: "ru/name-endings.yaml") {
      node throws(YAMLError) in
      var weights: [Key: EndingTable<Double>] = [:]
      for part in DeclinedPart.allCases {
        for sex in [Sex.female, .male] {
          for item in try node.required(part.rawValue).required(sex.rawValue).elements() {
            let weight = try item.required("weight").number()
            for ending in try item.required("endings").strings() {
              weights[Key(part: part, sex: sex), default: EndingTable()][ending] = weight
            }
          }
        }
      }
      var variants: [[String]] = []
      for item in try node.required(DeclinedPart.patronymic.rawValue).required("variants")
        .elements()
      {
        variants.append(try item.strings())
      }
      return (weights, variants)
    }
  }

  /// The other ways to write a patronymic in lower case: Георгиевич is Георгьевич too.
  func variants(ofPatronymic word: String) -> [String] {
    patronymicVariants.flatMap { endings in
      endings.filter { word.hasSuffix($0) }.flatMap { ending in
        endings.filter { $0 != ending }.map { word.dropLast(ending.count) + $0 }
      }
    }
  }

  /// How likely `word`, in lower case, is a nominative of this kind; 0 where it is none.
  func weight(of word: String, as part: DeclinedPart, _ sex: Sex) -> Double {
    guard let table = weights[Key(part: part, sex: sex)] else { return 0 }
    // The empty ending fits every word.
    return table.find(in: word, leaving: 0)?.value ?? table[""] ?? 0
  }
}
