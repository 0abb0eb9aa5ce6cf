internal import Diagnostics

/// A line fits the width of the picture.
struct CharactersPerLine: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.CPL", .error, what: "A line has no more characters than the house style allows.",
    why: "Players break longer lines anywhere, or cut them.",
    source: "the profile, characters-per-line")

  private let limit: Double
  private let count: CharacterCount

  init?(_ context: CheckContext) {
    guard let limit = context.number(.charactersPerLine) else { return nil }
    (self.limit, count) = (limit, context.count)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    for line in cues.text.lines {
      let count = count.count(line.widths)
      guard count > limit else { continue }
      breaches.append(
        Breach(
          message: "a line of \(count.inTenths) characters; the limit is \(limit.inTenths)",
          place: .shown(line.range.lowerBound), value: count, limit: limit))
    }
  }
}
