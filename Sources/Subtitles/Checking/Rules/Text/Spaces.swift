internal import Diagnostics

/// Spaces part words and nothing else.
struct Spaces: CheckingRule {
  static let description = RuleDescription(
    "TEXT.SPACE", .warning,
    what: "No space at the ends of a line, no two in a row, no character without width.",
    why: "Lines stand off centre, and searches miss words.",
    source: "Subtitle Edit, NetflixCheckWhiteSpace",
    remedy: .safe("The spaces and invisible characters are removed."))

  let trigger: TextFeatures = [.edgeSpace, .doubleSpace, .invisible]

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard !text.isBlank else { return }
    for line in text.lines {
      let shown = text.shown[line.range]
      let start = shown.prefix(while: Self.isSpace)
      if !start.isEmpty {
        breaches.append(breach("a space at the start of the line", start, of: text))
      }
      let end = shown.dropFirst(start.count).suffix(while: Self.isSpace)
      if !end.isEmpty {
        breaches.append(breach("a space at the end of the line", end, of: text))
      }
      let middle = shown[start.endIndex..<end.startIndex]
      for run in middle.runs(where: { $0 == " " }) where run.count > 1 {
        breaches.append(
          Breach(
            message: "two spaces in a row", place: .shown(run.startIndex),
            repair: .edits(text.replacing(run.dropFirst().indices, with: ""))))
      }
      for position in shown.indices where Self.isInvisible(shown[position]) {
        let code = String(shown[position].value, radix: 16, uppercase: true)
        breaches.append(
          breach("an invisible character, U+\(code)", shown[position...position], of: text))
      }
    }
  }

  private func breach(
    _ message: String, _ run: ArraySlice<Unicode.Scalar>, of text: MarkedText
  ) -> Breach {
    Breach(
      message: message, place: .shown(run.startIndex),
      repair: .edits(text.replacing(run.indices, with: "")))
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar.properties.isWhitespace
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD: true
    default: false
    }
  }
}
