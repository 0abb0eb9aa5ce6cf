/// A name without what stands in quotes and brackets, and that apart.
struct NameBrackets {
  /// The name without them.
  private(set) var rest = ""
  /// What stands in quotes.
  private(set) var quoted: [String] = []
  /// What stands in brackets.
  private(set) var bracketed: [String] = []

  init(_ text: String) {
    let characters = Array(text)
    var index = 0
    var restCharacters: [Character] = []
    while index < characters.count {
      let opening = characters[index]
      let startsWord = index == 0 || !characters[index - 1].isLetter
      let closings = Self.closings[opening]
      if let closings, startsWord || !closings.isApostrophe,
        let end = Self.end(characters, after: index, closings)
      {
        let inside = String(characters[index + 1..<end]).trimmingSpaces()
        if closings.isBracket { bracketed.append(inside) } else { quoted.append(inside) }
        restCharacters.append(" ")
        index = end + 1
      } else {
        // A quote without its other half is no part of the name.
        restCharacters.append(closings?.isApostrophe == false ? " " : opening)
        index += 1
      }
    }
    rest = String(restCharacters).trimmingSpaces()
    if !rest.contains(where: \.isLetter) {
      // The whole name stands in quotes.
      rest = (quoted + bracketed).first ?? text
      quoted = []
      bracketed = []
    }
  }

  private struct Closings {
    let characters: Set<Character>
    var isBracket = false
    var isApostrophe = false
  }

  private static let closings: [Character: Closings] = [
    "«": Closings(characters: ["»"]), "“": Closings(characters: ["”", "“"]),
    "„": Closings(characters: ["“", "”"]), "\"": Closings(characters: ["\""]),
    "「": Closings(characters: ["」"]), "『": Closings(characters: ["』"]),
    "‘": Closings(characters: ["’"], isApostrophe: true),
    "'": Closings(characters: ["'"], isApostrophe: true),
    "(": Closings(characters: [")", "）"], isBracket: true),
    "（": Closings(characters: ["）", ")"], isBracket: true),
    "[": Closings(characters: ["]"], isBracket: true),
    "【": Closings(characters: ["】"], isBracket: true),
  ]

  /// The longest text within quotes or brackets.
  private static let longest = 80

  private static func end(_ characters: [Character], after start: Int, _ closings: Closings) -> Int?
  {
    let limit = min(characters.count, start + longest)
    guard start + 1 < limit else { return nil }
    return (start + 1..<limit).first { index in
      guard closings.characters.contains(characters[index]) else { return false }
      let isEnd = index + 1 == characters.count || !characters[index + 1].isLetter
      return index > start + 1 && (isEnd || !closings.isApostrophe)
    }
  }
}

extension StringProtocol {
  /// The text with single spaces between its words and none around it.
  func trimmingSpaces() -> String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
