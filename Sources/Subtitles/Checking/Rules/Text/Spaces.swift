internal import Diagnostics
internal import LocaleData

/// Spaces part words and nothing else.
struct Spaces: CheckingRule {
  static let description = RuleDescription(
    "TEXT.SPACE", .warning,
    what: "No space at the ends of a line, no two in a row, none but the plain one, and no "
      + "character without width; in Chinese an ideographic space may part clauses.",
    why: "Lines stand off centre, and searches miss words.",
    source: "Subtitle Edit, NetflixCheckWhiteSpace",
    remedy: .safe(
      "Spaces too many and invisible characters are removed, other spaces become plain ones."))

  let trigger: TextFeatures = [.edgeSpace, .doubleSpace, .oddSpace, .invisible, .control]

  private let isChinese: Bool

  init?(_ context: CheckContext) { isChinese = context.language.isChinese }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard !text.isBlank else { return }
    // In a text that was read in the wrong encoding such characters are halves of letters.
    let isEditable = MisreadText(text.shown) == nil
    func add(_ message: String, _ run: ArraySlice<Unicode.Scalar>, _ replacement: String = "") {
      breaches.append(
        Breach(
          message: message, place: .shown(run.startIndex),
          repair: isEditable ? .edits(text.replacing(run.indices, with: replacement)) : .none))
    }
    for line in text.lines {
      let shown = text.shown[line.range]
      let start = shown.prefix(while: Self.isSpace)
      if !start.isEmpty { add("a space at the start of the line", start) }
      let end = shown.dropFirst(start.count).suffix(while: Self.isSpace)
      if !end.isEmpty { add("a space at the end of the line", end) }
      let middle = shown[start.endIndex..<end.startIndex]
      for run in middle.runs(where: Self.isSpace) {
        let isLegal = run.allSatisfy { $0 == " " || mayStand($0, in: shown, run) }
        if run.count > 1 {
          // The one that stays is the one that may: an ideographic space where there is one.
          let kept = run.first { $0 != " " && isLegal } ?? " "
          add("\(run.count) spaces in a row", run, String(kept))
        } else if !isLegal, let space = run.first {
          add("a space that is not the plain one, \(space.code)", run, " ")
        }
      }
      for position in middle.indices where isInvisible(shown[position], in: text) {
        add("an invisible character, \(shown[position].code)", shown[position...position])
      }
    }
  }

  /// Whether a space that is not the plain one may stand: between clauses in Chinese, or where it holds
  /// the digits of a number together.
  private func mayStand(
    _ space: Unicode.Scalar, in line: ArraySlice<Unicode.Scalar>, _ run: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    if isChinese { return space == "\u{3000}" }
    guard run.count == 1, space == "\u{A0}" || space == "\u{202F}" else { return false }
    return "0"..."9" ~= line[run.startIndex - 1] && "0"..."9" ~= line[run.endIndex]
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || "\t"..."\r" ~= scalar
  }

  private func isInvisible(_ scalar: Unicode.Scalar, in text: MarkedText) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD: true
    // What turns the direction of a line is of use where there is something to turn.
    case 0x202A...0x202E, 0x2066...0x2069: text.features.isDisjoint(with: .otherLetter)
    case 0...8, 0xE...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The code of the character as people look it up: `U+200B`.
  var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
