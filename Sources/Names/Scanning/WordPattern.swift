/// Words of a phrase as a lexicon has them; `*` stands for any letters.
struct WordPattern: Sendable, Hashable {
  private let words: [Glob]

  /// The pattern of `phrase`, whose words are separated by spaces.
  init(_ phrase: String) {
    words = phrase.split(separator: " ").map { Glob(NameKey.folded(String($0))) }
  }

  /// How many words it takes.
  var count: Int { words.count }

  /// Whether the folded `words` from `start` on are those of the pattern.
  func matches(_ folded: [String], at start: Int) -> Bool {
    guard start >= 0, start + words.count <= folded.count else { return false }
    return words.indices.allSatisfy { words[$0].matches(folded[start + $0]) }
  }
}

/// A word with `*` for any letters.
private struct Glob: Sendable, Hashable {
  private let pieces: [String]

  init(_ text: String) {
    pieces = text.split(separator: "*", omittingEmptySubsequences: false).map { String($0) }
  }

  func matches(_ word: String) -> Bool {
    guard pieces.count > 1 else { return word == pieces[0] }
    guard word.hasPrefix(pieces[0]) else { return false }
    var rest = word.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }
}
