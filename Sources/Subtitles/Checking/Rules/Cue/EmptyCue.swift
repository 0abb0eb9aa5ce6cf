internal import Diagnostics

/// A cue says something.
struct EmptyCue: CheckingRule {
  static let description = RuleDescription(
    "CUE.EMPTY", .warning, what: "A cue has text.",
    why: "A cue without text is a leftover, or its text is lost.", source: "Subtitle Edit",
    remedy: .safe("The cue is removed."))
  static let scope = RuleScope.cue

  let trigger: TextFeatures = .blank

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    guard cues.text.isBlank else { return }
    breaches.append(Breach(message: "no text", place: .times, repair: .structure))
  }
}
