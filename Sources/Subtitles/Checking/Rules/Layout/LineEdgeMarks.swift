internal import Diagnostics
internal import LocaleData

/// No line begins with a mark that closes, or ends with one that opens (kinsoku).
struct LineEdgeMarks: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.KINSOKU", .warning,
    what: "No line begins with a closing mark such as ， or 」, and none ends with an opening one "
      + "such as 「.",
    why: "A mark is read with the word that it belongs to.",
    source: "W3C, Requirements for Chinese Text Layout, section 3.1.3",
    languages: [.simplifiedChinese, .traditionalChinese],
    remedy: .safe("The break moves to the best place of all."))

  private let preferred: PreferredLines

  init?(_ context: CheckContext) {
    guard let preferred = PreferredLines(context) else { return nil }
    self.preferred = preferred
  }

  var trigger: TextFeatures { .lineBreak }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let first = breaches.count
    for (upper, lower) in zip(text.lines, text.lines.dropFirst()) {
      if let mark = text.shown[lower.range].first, closes(mark) {
        breaches.append(
          Breach(message: "“\(mark)” begins a line", place: .shown(lower.range.lowerBound)))
      }
      if let mark = text.shown[upper.range].last, LineMark.opens(mark), mark != "#" {
        breaches.append(
          Breach(message: "“\(mark)” ends a line", place: .shown(upper.range.upperBound - 1)))
      }
    }
    if first < breaches.count { breaches.mend(from: first, by: preferred.edits(of: text)) }
  }

  /// Whether no line begins with a mark; one of an ellipsis may go on from above.
  private func closes(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "…", "⋯", ".", "/", ">", "‧", "~", "～": false
    default: LineMark.closes(mark)
    }
  }
}
