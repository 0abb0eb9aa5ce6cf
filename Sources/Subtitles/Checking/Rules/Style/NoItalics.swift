internal import Diagnostics

/// Chinese characters stand upright.
struct NoItalics: CheckingRule {
  static let description = RuleDescription(
    "STYLE.ITALIC", .warning, what: "No italics where the house style forbids them.",
    why: "Chinese characters have no italic form; players slant them badly.",
    source: "the profile, italics", remedy: .safe("The tags are removed."))

  let trigger: TextFeatures = .tag

  init?(_ context: CheckContext) {
    guard context.custom(.italics) == "forbidden" else { return nil }
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let italics = text.tags.filter { $0.kind != .override && text.name(of: $0) == "i" }
    for (index, tag) in italics.filter({ $0.kind == .opening }).enumerated() {
      breaches.append(
        Breach(
          message: "italics", place: .written(tag.range.lowerBound),
          repair: .edits(index == 0 ? text.removing(italics) : [])))
    }
  }
}
