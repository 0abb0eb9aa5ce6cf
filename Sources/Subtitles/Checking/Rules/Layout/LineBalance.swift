internal import Diagnostics

/// Two lines are of like length.
struct LineBalance: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.BALANCE", .info,
    what:
      "Of two lines the shorter has at least half the length of the longer, where a break as good "
      + "makes it so.",
    why: "The eye travels less between lines of like length.",
    source:
      "TED, translators' cheat sheet (2016); Netflix, Timed Text Style Guides Chinese: no one or "
      + "two characters on the top line",
    remedy: .safe("The break moves to the best place of all."))

  private let count: CharacterCount
  private let preferred: PreferredLines

  init?(_ context: CheckContext) {
    guard let preferred = PreferredLines(context) else { return nil }
    (self.preferred, count) = (preferred, context.count)
  }

  var trigger: TextFeatures { .lineBreak }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.lines.count == 2 else { return }
    let (upper, lower) = (count.count(text.lines[0].widths), count.count(text.lines[1].widths))
    guard Self.isLopsided(upper, lower), upper > 0, lower > 0, !endsClause(text, upper)
    else { return }
    let faults = preferred.breaker.faults(in: text).count
    let edits = preferred.edits(of: text) { layout in
      guard layout.lines.count == 2, layout.taboos.count <= faults else { return false }
      let lines = layout.lines.map { preferred.breaker.width(of: Array(text.shown[$0])) }
      return !Self.isLopsided(lines[0], lines[1])
    }
    guard let edits else { return }
    let share = min(upper, lower) / max(upper, lower) * 100
    breaches.append(
      Breach(
        message: "a line of \(upper.inTenths) above one of \(lower.inTenths) characters",
        place: .shown(text.lines[1].range.lowerBound), value: share.rounded(), limit: 50,
        repair: .edits(edits)))
  }

  /// Whether the upper line ends where a clause does, so that its length has a reason.
  ///
  /// Chinese lines do without marks, but a clause of one or two characters is none.
  private func endsClause(_ text: MarkedText, _ width: Double) -> Bool {
    guard let last = text.shown[text.lines[0].range].last else { return false }
    return !LineMark.isInWord(last) || LineMark.isHan(last) && width > 2
  }

  private static func isLopsided(_ upper: Double, _ lower: Double) -> Bool {
    min(upper, lower) * 2 < max(upper, lower)
  }
}
