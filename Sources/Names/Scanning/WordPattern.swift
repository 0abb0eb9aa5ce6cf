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

  /// The first two bytes of what it matches, which are a Cyrillic letter; nil where they may be any.
  var start: [UInt8]? { words.first?.start }

  /// Whether the folded `words` from `start` on are those of the pattern.
  func matches(_ folded: [String], at start: Int) -> Bool {
    guard start >= 0, start + words.count <= folded.count else { return false }
    return words.indices.allSatisfy { words[$0].matches(folded[start + $0]) }
  }
}

/// A word with `*` for letters, as UTF-8, in which a letter is one byte (Latin) or two (Cyrillic).
private struct Glob: Sendable, Hashable {
  private let pieces: [[UInt8]]

  /// The most letters that a `*` at the end stands for.
  private static let longestEnding = 3

  init(_ text: String) {
    pieces = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map { Array($0) }
  }

  /// The first two bytes of the word; nil where a `*` stands among them.
  var start: [UInt8]? { pieces[0].count < 2 ? nil : Array(pieces[0].prefix(2)) }

  func matches(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard pieces.count > 1 else { return bytes == pieces[0] }
    if pieces[0].isEmpty {
      return bytes.count > pieces[1].count && bytes.suffix(pieces[1].count) == pieces[1][...]
    }
    return matches(bytes[...], pieces[...])
  }

  private func matches(_ bytes: ArraySlice<UInt8>, _ pieces: ArraySlice<[UInt8]>) -> Bool {
    guard let piece = pieces.first, bytes.starts(with: piece) else { return false }
    let rest = bytes.dropFirst(piece.count)
    if pieces.count == 1 { return rest.isEmpty }
    if pieces.count == 2, pieces.last?.isEmpty == true {
      return Self.letterCount(rest) <= Self.longestEnding
    }
    guard let first = rest.first else { return matches(rest, pieces.dropFirst()) }
    let letter = first < 0x80 ? 1 : 2
    return matches(rest, pieces.dropFirst())
      || matches(rest.dropFirst(letter), pieces.dropFirst())
  }

  private static func letterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
