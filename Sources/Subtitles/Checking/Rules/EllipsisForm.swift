internal import Diagnostics

/// An ellipsis is one character.
struct EllipsisForm: CheckingRule {
  let description = RuleDescription(
    "PUNCT.ELLIPSIS", .warning, what: "An ellipsis is written as the house style says.",
    why: "Three full stops break across lines and count as three characters.",
    source: "the profile, ellipsis")

  private static let stops: Set<Character> = [".", "。", "…", "⋯"]

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let ellipsis = context.custom(.ellipsis) else { return [] }
    return cue.markup.lines.enumerated().flatMap { line, shown in
      runs(in: shown).filter { Self.isWrong($0) }.map { run in
        let written = String(run.map(\.character))
        return Breach(
          message: "“\(written)” for an ellipsis; the house style has “\(ellipsis)”",
          place: cue.place(line: line, column: run.first?.column ?? 1), isFixable: true)
      }
    }
  }

  private func runs(in line: [Markup.Shown]) -> [ArraySlice<Markup.Shown>] {
    line.split(omittingEmptySubsequences: true) { !Self.stops.contains($0.character) }
  }

  /// Three full stops and more, two ideographic ones, and everything longer than a single ellipsis.
  private static func isWrong(_ run: ArraySlice<Markup.Shown>) -> Bool {
    let isPlain = run.allSatisfy { $0.character == "." }
    return run.count > (isPlain ? 2 : 1)
  }
}
