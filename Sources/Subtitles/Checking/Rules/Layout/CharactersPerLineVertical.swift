internal import Diagnostics

/// A line fits a picture that is higher than wide.
struct CharactersPerLineVertical: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.CPL-VERTICAL", .error,
    what: "A line in a vertical picture has no more characters than the house style allows.",
    why: "A telephone held upright shows fewer characters in readable size.",
    source: "the profile, characters-per-line where the picture is vertical",
    remedy: LineWidth.remedy)

  private let width: LineWidth

  init?(_ context: CheckContext) {
    guard let limit = context.number(.charactersPerLine), context.custom(.picture) == "vertical"
    else { return nil }
    width = LineWidth(limit, context)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { width.check(cues, &breaches) }
}
