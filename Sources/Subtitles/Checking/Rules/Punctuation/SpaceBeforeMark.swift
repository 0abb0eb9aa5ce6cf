internal import Diagnostics

/// Marks stand close to the word before them.
struct SpaceBeforeMark: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.SPACE-BEFORE", .warning, what: "No space stands before , . ! ? … or a closing bracket.",
    why: "A line may break at the space and begin with the mark.",
    source: "Subtitle Edit, NetflixCheckWhiteSpace; netflix-autoqc at 3fe6fa74",
    remedy: .safe("The space is removed; before a comma it moves behind it."))

  let trigger: TextFeatures = .spaceBeforeMark

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let shown = text.shown
    for line in text.lines.lazy.map(\.range) {
      for position in line.dropFirst() where shown[position - 1] == " " {
        guard Self.isMark(shown[position]),
          let last = text.lastVisible(before: position, in: line),
          Self.belongs(position, after: last, in: line, of: shown)
        else { continue }
        let spaces = last + 1..<position
        let movesSpace =
          shown[position] == "," && text.character(at: position + 1, in: line)?.isLetter ?? false
        breaches.append(
          Breach(
            message: "a space before “\(shown[position])”", place: .shown(last + 1),
            repair: .edits(
              text.replacing(spaces, with: "")
                + (movesSpace ? text.replacing(position + 1..<position + 1, with: " ") : []))))
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", "!", "?", ")", "，", "。", "、", "！", "？", "…", "⋯", "）": true
    default: false
    }
  }

  /// Whether a mark after a space belongs to the word before the space.
  private static func belongs(
    _ position: Int, after last: Int, in line: Range<Int>, of shown: [Unicode.Scalar]
  ) -> Bool {
    let next = position + 1 < line.upperBound ? shown[position + 1] : nil
    let isAfterWord = shown[last].isWordCharacter || shown[last].isClosing || shown[last] == "%"
    switch shown[position] {
    case ")", "）":
      // What is no part of a pair may be a face.
      let open: Unicode.Scalar = shown[position] == ")" ? "(" : "（"
      let isOpen = shown[line.lowerBound..<position].reduce(0) { depth, scalar in
        scalar == open ? depth + 1 : scalar == shown[position] ? depth - 1 : depth
      }
      return isOpen > 0 && (isAfterWord || shown[last].endsSentence || shown[last] == "\"")
    case ".":
      // “.NET”, “.5” and the start of an ellipsis.
      return isAfterWord && next.map { $0 != "." && $0 != " " && !$0.isWordCharacter } ?? true
        || isAfterWord && next == " " && !startsSpacedEllipsis(position, in: line, of: shown)
    case "…", "⋯":
      // An ellipsis close to the next word begins something that was under way.
      return isAfterWord && next?.isSpace ?? true
    case ",":
      return isAfterWord && !(next?.isASCIIDigit ?? false)
    case "!", "?":
      // French has a space here, and its quotation marks.
      let isFrench = shown[line].contains { $0 == "«" && isLatinText(shown[line]) }
      return (isAfterWord || shown[last] == "?" || shown[last] == "!") && !isFrench
        && next.map { !$0.isWordCharacter && $0 != "=" } ?? true
    default: return isAfterWord
    }
  }

  /// Whether another full stop follows after a space.
  private static func startsSpacedEllipsis(
    _ position: Int, in line: Range<Int>, of shown: [Unicode.Scalar]
  ) -> Bool {
    position + 2 < line.upperBound && shown[position + 2] == "."
  }

  private static func isLatinText(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.contains(where: \.isLatin) && !line.contains { TextFeatures.of($0).contains(.cyrillic) }
  }
}
