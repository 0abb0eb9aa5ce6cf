internal import LocaleData

/// How terms are to be translated.
public struct Glossary: Sendable {
  /// A term with its translations.
  struct Entry: Sendable {
    /// The ways in which the source says it.
    var source: [GlossaryTerm]
    /// The ways in which the translation may say it.
    var target: [GlossaryTerm]
  }

  /// The entries, in the order of the file.
  private(set) var entries: [Entry] = []

  /// Whether there is nothing in it.
  public var isEmpty: Bool { entries.isEmpty }

  /// How many terms have a translation.
  public var count: Int { entries.count }

  /// A glossary without terms.
  public static let empty = Glossary()

  /// Adds a term where both sides have words.
  mutating func add(
    _ source: [String], _ target: [String], from: LanguageTag, to: LanguageTag
  ) {
    let sources = source.compactMap { GlossaryTerm($0, from) }
    let targets = target.compactMap { GlossaryTerm($0, to) }
    if !sources.isEmpty, !targets.isEmpty {
      entries.append(Entry(source: sources, target: targets))
    }
  }
}

/// A term in one language.
struct GlossaryTerm: Sendable, Hashable {
  /// The term as the glossary writes it.
  let text: String
  /// Its words in small letters.
  let words: [String]
  /// Whether it is written without spaces, so that it is looked for anywhere.
  let isChinese: Bool
  /// How many letters at the end of a word may be others: endings of cases, of the plural.
  let ending: Int

  init?(_ text: String, _ language: LanguageTag) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    self.text = text
    isChinese = text.unicodeScalars.contains { Script($0) == .han }
    words = TermText.words(of: text)
    ending = language.language == "ru" ? 3 : language.language == "en" ? 2 : 0
    if words.isEmpty && !isChinese { return nil }
  }
}

/// A text in which terms are looked for.
struct TermText: Sendable {
  private let words: [String]
  private let characters: String

  init(_ text: String) {
    words = Self.words(of: text)
    characters = text.filter { !$0.isWhitespace }.lowercased()
  }

  /// Whether a term is in the text, in any case and number.
  func contains(_ term: GlossaryTerm) -> Bool {
    if term.isChinese {
      return characters.contains(term.text.filter { !$0.isWhitespace }.lowercased())
    }
    guard !term.words.isEmpty, words.count >= term.words.count else { return false }
    return words.indices.dropLast(term.words.count - 1).contains { start in
      zip(term.words, words[start...]).allSatisfy { Self.isForm($1, of: $0, ending: term.ending) }
    }
  }

  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      String(word).replacing("ё", with: "е")
    }
  }

  /// Whether a word is another with an ending of its own: the stem is the same, and what follows it is
  /// short on both sides.
  private static func isForm(_ word: String, of term: String, ending: Int) -> Bool {
    if word == term { return true }
    let (word, term) = (Array(word.unicodeScalars), Array(term.unicodeScalars))
    let common = zip(word, term).prefix { $0 == $1 }.count
    // Short words change less than they have.
    let allowed = min(ending, term.count / 2)
    return common >= 3 && term.count - common <= allowed && word.count - common <= allowed
  }
}
