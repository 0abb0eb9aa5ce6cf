internal import Diagnostics

/// Chinese subtitles have no italics.
struct NoItalics: CheckingRule {
  let description = RuleDescription(
    "STYLE.ITALIC", .warning, what: "No italics where the house style forbids them.",
    why: "Chinese characters have no italic form; players slant them badly.",
    source: "the profile, italics")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard context.custom(.italics) == "forbidden" else { return [] }
    return cue.markup.tags.filter { $0.kind == .opening && $0.name == "i" }.map { tag in
      Breach(
        message: "italics", place: cue.place(line: tag.line, column: tag.column), isFixable: true)
    }
  }
}
