/// A word of running text in an alphabet, with its place.
struct Word: Sendable {
  /// The word as it stands there, without a possessive ending.
  let text: String
  /// Where it stands, in bytes of the file.
  let range: Range<Int>
  /// What stands between the word before and this one.
  let gap: String
  let script: Script
  /// Whether its first letter is a capital.
  let isCapitalized: Bool
  /// The word as lexicons have it.
  let folded: String
  /// Whether a line ends before it that is too short to have been broken by its length.
  let startsShortLine: Bool

  /// Whether it is a lone capital letter, the initial of a given name.
  var isInitial: Bool { isCapitalized && text.count == 1 }

  /// Whether a sentence may begin with it, so that its capital says nothing.
  var mayStartSentence: Bool {
    range.lowerBound == 0 || gap.isEmpty
      || gap.contains { $0.isNewline || ".!?…:".contains($0) }
      || gap.last.map { "«“\"„".contains($0) } ?? false
  }

  /// Whether nothing but blank space separates it from the word before.
  var followsDirectly: Bool {
    guard !gap.isEmpty, gap.utf8.count <= Self.longestSpace, !startsShortLine else { return false }
    let isBlank = gap.allSatisfy { $0.isWhitespace && $0 != "\t" }
    // Two spaces part columns.
    return isBlank && (gap.contains(where: \.isNewline) || gap.count < 2)
      && gap.count(where: \.isNewline) < 2
  }

  /// A line that is broken within a sentence, with its indent, is longer than any space.
  private static let longestSpace = 40

  /// Whether it follows an initial: a full stop, and perhaps a space.
  var followsInitial: Bool {
    gap.first == "." && gap.dropFirst().allSatisfy { $0 == " " || $0 == "\u{A0}" }
  }
}

extension Word {
  /// The words of a text that starts at byte `start` of its file, in order.
  static func words(of text: Substring, from start: Int = 0) -> [Word] {
    var words: [Word] = []
    let scalars = text.unicodeScalars
    var gapStart = scalars.startIndex
    var index = scalars.startIndex
    var offset = start
    var lineStart = start
    while index < scalars.endIndex {
      guard let script = Script(scalars[index]), script != .han else {
        offset += UTF8.width(scalars[index])
        index = scalars.index(after: index)
        continue
      }
      let start = index
      let startOffset = offset
      while index < scalars.endIndex, isPart(scalars, index) {
        offset += UTF8.width(scalars[index])
        index = scalars.index(after: index)
      }
      let whole = String(scalars[start..<index])
      let word = withoutPossessive(whole)
      let gap = String(scalars[gapStart..<start])
      var startsShortLine = false
      if let last = gap.utf8.lastIndex(of: UInt8(ascii: "\n")) {
        let first = gap.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? last
        let lineEnd = startOffset - gap.utf8.distance(from: first, to: gap.utf8.endIndex)
        startsShortLine = lineEnd - lineStart < shortLine
        lineStart = startOffset - gap.utf8.distance(from: last, to: gap.utf8.endIndex) + 1
      }
      words.append(
        Word(
          text: word, range: startOffset..<startOffset + word.utf8.count, gap: gap, script: script,
          isCapitalized: scalars[start].properties.isUppercase, folded: NameKey.folded(word),
          startsShortLine: startsShortLine))
      gapStart = scalars.index(start, offsetBy: word.unicodeScalars.count)
    }
    return words
  }

  /// A line of fewer bytes was ended by its author, not broken.
  private static let shortLine = 50

  /// Whether the scalar belongs to a word: a letter, a mark on one, or a joiner between two letters.
  private static func isPart(
    _ scalars: Substring.UnicodeScalarView, _ index: Substring.UnicodeScalarView.Index
  ) -> Bool {
    let scalar = scalars[index]
    if let script = Script(scalar) { return script != .han }
    if scalar.properties.generalCategory == .nonspacingMark { return true }
    guard scalar == "-" || scalar == "'" || scalar == "’" || scalar == "\u{2010}" else {
      return false
    }
    let next = scalars.index(after: index)
    return next < scalars.endIndex && Script(scalars[next]).map { $0 != .han } ?? false
  }

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}
