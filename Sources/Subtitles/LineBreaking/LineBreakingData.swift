public import LocaleData
internal import YAML

/// What the data of a language says about breaking its lines: `Locales/LANGUAGE/line-breaking.yaml`.
public struct LineBreakingData: Sendable {
  /// The language.
  public let language: LanguageTag
  private let classes: [WordKey: WordClass]
  /// What a word ends in that has a second word in it, longest first: `n't`.
  let contractions: [[UInt32]]
  /// Endings of adjectives.
  let adjectiveEndings: [[UInt32]]
  /// Endings of the verb forms that follow auxiliaries.
  let verbEndings: [[UInt32]]
  /// Endings of the past tense, which particles of the conditional go with.
  let pastEndings: [[UInt32]]
  /// Characters that spell foreign names.
  let transcriptionCharacters: Set<Unicode.Scalar>
  /// What a break costs.
  let weights: BreakWeights

  /// Reads the data of `language`.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in the file.
  public init(_ language: LanguageTag, from store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "\(language)/line-breaking.yaml") { node throws(YAMLError) in
      try LineBreakingData(language, node)
    }
  }

  private init(_ language: LanguageTag, _ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["words", "weights"])
    self.language = language
    let words = try node.required("words")
    let others = [
      "contractions", "adjective-endings", "verb-endings", "past-endings",
      "transcription-characters",
    ]
    try words.allowOnly(WordClass.byName.map(\.name) + others)
    var classes: [WordKey: WordClass] = [:]
    for (name, kind) in WordClass.byName {
      for word in try Self.words(words[name]) {
        classes[WordKey(word.unicodeScalars), default: []].insert(kind)
      }
    }
    self.classes = classes
    contractions = try Self.endings(words["contractions"])
    adjectiveEndings = try Self.endings(words["adjective-endings"])
    verbEndings = try Self.endings(words["verb-endings"])
    pastEndings = try Self.endings(words["past-endings"])
    transcriptionCharacters = Set(
      try Self.words(words["transcription-characters"]).flatMap(\.unicodeScalars))
    weights = try BreakWeights(try node.required("weights"))
  }

  private static func words(_ node: YAMLNode?) throws(YAMLError) -> [Substring] {
    try node?.string().split(separator: " ") ?? []
  }

  private static func endings(_ node: YAMLNode?) throws(YAMLError) -> [[UInt32]] {
    try words(node).map { $0.unicodeScalars.map(WordKey.folded) }
  }

  /// What a word does; nothing where it is in no list.
  func classes(of word: WordKey) -> WordClass { classes[word] ?? [] }
}
