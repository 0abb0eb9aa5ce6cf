/// Phrases of a language, found at a place in a row of folded words.
struct PhraseTable: Sendable {
  private var byStart: [[UInt8]?: [WordPattern]] = [:]

  /// The phrases, in which a word may have `*` for letters; full stops in them do not count.
  init(_ phrases: [String]) {
    for phrase in Set(phrases.map { $0.filter { $0 != "." } }) where !phrase.isEmpty {
      let pattern = WordPattern(phrase)
      byStart[pattern.start, default: []].append(pattern)
    }
  }

  /// How many words from `start` on are a phrase, the longest one; 0 where none is.
  func length(_ folded: [String], at start: Int) -> Int {
    let candidates =
      (byStart[Array(folded[start].utf8.prefix(2))] ?? []) + (byStart[nil] ?? [])
    return candidates.reduce(0) { longest, pattern in
      pattern.count > longest && pattern.matches(folded, at: start) ? pattern.count : longest
    }
  }
}
