internal import Diagnostics

/// The check that lines are not too wide, which several rules make under limits of their own.
struct LineWidth: Sendable {
  private let limit: Double
  private let limitInTenths: String
  private let count: CharacterCount
  private let preferred: PreferredLines?

  init(_ limit: Double, _ context: CheckContext) {
    (self.limit, count, preferred) = (limit, context.count, PreferredLines(context))
    limitInTenths = limit.inTenths
  }

  /// Whether a rule is one of those that make this check.
  static func speaks(in rule: String) -> Bool { rule.hasPrefix("LAYOUT.CPL") }

  /// How a line that is too wide is mended.
  static let remedy = RuleDescription.Remedy.safe(
    "The text is broken anew where lines that hold the limit exist; where none do, at the place where "
      + "lines exceed it least, which is still told.")

  /// Adds the lines that are too wide.
  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let first = breaches.count
    for line in text.lines {
      let count = count.count(line.widths)
      guard count > limit else { continue }
      breaches.append(
        Breach(
          message: "a line of \(count.inTenths) characters; the limit is " + limitInTenths,
          place: .shown(line.range.lowerBound), value: count, limit: limit))
    }
    guard first < breaches.count, let preferred else { return }
    switch cues.wantsEdits ? nil : preferred.surelyHolds(text) {
    case true?: breaches.mend(from: first, by: [])
    case false?: break
    case nil:
      if let edits = preferred.edits(of: text) {
        breaches.mend(from: first, by: edits)
      } else if cues.wantsEdits, let edits = preferred.relief(of: text) {
        breaches[first].repair = .relief(edits)
      }
    }
  }
}
