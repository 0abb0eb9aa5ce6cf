internal import YAML

/// How a language writes numbers.
struct NumberLexicon: Sendable {
  /// A word that is or may be a number.
  struct Word: Sendable {
    /// What kind of word it is.
    enum Kind: Sendable { case number, scale, loose }

    var kind: Kind
    /// Its values; a word may mean several (`quarter`).
    var values: [NumberValue]
    /// Its value where that is a whole number.
    var whole: Int?
  }

  /// The words, in small letters.
  private(set) var words: [String: Word] = [:]
  /// Beginnings of words of which any ending is the same number.
  private(set) var stems: [String: Word] = [:]
  /// Digits that are characters of Chinese, with their values.
  private(set) var digits: [Unicode.Scalar: Int] = [:]
  /// Characters of Chinese that multiply what stands before them.
  private(set) var scales: [Unicode.Scalar: Int] = [:]
  /// What makes the number before it a certain one, the longest first.
  private(set) var counters: [[Unicode.Scalar]] = []
  /// Words with characters of numbers that are none, the longest first.
  private(set) var notNumbers: [[Unicode.Scalar]] = []
  /// Chinese words that may stand for a number, the longest first.
  private(set) var loose: [(word: [Unicode.Scalar], values: [NumberValue])] = []
  /// Words that may stand within a number.
  private(set) var joining: Set<String> = []
  /// What makes the number beside it an hour of the day.
  private(set) var hours: Set<String> = []
  /// What makes the number before it a decade.
  private(set) var decades: Set<String> = []
  /// What counts a measure that other languages convert, by its word, or of Chinese its beginning.
  private var measures: [String: Set<String>] = [:]
  /// The same by the beginning of a word.
  private var measureStems: [(stem: String, measures: Set<String>)] = []
  /// The measures that are money.
  private(set) var currencies: Set<String> = []

  /// The keys of the data that are about numbers.
  static let keys = [
    "numbers", "scales", "loose", "joining", "hours", "decades", "converted-measures", "currencies",
    "digits",
    "counters", "not-numbers",
  ]

  /// How many letters may follow a stem.
  private static let longestEnding = 4

  /// A language without numbers but digits.
  init() {}

  init(_ node: YAMLNode) throws(YAMLError) {
    let isChinese = node["digits"] != nil
    for entry in try node["numbers"]?.entries() ?? [] { try add(entry, .number) }
    for entry in try node["digits"]?.entries() ?? [] {
      for scalar in try entry.value.string().unicodeScalars { digits[scalar] = Int(entry.key) }
    }
    for entry in try node["scales"]?.entries() ?? [] {
      if isChinese {
        for scalar in try entry.value.string().unicodeScalars { scales[scalar] = Int(entry.key) }
      } else {
        try add(entry, .scale)
      }
    }
    for entry in try node["loose"]?.entries() ?? [] {
      if isChinese { try addChinese(entry) } else { try add(entry, .loose) }
    }
    loose.sort { $0.word.count > $1.word.count }
    counters = try Self.phrases(node["counters"])
    notNumbers = try Self.phrases(node["not-numbers"])
    joining = Set(try node["joining"].words())
    hours = Set(try node["hours"].words())
    decades = Set(try node["decades"].words())
    for key in ["converted-measures", "currencies"] {
      for entry in try node[key]?.entries() ?? [] {
        try addMeasure(entry, isStem: isChinese)
        if key == "currencies" { currencies.insert(entry.key) }
      }
    }
    measureStems.sort { $0.stem.unicodeScalars.count > $1.stem.unicodeScalars.count }
  }

  private mutating func add(_ entry: YAMLNode.Entry, _ kind: Word.Kind) throws(YAMLError) {
    let value = try Self.value(entry)
    for word in try entry.value.string().split(whereSeparator: \.isWhitespace) {
      if word.hasSuffix("*") {
        stems[String(word.dropLast()), default: Word(kind: kind, values: [])].add(value)
      } else {
        words[String(word), default: Word(kind: kind, values: [])].add(value)
      }
    }
  }

  private mutating func addMeasure(_ entry: YAMLNode.Entry, isStem: Bool) throws(YAMLError) {
    for word in try entry.value.string().split(whereSeparator: \.isWhitespace) {
      guard isStem || word.hasSuffix("*") else {
        measures[String(word), default: []].insert(entry.key)
        continue
      }
      let stem = word.hasSuffix("*") ? String(word.dropLast()) : String(word)
      if let known = measureStems.firstIndex(where: { $0.stem == stem }) {
        measureStems[known].measures.insert(entry.key)
      } else {
        measureStems.append((stem, [entry.key]))
      }
    }
  }

  private mutating func addChinese(_ entry: YAMLNode.Entry) throws(YAMLError) {
    let value = try Self.value(entry)
    for word in try entry.value.string().split(whereSeparator: \.isWhitespace) {
      let scalars = Array(word.unicodeScalars)
      if let known = loose.firstIndex(where: { $0.word == scalars }) {
        loose[known].values.append(value)
      } else {
        loose.append((scalars, [value]))
      }
    }
  }

  private static func value(_ entry: YAMLNode.Entry) throws(YAMLError) -> NumberValue {
    guard let value = NumberValue(entry.key) else {
      throw YAMLError(location: entry.location, problem: "expected a number, found “\(entry.key)”")
    }
    return value
  }

  private static func phrases(_ node: YAMLNode?) throws(YAMLError) -> [[Unicode.Scalar]] {
    try node.words().map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  /// What a word in small letters is among numbers, if anything.
  func word(_ text: String) -> Word? {
    if let word = words[text] { return word }
    guard !stems.isEmpty else { return nil }
    for length in 0...Self.longestEnding {
      guard text.count > length else { break }
      if let word = stems[String(text.dropLast(length))] { return word }
    }
    return nil
  }

  /// The measures that a word may name, of those that other languages convert.
  func measures(of word: String) -> Set<String> {
    measures[word] ?? measureStems.first { word.hasPrefix($0.stem) }?.measures ?? []
  }
}

extension NumberLexicon.Word {
  fileprivate init(kind: Kind, values: [NumberValue]) {
    self.init(kind: kind, values: values, whole: nil)
  }

  fileprivate mutating func add(_ value: NumberValue) {
    values.append(value)
    whole = values.count == 1 ? value.whole : whole
  }
}
