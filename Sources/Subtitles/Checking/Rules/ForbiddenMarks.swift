internal import Diagnostics
internal import LocaleData

/// Chinese subtitles do without commas and full stops where the line break or a space says the
/// same.
struct ForbiddenMarks: CheckingRule {
  let description = RuleDescription(
    "PUNCT.END", .warning, what: "No comma and no full stop where the house style has none.",
    why: "In Chinese subtitles a space or the end of the line takes their place.",
    source: "the profile, forbidden-marks and forbidden-at-line-end",
    languages: [.simplifiedChinese, .traditionalChinese])

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    let anywhere = context.custom(.forbiddenMarks) ?? ""
    let atEnd = context.custom(.forbiddenAtLineEnd) ?? ""
    return cue.markup.lines.enumerated().flatMap { line, shown in
      shown.enumerated().compactMap { position, mark -> Breach? in
        let isLast = position == shown.count - 1
        // A row of full stops is an ellipsis, for which there is another rule.
        let isInRow =
          position > 0 && shown[position - 1].character == mark.character
          || !isLast && shown[position + 1].character == mark.character
        if isInRow { return nil }
        guard anywhere.contains(mark.character) || isLast && atEnd.contains(mark.character) else {
          return nil
        }
        return Breach(
          message: isLast
            ? "“\(mark.character)” at the end of the line"
            : "“\(mark.character)” within a subtitle; a space takes its place",
          place: cue.place(line: line, column: mark.column), isFixable: true)
      }
    }
  }
}
