/// A phrase of `Locales/LANG/claims.yaml`, matched on the tokens of an article.
///
/// In a phrase `*` at the end of a word stands for an ending of at most four letters, `|` parts
/// alternatives, and `~` stands for up to four words or eight Chinese characters.
struct PhrasePattern: Sendable {
  private enum Element: Sendable {
    case words([Word])
    case gap
  }

  private struct Word: Sendable {
    let text: String
    let isStem: Bool

    private static let longestEnding = 4

    func matches(_ token: ArticleToken) -> Bool {
      guard isStem else { return token.folded == text }
      return token.kind == .word && token.folded.hasPrefix(text)
        && token.folded.unicodeScalars.count <= text.unicodeScalars.count + Self.longestEnding
    }
  }

  private let elements: [Element]
  /// The keys of the words that it may start with: their first letters.
  let starts: [String]

  /// A gap takes no more words than this, and no more Chinese characters than twice as many.
  private static let longestGap = 4
  private static let gapEnds: Set<String> = [".", ";", "!", "?", "。", "；", "！", "？"]

  init(_ phrase: String) {
    elements = phrase.split(separator: " ").flatMap { piece -> [Element] in
      if piece == "~" { return [.gap] }
      if piece.contains("|") {
        return [.words(piece.split(separator: "|").map { Self.word(String($0)) })]
      }
      return Self.words(piece).map { .words([$0]) }
    }
    if case .words(let words)? = elements.first {
      starts = words.map { Self.key($0.text) }
    } else {
      starts = []
    }
  }

  /// The words of a piece without spaces: Chinese characters, and what a hyphen parts, are words each.
  private static func words(_ piece: Substring) -> [Word] {
    let isStem = piece.last == "*"
    let tokens = ArticleToken.tokens(
      of: isStem ? piece.dropLast() : piece, from: 0, spaceGroups: false)
    return tokens.enumerated().map { index, token in
      Word(text: token.folded, isStem: isStem && index == tokens.count - 1)
    }
  }

  private static func word(_ text: String) -> Word {
    text.last == "*"
      ? Word(text: String(text.dropLast()).foldedForClaims, isStem: true)
      : Word(text: text.foldedForClaims, isStem: false)
  }

  /// The key by which phrases are found that may start with a word.
  static func key(_ folded: String) -> String {
    String(String.UnicodeScalarView(folded.unicodeScalars.prefix(2)))
  }

  /// How many tokens the phrase takes from `start` on; nil where it does not stand there.
  func length(in tokens: [ArticleToken], at start: Int) -> Int? {
    match(tokens, start, elements[...]).map { $0 - start }
  }

  private func match(
    _ tokens: [ArticleToken], _ index: Int, _ rest: ArraySlice<Element>
  ) -> Int? {
    guard let element = rest.first else { return index }
    switch element {
    case .words(let words):
      guard index < tokens.count, words.contains(where: { $0.matches(tokens[index]) }) else {
        return nil
      }
      return match(tokens, index + 1, rest.dropFirst())
    case .gap:
      var end = index
      var room = 2 * Self.longestGap
      while room >= 0 {
        if let found = match(tokens, end, rest.dropFirst()) { return found }
        guard end < tokens.count, !Self.gapEnds.contains(tokens[end].text) else { return nil }
        room -= tokens[end].kind == .han ? 1 : 2
        end += 1
      }
      return nil
    }
  }
}

/// Phrases with what each of them means.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var byStart: [String: [(pattern: PhrasePattern, meaning: Meaning)]] = [:]

  /// Whether there are no phrases.
  var isEmpty: Bool { byStart.isEmpty }

  mutating func insert(_ phrase: String, _ meaning: Meaning) {
    let pattern = PhrasePattern(phrase)
    for start in Set(pattern.starts) { byStart[start, default: []].append((pattern, meaning)) }
  }

  /// The longest phrase that stands at `start`, with the number of its tokens.
  func longest(in tokens: [ArticleToken], at start: Int) -> (meaning: Meaning, count: Int)? {
    var best: (meaning: Meaning, count: Int)?
    for (pattern, meaning) in byStart[PhrasePattern.key(tokens[start].folded)] ?? [] {
      if let count = pattern.length(in: tokens, at: start), count > best?.count ?? 0 {
        best = (meaning, count)
      }
    }
    return best
  }

  /// All phrases that stand in the tokens, none within another.
  func all(in tokens: [ArticleToken]) -> [Found<Meaning>] {
    var found: [Found<Meaning>] = []
    var index = 0
    while index < tokens.count {
      if let (meaning, count) = longest(in: tokens, at: index) {
        found.append(Found(meaning: meaning, range: index..<index + count))
        index += count
      } else {
        index += 1
      }
    }
    return found
  }
}

/// Something found in a sentence, and which of its tokens it takes.
struct Found<Meaning: Sendable>: Sendable {
  let meaning: Meaning
  let range: Range<Int>
}
