internal import Diagnostics

/// Spaces part words and nothing else.
struct Spaces: CheckingRule {
  let description = RuleDescription(
    "TEXT.SPACE", .warning,
    what: "No space at the ends of a line, no two in a row, no character without width.",
    why: "Lines stand off centre, and searches miss words.",
    source: "Subtitle Edit, NetflixCheckWhiteSpace")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard !cue.isEmpty else { return [] }
    return cue.markup.lines.enumerated().flatMap { line, shown in
      problems(in: shown).map { problem in
        Breach(
          message: problem.message, place: cue.place(line: line, column: problem.column),
          isFixable: true)
      }
    }
  }

  private func problems(in line: [Markup.Shown]) -> [(message: String, column: Int)] {
    var problems: [(message: String, column: Int)] = []
    if let first = line.first, first.character.isWhitespace {
      problems.append(("a space at the start of the line", first.column))
    }
    if line.count > 1, let last = line.last, last.character.isWhitespace {
      problems.append(("a space at the end of the line", last.column))
    }
    for (left, right) in zip(line, line.dropFirst()).dropFirst()
    where left.character == " " && right.character == " " {
      problems.append(("two spaces in a row", left.column))
      break
    }
    for shown in line {
      guard let scalar = shown.character.unicodeScalars.first(where: Self.isInvisible) else {
        continue
      }
      let code = String(scalar.value, radix: 16, uppercase: true)
      problems.append(("an invisible character, U+\(code)", shown.column))
    }
    return problems
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD: true
    default: false
    }
  }
}
