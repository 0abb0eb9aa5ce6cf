internal import Diagnostics

/// A line fits the picture.
struct CharactersPerLine: CheckingRule {
  let description = RuleDescription(
    "LAYOUT.CPL", .error, what: "A line has no more characters than the house style allows.",
    why: "Players break longer lines anywhere, or cut them.",
    source: "the profile, characters-per-line")

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    guard let limit = context.limit(.charactersPerLine)?.number else { return [] }
    return cue.markup.lines.enumerated().compactMap { line, shown in
      let count = context.count.countVisible(String(shown.map(\.character)))
      guard count > limit else { return nil }
      return Breach(
        message: "a line of \(count.inTenths) characters; the limit is \(limit.inTenths)",
        place: cue.place(line: line), value: count, limit: limit)
    }
  }
}
