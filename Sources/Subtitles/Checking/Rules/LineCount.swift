internal import Diagnostics

/// A cue leaves the picture to be seen.
struct LineCount: CheckingRule {
  let description = RuleDescription(
    "LAYOUT.LINES", .error, what: "A cue has no more lines than the house style allows.",
    why: "More lines cover the picture.", source: "the profile, lines")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let limit = context.limit(.lines)?.number else { return [] }
    let shown = cue.markup.lines.indices.filter { line in
      cue.markup.lines[line].contains { !$0.character.isWhitespace }
    }
    guard shown.count > Int(limit) else { return [] }
    return [
      Breach(
        message: "\(shown.count) lines; the limit is \(Int(limit))",
        place: cue.place(line: shown[Int(limit)]), value: Double(shown.count), limit: limit)
    ]
  }
}
