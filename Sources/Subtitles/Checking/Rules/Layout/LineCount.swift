internal import Diagnostics

/// A cue leaves the picture free.
struct LineCount: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.LINES", .error, what: "A cue has no more lines than the house style allows.",
    why: "More lines cover the picture.", source: "the profile, lines",
    remedy: .safe("The text is broken anew where fewer lines hold it."))

  private let limit: Int
  private let preferred: PreferredLines?

  init?(_ context: CheckContext) {
    guard let limit = context.number(.lines) else { return nil }
    self.limit = Int(min(max(limit, 0), 100))
    preferred = PreferredLines(context)
  }

  var trigger: TextFeatures { .lineBreak }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.lines.count > limit else { return }
    let shown = text.lines.filter { !text.isBlank($0.range) }
    guard shown.count > limit else { return }
    breaches.append(
      Breach(
        message: "\(shown.count) lines; the limit is \(limit)",
        place: .shown(shown[limit].range.lowerBound), value: Double(shown.count),
        limit: Double(limit), repair: .edits(ifAny: preferred?.edits(of: text))))
  }
}
