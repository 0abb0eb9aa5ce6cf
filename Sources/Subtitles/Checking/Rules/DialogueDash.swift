internal import Diagnostics

/// The words of two speakers in one cue are marked as the house style says.
struct DialogueDash: CheckingRule {
  let description = RuleDescription(
    "DIALOG.DASH", .warning, what: "Two speakers are marked with the dash of the house style.",
    why: "One film shows one way.", source: "the profile, dialogue-dash")

  private static let dashes: Set<Character> = ["-", "‐", "–", "—", "−"]

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let style = context.custom(.dialogueDash) else { return [] }
    let spoken = cue.markup.lines.enumerated().filter { _, shown in
      shown.first.map { Self.dashes.contains($0.character) } ?? false
    }
    // A single dash may be an interruption or a minus; two are two speakers.
    guard spoken.count > 1 else { return [] }
    return spoken.compactMap { line, shown in
      let start = String(
        shown.prefix { Self.dashes.contains($0.character) || $0.character == " " }
          .map(\.character))
      guard start != style, let first = shown.first else { return nil }
      return Breach(
        message: "“\(start)” before the words of a speaker; the house style has “\(style)”",
        place: cue.place(line: line, column: first.column), isFixable: true)
    }
  }
}
