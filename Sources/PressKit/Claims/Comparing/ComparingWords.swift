internal import LocaleData
internal import YAML

/// The words by which claims in one language are compared.
struct ComparingWords {
  /// Words that carry no meaning of their own.
  let functionWords: Set<String>
  /// The forms that other languages give to one title of this language, in lower case, by the title.
  let renderings: [(title: String, forms: Set<String>)]
  /// Words that a longer form of a name may have and a shorter one lack, such as `lake`.
  let genericWords: Set<String>
  /// The endings that words of one stem may have, those of one kind of word together.
  let endings: [Set<String>]
  private let superlatives: [WordPattern]
  private let reversals: [WordPattern]
  /// Whether words are looked for within a text without spaces.
  private let isUnspaced: Bool

  /// Reads `Locales/LANG/comparing.yaml`.
  ///
  /// - Throws: a `LocaleError` where the file is missing or broken.
  init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    self = try store.value(at: "\(language)/comparing.yaml") { node throws(YAMLError) in
      try node.allowOnly([
        "functionWords", "genericWords", "endings", "superlatives", "reversals", "renderings",
      ])
      return ComparingWords(
        functionWords: Set(try node.required("functionWords").strings()),
        renderings: try (node["renderings"]?.entries() ?? []).reading { entry throws(YAMLError) in
          (entry.key.lowercased(), Set(try entry.value.strings().map { $0.lowercased() }))
        },
        genericWords: Set(try node["genericWords"]?.strings() ?? []),
        endings: try (node["endings"]?.elements() ?? []).reading { group throws(YAMLError) in
          Set(try group.strings())
        },
        superlatives: try node.required("superlatives").strings().map(WordPattern.init),
        reversals: try node.required("reversals").strings().map(WordPattern.init),
        isUnspaced: language.language == "zh")
    }
  }

  private init(
    functionWords: Set<String>, renderings: [(title: String, forms: Set<String>)],
    genericWords: Set<String>, endings: [Set<String>], superlatives: [WordPattern],
    reversals: [WordPattern], isUnspaced: Bool
  ) {
    self.functionWords = functionWords
    self.renderings = renderings
    self.genericWords = genericWords
    self.endings = endings
    self.superlatives = superlatives
    self.reversals = reversals
    self.isUnspaced = isUnspaced
  }

  /// Whether a text judges: it says that something is the first, the best, the most.
  func judges(_ text: ComparedText) -> Bool { contains(superlatives, text) }

  /// Whether words that one text has and another lacks turn it into something else, as `not`, `former` and
  /// `deputy` do.
  func reverses(_ missing: [String]) -> Bool {
    if isUnspaced { return reversals.contains { missing.joined().contains($0.beginning) } }
    return reversals.contains { missing.contains(where: $0.fits) }
  }

  private func contains(_ patterns: [WordPattern], _ text: ComparedText) -> Bool {
    if isUnspaced {
      let whole = text.words.joined()
      return patterns.contains { whole.contains($0.beginning) }
    }
    return patterns.contains { text.words.contains(where: $0.fits) }
  }
}

/// A word, or the beginning of one where a star stands for its endings.
private struct WordPattern {
  let beginning: String
  private let isWhole: Bool

  init(_ text: String) {
    isWhole = !text.hasSuffix("*")
    beginning = isWhole ? text : String(text.dropLast())
  }

  func fits(_ word: String) -> Bool {
    isWhole ? word == beginning : word.hasPrefix(beginning)
  }
}
