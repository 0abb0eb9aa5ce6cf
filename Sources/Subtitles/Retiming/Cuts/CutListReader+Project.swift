extension CutListReader {
  /// What a project of LosslessCut keeps, one part after the other.
  ///
  ///     { version: 1, mediaFileName: 'film.mp4',
  ///       cutSegments: [ { start: 4, end: 194.125, name: '' }, … ] }
  mutating func keptInProject() throws(RetimingFileError) -> [CutSegment] {
    var scanner = ProjectScanner(lines)
    let parts: [ProjectScanner.Part]
    switch scanner.parts() {
    case .parts(let found): parts = found
    case .problem(let problem, let line): throw error(problem, line)
    }
    var stretches: [(start: ExactTime, end: ExactTime?, line: Int?)] = []
    for part in parts where part.isSelected {
      let start = try part.start.map { text throws(RetimingFileError) in try time(text, part.line) }
      let end = try part.end.map { text throws(RetimingFileError) in try time(text, part.line) }
      stretches.append((start ?? .zero, end, part.line))
    }
    let left = parts.count - stretches.count
    if left > 0 { tell("\(left) parts that are not selected are left out") }
    return try oneAfterTheOther(stretches)
  }
}

/// Finds the parts in a project of LosslessCut, which is JSON with names and remarks as in JavaScript
/// (JSON5).
private struct ProjectScanner {
  /// A part: what its members `start`, `end` and `selected` say.
  struct Part {
    let line: Int
    var start: String?
    var end: String?
    var isSelected = true
  }

  enum Result {
    case parts([Part])
    case problem(String, Int?)
  }

  /// A word or a mark, with the line on which it stands.
  private struct Token {
    let text: String
    let line: Int
    var isString = false
  }

  private let lines: [ShotLines.Line]

  init(_ lines: [ShotLines.Line]) { self.lines = lines }

  mutating func parts() -> Result {
    let tokens = tokens()
    guard let name = tokens.firstIndex(where: { $0.text == "cutSegments" }),
      name + 2 < tokens.count, tokens[name + 1].text == ":", tokens[name + 2].text == "["
    else { return .problem("there are no cutSegments in the project", nil) }
    var parts: [Part] = []
    var depth = 0
    var position = name + 3
    while position < tokens.count {
      let token = tokens[position]
      if !token.isString {
        switch token.text {
        case "{", "[":
          if depth == 0 { parts.append(Part(line: token.line)) }
          depth += 1
        case "]" where depth == 0: return .parts(parts)
        case "}", "]":
          depth -= 1
          if depth < 0 { return .problem("a bracket too many", token.line) }
        default: break
        }
      }
      if depth == 1, position + 2 < tokens.count, tokens[position + 1].text == ":" {
        let value = tokens[position + 2]
        switch token.text {
        case "start": parts[parts.count - 1].start = Self.time(value)
        case "end": parts[parts.count - 1].end = Self.time(value)
        case "selected": parts[parts.count - 1].isSelected = value.text != "false"
        default: break
        }
        if value.isString || !"{[".contains(value.text) { position += 2 }
      }
      position += 1
    }
    return .problem("the project ends within its cutSegments", tokens.last?.line)
  }

  private static func time(_ value: Token) -> String? {
    ["null", "undefined"].contains(value.text) ? nil : value.text
  }

  /// The words and marks of the project without its remarks.
  private func tokens() -> [Token] {
    var tokens: [Token] = []
    var isInRemark = false
    for line in lines {
      var rest = line.text[...]
      while let character = rest.first {
        if isInRemark {
          guard let end = rest.firstRange(of: "*/") else { break }
          rest = rest[end.upperBound...]
          isInRemark = false
        } else if rest.hasPrefix("//") {
          break
        } else if rest.hasPrefix("/*") {
          isInRemark = true
          rest = rest.dropFirst(2)
        } else if character == "'" || character == "\"" {
          let (text, after) = Self.string(rest.dropFirst(), until: character)
          tokens.append(Token(text: text, line: line.number, isString: true))
          rest = after
        } else if "{}[]:,".contains(character) {
          tokens.append(Token(text: String(character), line: line.number))
          rest = rest.dropFirst()
        } else if character.isWhitespace {
          rest = rest.dropFirst()
        } else {
          let word = rest.prefix { !"{}[]:,'\"".contains($0) && !$0.isWhitespace }
          tokens.append(Token(text: String(word), line: line.number))
          rest = rest.dropFirst(word.count)
        }
      }
    }
    return tokens
  }

  private static func string(
    _ text: Substring, until quote: Character
  ) -> (text: String, rest: Substring) {
    var (content, rest) = ("", text)
    while let character = rest.popFirst(), character != quote {
      if character == "\\", let escaped = rest.popFirst() {
        content.append(escaped)
      } else {
        content.append(character)
      }
    }
    return (content, rest)
  }
}
