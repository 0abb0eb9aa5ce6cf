internal import Diagnostics

/// An ellipsis is one character.
struct EllipsisForm: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.ELLIPSIS", .warning, what: "An ellipsis is written as the house style says.",
    why: "Three full stops break across lines and count as three characters.",
    source: "the profile, ellipsis",
    remedy: .safe("The ellipsis of the house style takes its place."))

  let trigger: TextFeatures = .repeatedMark

  private let ellipsis: String

  init?(_ context: CheckContext) {
    guard let ellipsis = context.custom(.ellipsis) else { return nil }
    self.ellipsis = ellipsis
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for line in text.lines {
      for run in text.shown[line.range].runs(where: Self.isStop) where Self.isWrong(run) {
        breaches.append(
          Breach(
            message: "“\(String(run))” for an ellipsis; the house style has “\(ellipsis)”",
            place: .shown(run.startIndex),
            repair: .edits(text.replacing(run.indices, with: ellipsis))))
      }
    }
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "。" || scalar == "…" || scalar == "⋯"
  }

  /// Three full stops and more, two ideographic ones, and everything longer than a single ellipsis.
  private static func isWrong(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    run.count > (run.allSatisfy { $0 == "." } ? 2 : 1)
  }
}
