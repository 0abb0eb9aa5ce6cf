internal import Diagnostics
internal import LocaleData

/// Chinese subtitles do without commas and full stops where the line break or a space says the
/// same.
struct ForbiddenMarks: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.END", .warning, what: "No comma and no full stop where the house style has none.",
    why: "In Chinese subtitles a space or the end of the line takes their place.",
    source: "the profile, forbidden-marks and forbidden-at-line-end",
    languages: [.simplifiedChinese, .traditionalChinese],
    remedy: .safe("The mark is removed; within a line a space takes its place."))

  let trigger: TextFeatures = .chineseStop

  private let anywhere: Set<Unicode.Scalar>
  private let atEnd: Set<Unicode.Scalar>

  init?(_ context: CheckContext) {
    anywhere = Set((context.custom(.forbiddenMarks) ?? "").unicodeScalars)
    atEnd = Set((context.custom(.forbiddenAtLineEnd) ?? "").unicodeScalars)
    if anywhere.isEmpty, atEnd.isEmpty { return nil }
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for line in text.lines {
      let shown = text.shown[line.range]
      for position in shown.indices {
        let mark = shown[position]
        let isLast = position == shown.endIndex - 1
        // A row of full stops is an ellipsis, for which there is another rule.
        let isInRow =
          position > shown.startIndex && shown[position - 1] == mark
          || !isLast && shown[position + 1] == mark
        guard !isInRow, anywhere.contains(mark) || isLast && atEnd.contains(mark) else { continue }
        let isBeforeSpace = !isLast && shown[position + 1] == " "
        breaches.append(
          Breach(
            message: isLast
              ? "“\(mark)” at the end of the line"
              : "“\(mark)” within a subtitle; a space takes its place",
            place: .shown(position),
            repair: .edits(
              text.replacing(
                position..<position + 1, with: isLast || isBeforeSpace ? "" : " "))))
      }
    }
  }
}
