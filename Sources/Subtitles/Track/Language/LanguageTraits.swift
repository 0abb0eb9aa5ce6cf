public import LocaleData
internal import YAML

/// What the data of a language says about its writing: `Locales/LANGUAGE/subtitles.yaml`.
public struct LanguageTraits: Sendable {
  /// The language.
  public let language: LanguageTag
  /// How much of a place a half-width character takes where characters are counted: 1, or 0.5 where
  /// lines are measured in full-width characters.
  public let halfWidth: Double
  /// How many of a hundred letters each letter is; empty where letters do not tell the language.
  let letters: [Unicode.Scalar: Double]
  /// The most frequent characters and their ranks from 0 on.
  let commonCharacters: [Unicode.Scalar: Int]
  /// Characters that only this way of writing the language has.
  let tellingCharacters: Set<Unicode.Scalar>
  /// Letters that look like one of another script, each with that one; of both scripts.
  let lookAlikes: [Unicode.Scalar: Unicode.Scalar]
  /// The words that rules need.
  let wording: Wording
  /// What its words say about breaking lines, from `Locales/LANGUAGE/line-breaking.yaml`.
  let lineBreaking: LineBreakingData

  /// Reads the data of `language`.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in the file.
  public init(_ language: LanguageTag, from store: LocaleStore) throws(LocaleError) {
    let lineBreaking = try LineBreakingData(language, from: store)
    self = try store.value(at: "\(language)/subtitles.yaml") { node throws(YAMLError) in
      try LanguageTraits(language, node, lineBreaking)
    }
  }

  private init(
    _ language: LanguageTag, _ node: YAMLNode, _ lineBreaking: LineBreakingData
  ) throws(YAMLError) {
    self.lineBreaking = lineBreaking
    try node.allowOnly([
      "half-width", "letters", "look-alikes", "common-characters", "telling-characters",
      "wording",
    ])
    self.language = language
    halfWidth = try node.required("half-width").number()
    var letters: [Unicode.Scalar: Double] = [:]
    for entry in try node["letters"]?.entries() ?? [] {
      guard let letter = entry.key.unicodeScalars.first, entry.key.unicodeScalars.count == 1 else {
        throw YAMLError(location: entry.location, problem: "expected one letter")
      }
      letters[letter] = try entry.value.number()
    }
    self.letters = letters
    let common = try Self.characters(node["common-characters"])
    commonCharacters = Dictionary(
      zip(common, 0...), uniquingKeysWith: { first, _ in first })
    lookAlikes = try Self.lookAlikes(node["look-alikes"])
    wording = try node["wording"].map { node throws(YAMLError) in try Wording(node) } ?? Wording()
    tellingCharacters = Set(try Self.characters(node["telling-characters"]))
  }

  /// Letters of one script, then as many of the other in the same order, as pairs both ways.
  private static func lookAlikes(
    _ node: YAMLNode?
  ) throws(YAMLError) -> [Unicode.Scalar: Unicode.Scalar] {
    guard let node else { return [:] }
    let letters = try characters(node)
    guard letters.count.isMultiple(of: 2) else {
      throw node.expected("letters of one script, then as many of the other")
    }
    let half = letters.count / 2
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (one, other) in zip(letters[..<half], letters[half...]) {
      (pairs[one], pairs[other]) = (other, one)
    }
    return pairs
  }

  private static func characters(_ node: YAMLNode?) throws(YAMLError) -> [Unicode.Scalar] {
    try node?.string().unicodeScalars.filter { $0 != " " } ?? []
  }
}

/// The traits of all languages that Silk works in.
public struct LanguageEvidence: Sendable {
  /// One entry a language, in the order in which Silk lists them.
  public let traits: [LanguageTraits]

  /// Reads the data of every supported language.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in a file.
  public init(from store: LocaleStore) throws(LocaleError) {
    var traits: [LanguageTraits] = []
    for language in LanguageTag.supported {
      traits.append(try LanguageTraits(language, from: store))
    }
    self.traits = traits
  }

  /// The traits of a language, or nil for one that Silk has no data for.
  public subscript(language: LanguageTag) -> LanguageTraits? {
    traits.first { $0.language == language }
  }
}
