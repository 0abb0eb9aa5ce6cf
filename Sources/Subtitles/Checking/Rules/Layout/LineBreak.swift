internal import Diagnostics

/// A line ends where the sentence has a joint.
struct LineBreak: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.BREAK", .warning,
    what: "A line break parts no words that belong together: an article or a preposition from its "
      + "noun, a negation from its verb, a number from its unit, the parts of a name or a word.",
    why: "Viewers read a line at a glance, and half a phrase says nothing.",
    source: "Netflix, Timed Text Style Guide, General Requirements, “Line treatment”; BBC Subtitle "
      + "Guidelines, “Break at natural points”",
    remedy: .safe("The break moves to the best place of all."))

  private let preferred: PreferredLines

  init?(_ context: CheckContext) {
    guard let preferred = PreferredLines(context) else { return nil }
    self.preferred = preferred
  }

  var trigger: TextFeatures { .lineBreak }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let faults = preferred.breaker.faults(in: text).filter { !$0.taboo.isAtMark }
    guard !faults.isEmpty else { return }
    let first = breaches.count
    for fault in faults {
      breaches.append(Breach(message: fault.taboo.message, place: .shown(fault.position)))
    }
    breaches.mend(from: first, by: preferred.edits(of: text) { $0.taboos.count < faults.count })
  }
}
