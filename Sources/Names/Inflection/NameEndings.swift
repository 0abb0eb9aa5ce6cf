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
  private let caseEndings: [DeclinedPart: EndingTable<Double>]
  private let womenShares: [String: Double]
  private let chineseSurnames: [String: Double]
  private let chineseGivenNames: [String: Double]

  init(_ store: LocaleStore) throws(LocaleError) {
    (weights, patronymicVariants, caseEndings, womenShares, chineseSurnames, chineseGivenNames) =
      try store.value(at: "ru/name-endings.yaml") {
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
        let women = try Self.table(
          try node.required(DeclinedPart.given.rawValue).required("women"), "names")
        var cases: [DeclinedPart: EndingTable<Double>] = [:]
        for part in [DeclinedPart.given, .surname] {
          let list = try node.required(part.rawValue).required("cases")
          for ending in try list.required("endings").strings() {
            cases[part, default: EndingTable()][ending] = try list.required("weight").number()
          }
        }
        let chinese = try node.required("chinese")
        return (
          weights, variants, cases, women,
          try Self.table(try chinese.required("surname"), "syllables"),
          try Self.table(try chinese.required("given"), "syllables")
        )
      }
  }

  /// The words of a list of weights, of each its own.
  private static func table(
    _ node: YAMLNode, _ words: String
  ) throws(YAMLError) -> [String: Double] {
    var table: [String: Double] = [:]
    for item in try node.elements() {
      let weight = try item.required("weight").number()
      for word in try item.required(words).strings() { table[word] = weight }
    }
    return table
  }

  /// By how much less an unknown word, in lower case, is the nominative that it looks like, since it ends
  /// like another case.
  func weight(ofUnchanged word: String, as part: DeclinedPart) -> Double {
    caseEndings[part]?.find(in: word, leaving: 0)?.value ?? 1
  }

  /// How many of those who bear a given name, in lower case, or its counterpart of the other sex (Валерий
  /// and Валерия) are of this one; nil where the counterpart has other forms.
  func share(ofGiven word: String, _ sex: Sex) -> Double? {
    switch sex {
    case .female: womenShares[word]
    case .male:
      (word.hasSuffix("й") ? womenShares[word.dropLast() + "я"] : womenShares[word + "а"])
        .map { 1 - $0 }
    }
  }

  /// How likely a syllable, in pinyin, ends the surname or given name of a Chinese man.
  func weight(ofChinese syllable: String, isSurname: Bool) -> Double {
    (isSurname ? chineseSurnames : chineseGivenNames)[syllable] ?? 1
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
