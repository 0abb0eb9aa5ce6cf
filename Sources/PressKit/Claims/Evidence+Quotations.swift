public import Diagnostics

extension Evidence {
  /// Where the words that a claim quotes stand in its source's text; nil where the kit has no text of the
  /// source, or the words are not in it.
  public func place(of claim: Claim) -> SourceLocation? {
    guard let quote = claim.quote, let text = sources[claim.source]?.text,
      let start = text.position(of: quote.text)
    else { return nil }
    return SourceLocation(file: text.file, line: start.line, column: start.column)
  }
}

extension SourceText {
  /// The line and the character, both from 1, at which `words` begin; nil where the text lacks them.
  ///
  /// Any white space stands for any other, and quotation marks for each other, for both change when words
  /// are copied.
  func position(of words: String) -> (line: Int, column: Int)? {
    let wanted = Self.comparable(words).map(\.character)
    let own = Self.comparable(text)
    guard let first = wanted.first, wanted.count <= own.count else { return nil }
    for start in 0...(own.count - wanted.count) where own[start].character == first {
      let isHere = wanted.indices.allSatisfy { own[start + $0].character == wanted[$0] }
      if isHere { return (own[start].line, own[start].column) }
    }
    return nil
  }

  /// The characters, runs of white space as one space, each with its place.
  private static func comparable(
    _ text: String
  ) -> [(character: Character, line: Int, column: Int)] {
    var characters: [(character: Character, line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    for character in text {
      if character.isWhitespace {
        if let last = characters.last, last.character != " " {
          characters.append((" ", line, column))
        }
      } else {
        characters.append((plain(character), line, column))
      }
      if character.isNewline {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    if characters.last?.character == " " { characters.removeLast() }
    return characters
  }

  private static func plain(_ character: Character) -> Character {
    switch character {
    case "“", "”", "„", "«", "»": "\""
    case "‘", "’": "'"
    default: character
    }
  }
}
