/// The tags in a text of SubRip: `<i>`, `</font>`, `{\an8}`; and the characters between them.
struct Markup: Sendable {
  /// One tag.
  struct Tag: Sendable, Hashable {
    /// Whether it is `<b>` and its like, `</b>`, or a block in braces.
    enum Kind: Sendable { case opening, closing, override }

    var kind: Kind
    /// The name in small letters (`i`, `font`), or what follows the backslash (`an8`).
    var name: String
    /// The line of the text, counted from 0, and the column, counted from 1, where it begins.
    var line: Int
    var column: Int
  }

  /// A character that is shown, and where it stands in its line, counted from 1.
  struct Shown: Sendable, Hashable {
    var character: Character
    var column: Int
  }

  /// The tags in the order of the text.
  private(set) var tags: [Tag] = []
  /// The characters that are shown, line by line.
  private(set) var lines: [[Shown]] = []

  /// The text without tags, its lines joined by `\n`.
  var visibleText: String {
    lines.map { String($0.map(\.character)) }.joined(separator: "\n")
  }

  /// Reads the tags of a text; what does not close on its line is text.
  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let characters = Array(line)
      var shown: [Shown] = []
      var position = 0
      var closings: [Character: Closing] = [:]
      while position < characters.count {
        if let (tag, end) = tag(in: characters, at: position, &closings) {
          tags.append(tag)
          position = end
        } else {
          shown.append(Shown(character: characters[position], column: position + 1))
          position += 1
        }
      }
      lines.append(shown)
    }
  }

  /// Where the next closing bracket of a line is, and up to where that is known: a line full of
  /// opening brackets is not searched anew for each.
  private struct Closing {
    var knownUntil: Int
    var position: Int?
  }

  /// The tag that begins at a position, and the position after it.
  private func tag(
    in characters: [Character], at start: Int, _ closings: inout [Character: Closing]
  ) -> (tag: Tag, end: Int)? {
    guard let close = Self.closingBracket(of: characters[start]) else { return nil }
    if start >= closings[close]?.knownUntil ?? 0 {
      let position = characters[start...].firstIndex(of: close)
      closings[close] = Closing(knownUntil: position ?? characters.count, position: position)
    }
    guard let end = closings[close]?.position else { return nil }
    let inner = characters[(start + 1)..<end]
    var tag = Tag(kind: .override, name: "", line: lines.count, column: start + 1)
    if close == "}" {
      guard inner.first == "\\" else { return nil }
      tag.name = String(inner.dropFirst())
      return (tag, end + 1)
    }
    tag.kind = inner.first == "/" ? .closing : .opening
    let name = inner.dropFirst(tag.kind == .closing ? 1 : 0).prefix { $0.isASCII && $0.isLetter }
    tag.name = String(name).lowercased()
    let next = inner[name.endIndex...].first
    guard !name.isEmpty, next == nil || next == " " || next == "/" || next == "." else {
      return nil
    }
    return (tag, end + 1)
  }

  private static func closingBracket(of opening: Character) -> Character? {
    switch opening {
    case "<": ">"
    case "{": "}"
    default: nil
    }
  }
}
