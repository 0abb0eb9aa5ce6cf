/// Words of a phrase as a lexicon has them.
///
/// In a word, `*` at the start stands for any letters, at the end for an ending of at most three, and
/// inside for one letter or none.
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

/// A word with `*` for letters.
private struct Glob: Sendable, Hashable {
  private let pieces: [[Character]]

  /// The most letters that a `*` at the end stands for.
  private static let longestEnding = 3

  init(_ text: String) {
    pieces = text.split(separator: "*", omittingEmptySubsequences: false).map { Array($0) }
  }

  func matches(_ word: String) -> Bool {
    let letters = Array(word)
    guard pieces.count > 1 else { return letters == pieces[0] }
    if pieces[0].isEmpty {
      return letters.count > pieces[1].count && letters.suffix(pieces[1].count) == pieces[1][...]
    }
    return matches(letters[...], pieces[...])
  }

  private func matches(_ letters: ArraySlice<Character>, _ pieces: ArraySlice<[Character]>) -> Bool
  {
    guard let piece = pieces.first, letters.starts(with: piece) else { return false }
    let rest = letters.dropFirst(piece.count)
    if pieces.count == 1 { return rest.isEmpty }
    if pieces.count == 2, pieces.last?.isEmpty == true { return rest.count <= Self.longestEnding }
    return matches(rest, pieces.dropFirst()) || matches(rest.dropFirst(), pieces.dropFirst())
  }
}
