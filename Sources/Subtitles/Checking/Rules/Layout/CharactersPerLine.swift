internal import Diagnostics

/// A line fits the width of the picture.
struct CharactersPerLine: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.CPL", .error, what: "A line has no more characters than the house style allows.",
    why: "Players break longer lines anywhere, or cut them.",
    source: "the profile, characters-per-line", remedy: LineWidth.remedy)

  private let width: LineWidth

  init?(_ context: CheckContext) {
    guard let limit = context.limit(.charactersPerLine), let number = limit.number,
      limit.isSDH != true, context.custom(.picture) != "vertical"
    else { return nil }
    width = LineWidth(number, context)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { width.check(cues, &breaches) }
}
