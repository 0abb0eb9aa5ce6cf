internal import Diagnostics

/// A text that fits on one line stands on one.
struct OneLine: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.ONE-LINE", .warning, what: "A text that fits on one line stands on one.",
    why: "One line is read faster than two and covers less of the picture.",
    source: "Netflix, Timed Text Style Guide, General Requirements; Subtitle Edit, "
      + "NetflixCheckNumberOfLines",
    remedy: .safe("The lines are joined."))

  private let limit: Double
  private let count: CharacterCount
  private let preferred: PreferredLines

  init?(_ context: CheckContext) {
    guard let preferred = PreferredLines(context), preferred.joins, let limit = preferred.width
    else { return nil }
    (self.preferred, self.limit, count) = (preferred, limit, context.count)
  }

  var trigger: TextFeatures { .lineBreak }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard count.count(text.widths) <= limit, !text.hasLeadingDash else { return }
    let lines = text.lines.filter { !text.isBlank($0.range) }
    guard lines.count > 1, let layout = preferred.layout(of: text), layout.lines.count == 1
    else { return }
    breaches.append(
      Breach(
        message: "\(lines.count) lines whose text fits on one",
        place: .shown(lines[1].range.lowerBound), value: Double(lines.count), limit: 1,
        repair: .edits(ifAny: preferred.edits(of: text))))
  }
}
