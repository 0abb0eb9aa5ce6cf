/// Words and phrases of a lexicon, found among the words of a text.
struct WordList: Sendable {
  private let words: Set<String>
  private let patterns: [WordPattern]
  private let phrases: [WordPattern]

  /// The list of `entries`, which may have `*` as in `WordPattern`, and several words.
  init(_ entries: [String]) {
    let plain = entries.filter { !$0.contains("*") && !$0.contains(" ") }
    words = Set(plain.map { NameKey.folded($0) })
    let others = entries.filter { $0.contains("*") || $0.contains(" ") }.map(WordPattern.init)
    patterns = others.filter { $0.count == 1 }
    phrases = others.filter { $0.count > 1 }
  }

  /// Whether it has a folded word.
  func contains(_ folded: String) -> Bool {
    words.contains(folded) || patterns.contains { $0.matches([folded], at: 0) }
  }

  /// Whether it has the folded word before `end`, or a phrase that ends there.
  func hasEntry(in folded: [String], before end: Int) -> Bool {
    guard end > 0 else { return false }
    return contains(folded[end - 1])
      || phrases.contains { $0.matches(folded, at: end - $0.count) }
  }
}
