internal import Diagnostics
internal import LocaleData

/// Digits are half as wide as a Chinese character.
struct DigitWidth: CheckingRule {
  static let description = RuleDescription(
    "NUM.WIDTH", .warning, what: "Digits are half-width.",
    why: "Full-width ones take twice the room of the line.",
    source: "Netflix, Timed Text Style Guide Chinese, article 215986007, as read by others",
    languages: [.simplifiedChinese, .traditionalChinese],
    remedy: .safe("The half-width digit takes its place."))
  static let respells = true

  let trigger: TextFeatures = .fullWidthLetter

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for run in text.shown.runs(where: { "０"..."９" ~= $0 }) {
      let digits = run.compactMap { Unicode.Scalar($0.value - 0xFF10 + 0x30) }
      breaches.append(
        Breach(
          message: "“\(String(run))” in full-width digits", place: .shown(run.startIndex),
          repair: .edits(text.replacing(run.indices, with: digits))))
    }
  }
}
