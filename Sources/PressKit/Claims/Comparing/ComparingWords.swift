internal import LocaleData
internal import YAML

/// The words by which claims in one language are compared.
struct ComparingWords {
  /// Words that carry no meaning of their own.
  let functionWords: Set<String>
  /// The forms that other languages give to one title of this language, in lower case, by the title.
  let renderings: [(title: String, forms: Set<String>)]
  private let superlatives: [(beginning: String, isWhole: Bool)]
  /// Whether words are looked for within a text without spaces.
  private let isUnspaced: Bool

  /// Reads `Locales/LANG/comparing.yaml`.
  ///
  /// - Throws: a `LocaleError` where the file is missing or broken.
  init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    self = try store.value(at: "\(language)/comparing.yaml") { node throws(YAMLError) in
      try node.allowOnly(["functionWords", "superlatives", "renderings"])
      return ComparingWords(
        functionWords: Set(try node.required("functionWords").strings()),
        renderings: try (node["renderings"]?.entries() ?? []).reading { entry throws(YAMLError) in
          (entry.key.lowercased(), Set(try entry.value.strings().map { $0.lowercased() }))
        },
        superlatives: try node.required("superlatives").strings().map { text in
          text.hasSuffix("*") ? (String(text.dropLast()), false) : (text, true)
        }, isUnspaced: language.language == "zh")
    }
  }

  private init(
    functionWords: Set<String>, renderings: [(title: String, forms: Set<String>)],
    superlatives: [(beginning: String, isWhole: Bool)], isUnspaced: Bool
  ) {
    self.functionWords = functionWords
    self.renderings = renderings
    self.superlatives = superlatives
    self.isUnspaced = isUnspaced
  }

  /// Whether a text judges: it says that something is the first, the best, the most.
  func judges(_ text: ComparedText) -> Bool {
    if isUnspaced {
      let whole = text.words.joined()
      return superlatives.contains { whole.contains($0.beginning) }
    }
    return text.words.contains { word in
      superlatives.contains { $0.isWhole ? word == $0.beginning : word.hasPrefix($0.beginning) }
    }
  }
}
