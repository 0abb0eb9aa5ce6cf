/// Reads the control codes at the start of the lines of MicroDVD: `{y:i}`, `{C:$0000FF}`, `{P:0}`.
///
/// Small letters are for a line, capital letters for the rest of the cue. A code anywhere else in a
/// line, and one of an unknown name, is text.
struct MicroDVDMarkup {
  private var runs: [TextRun] = []
  private var cueStyle = RunStyle()
  /// The edge at which the cue stands, where that is not the usual one.
  private(set) var anchor: ScreenAnchor?

  /// The names of codes.
  private static let names: Set<Character> = [
    "y", "Y", "c", "C", "f", "F", "s", "S", "h", "H", "p", "P", "o", "O",
  ]

  /// What keeps a character at the start of a line from being a code.
  static let joiner: Character = "\u{2060}"

  /// The runs of a text whose lines are joined by `\n`.
  mutating func runs(of text: String) -> [TextRun] {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      take(line, isFirst: number == 0)
    }
    return runs
  }

  private mutating func take(_ line: Substring, isFirst: Bool) {
    var (rest, style, marks) = (line, cueStyle, [RawMarkup]())
    while true {
      if rest.first == "/" {
        style.isItalic = true
        rest = rest.dropFirst()
      } else if let code = Self.code(at: rest) {
        var next = style
        if apply(code, to: &next) {
          if code.name.isUppercase {
            var whole = cueStyle
            _ = apply(code, to: &whole)
            cueStyle = whole
          }
          style = next
        } else {
          marks.append(
            RawMarkup(
              code.text, format: .microDVD,
              feature: code.name.lowercased() == "o" ? .position : .settings))
        }
        rest = rest[code.end...]
      } else {
        break
      }
    }
    if Self.isGuarded(rest) { rest = rest.dropFirst() }
    let text = String(rest)
    if isFirst {
      append(text, style, marks)
    } else if marks.isEmpty, let last = runs.last, last.style == style {
      append("\n" + text, style, [])
    } else {
      // The end of a line belongs to no style, so that tags of other formats stay on their lines.
      append("\n", RunStyle(), [])
      append(text, style, marks)
    }
  }

  private mutating func append(_ text: String, _ style: RunStyle, _ marks: [RawMarkup]) {
    if marks.isEmpty, let last = runs.last, last.style == style || text.isEmpty {
      runs[runs.count - 1].text += text
      return
    }
    guard !text.isEmpty || !marks.isEmpty else { return }
    var run = TextRun(text, style: style)
    run.rawMarkup = marks
    runs.append(run)
  }

  /// One code and the place after it.
  private struct Code {
    var name: Character
    var value: Substring
    var text: String
    var end: Substring.Index
  }

  private static func code(at text: Substring) -> Code? {
    guard text.first == "{", let name = text.dropFirst().first, names.contains(name),
      text.dropFirst(2).first == ":", let close = text.firstIndex(of: "}")
    else { return nil }
    return Code(
      name: name, value: text[..<close].dropFirst(3), text: String(text[...close]),
      end: text.index(after: close))
  }

  /// Whether a line starts with marks that only keep what follows from being a code.
  static func isGuarded(_ line: Substring) -> Bool {
    guard line.first == joiner else { return false }
    return startsCode(line.drop { $0 == joiner })
  }

  /// Whether a line starts with what would be taken for a code.
  static func startsCode(_ line: Substring) -> Bool { line.first == "/" || code(at: line) != nil }

  /// Changes a style as a code says; gives false where it must be kept as it is written.
  private mutating func apply(_ code: Code, to style: inout RunStyle) -> Bool {
    switch code.name.lowercased() {
    case "y":
      for letter in code.value.lowercased() {
        switch letter {
        case "i": style.isItalic = true
        case "b": style.isBold = true
        case "u": style.isUnderlined = true
        case "s": style.isStruckOut = true
        default: break
        }
      }
      return code.value.lowercased().allSatisfy { "ibus, ".contains($0) }
    case "c":
      let digits = code.value.drop { $0 == "$" || $0 == "#" }
      guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
        let color = Color(subStation: "&H" + digits)
      else { return false }
      var opaque = color
      opaque.opacity = 255
      style.color = opaque
    case "f":
      guard !code.value.isEmpty else { return false }
      style.fontFamily = String(code.value)
    case "s":
      guard let size = SubStationNumber.value(code.value), size > 0 else { return false }
      style.fontSize = Measure(size, .pixels)
    case "p":
      // 0 is the top; 1 is the bottom, where cues stand anyway.
      guard code.value == "0" || code.value == "1" else { return false }
      anchor = code.value == "0" ? .top : nil
    default: return false
    }
    return true
  }
}
