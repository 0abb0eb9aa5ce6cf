internal import YAML

/// The words of a language that rules on its texts need: the key `wording` of
/// `Locales/LANGUAGE/subtitles.yaml`.
struct Wording: Sendable {
  /// What those write who put themselves into a file, in small letters.
  let advertising: [String]
  /// Acronyms that are written without full stops.
  let acronyms: [String]
  /// How numbers are said, where that is known.
  let numbers: NumberWording?

  /// No words.
  init() { (advertising, acronyms, numbers) = ([], [], nil) }

  init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["advertising", "acronyms", "numbers"])
    advertising = try node["advertising"]?.strings() ?? []
    acronyms = try node["acronyms"]?.strings() ?? []
    numbers = try node["numbers"].map { node throws(YAMLError) in try NumberWording(node) }
  }
}

/// How numbers are said in a language, and beside what they stay digits.
struct NumberWording: Sendable {
  /// The words for the numbers from one on.
  let words: [String]
  /// The words for twenty, thirty and so on; empty where larger numbers are not said.
  let tens: [String]
  /// What joins tens and ones.
  let joiner: String
  /// Numbers whose word depends on what is counted.
  let uncertain: Set<Int>
  /// What stands after numbers that stay digits: units, months, times of day.
  let units: Set<String>
  /// What stands before numbers that stay digits: chapter, page, route.
  let labels: Set<String>
  /// What stands between two numbers that stay digits: “3 to 2”, “5 of 12”.
  let betweenDigits: Set<String>
  /// What stands before hours: “at 8”.
  let beforeHours: Set<String>
  /// What goes on after an hour: “at 8 tonight”.
  let afterHours: Set<String>
  /// What stands before numbers that are said in another form than that of `words`.
  let declining: Set<String>
  /// The word for two before a measure word, and those measure words.
  let pair: (word: String, before: Set<String>)?

  init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly([
      "words", "tens", "joiner", "uncertain", "units", "labels", "between-digits", "before-hours",
      "after-hours", "declining", "pair",
    ])
    words = try node.required("words").strings()
    tens = try node["tens"]?.strings() ?? []
    joiner = try node["joiner"]?.string() ?? " "
    var uncertain: Set<Int> = []
    for element in try node["uncertain"]?.elements() ?? [] {
      uncertain.insert(try element.integer())
    }
    self.uncertain = uncertain
    units = Set(try node["units"]?.strings() ?? [])
    labels = Set(try node["labels"]?.strings() ?? [])
    betweenDigits = Set(try node["between-digits"]?.strings() ?? [])
    beforeHours = Set(try node["before-hours"]?.strings() ?? [])
    afterHours = Set(try node["after-hours"]?.strings() ?? [])
    declining = Set(try node["declining"]?.strings() ?? [])
    pair = try node["pair"].map { node throws(YAMLError) in
      try node.allowOnly(["word", "before"])
      return (
        try node.required("word").string(), Set(try node.required("before").strings())
      )
    }
  }

  /// The words for a number in the form in which it is counted, or nil where they are not known.
  func words(for number: Int) -> String? {
    guard number > 0, !uncertain.contains(number) else { return nil }
    if number <= words.count { return words[number - 1] }
    let (ten, one) = number.quotientAndRemainder(dividingBy: 10)
    guard ten >= 2, ten - 2 < tens.count, !uncertain.contains(one) else { return nil }
    return one == 0 ? tens[ten - 2] : tens[ten - 2] + joiner + words[one - 1]
  }
}
