internal import LocaleData
internal import YAML

/// What the data of a language says about texts that are translated: `Locales/LANGUAGE/translation.yaml`.
struct TranslationTraits: Sendable {
  /// How the language writes numbers.
  let numbers: NumberLexicon
  /// Words that need no translation, in small letters.
  let interjections: Set<String>

  /// The traits of a language that Silk has no data for.
  static let none = TranslationTraits()

  private init() {
    numbers = NumberLexicon()
    interjections = []
  }

  /// Reads the data of `language`.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in the file.
  init(_ language: LanguageTag, from store: LocaleStore) throws(LocaleError) {
    guard LanguageTag.supported.contains(language) else {
      self = .none
      return
    }
    self = try store.value(at: "\(language)/translation.yaml") { node throws(YAMLError) in
      try TranslationTraits(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(NumberLexicon.keys + ["interjections"])
    numbers = try NumberLexicon(node)
    interjections = Set(try node["interjections"].words().map { $0.lowercased() })
  }
}

extension YAMLNode? {
  /// The words of a text, parted by spaces and line ends; none where there is no node.
  func words() throws(YAMLError) -> [String] {
    guard let self else { return [] }
    return try self.string().split(whereSeparator: \.isWhitespace).map { String($0) }
  }
}
