internal import Diagnostics

/// A line of subtitles for the deaf and hard of hearing fits the width of the picture.
struct CharactersPerLineSDH: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.CPL-SDH", .error,
    what: "A line for the deaf and hard of hearing has no more characters than the house style "
      + "allows for them.",
    why: "Players break longer lines anywhere, or cut them.",
    source: "the profile, characters-per-line with sdh", remedy: LineWidth.remedy)

  private let width: LineWidth

  init?(_ context: CheckContext) {
    guard let limit = context.limit(.charactersPerLine), let number = limit.number,
      limit.isSDH == true, context.custom(.picture) != "vertical"
    else { return nil }
    width = LineWidth(number, context)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) { width.check(cues, &breaches) }
}
