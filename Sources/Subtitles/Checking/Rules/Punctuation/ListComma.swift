internal import Diagnostics
internal import LocaleData

/// The comma of lists stands between the things of a list.
struct ListComma: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.LIST-COMMA", .warning, what: "“、” stands within a line, once, and never ends it.",
    why: "At the end of a line the line break says the same.",
    source: "published presets of subtitle editors, read in September 2026",
    languages: [.simplifiedChinese, .traditionalChinese],
    remedy: .safe("The mark is removed, or one stands for several."))

  let trigger: TextFeatures = .chineseStop

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for line in text.lines.lazy.map(\.range) {
      for run in text.shown[line].runs(where: { $0 == "、" || $0 == "､" }) {
        let isFirst = text.lastVisible(before: run.startIndex, in: line) == nil
        let isLast = text.firstVisible(from: run.endIndex, in: line) == nil
        // A line of nothing else stays: there is nothing that it could part.
        guard !(isFirst && isLast) else { continue }
        if isFirst || isLast {
          breaches.append(
            Breach(
              message: "“\(String(run))” at the \(isFirst ? "start" : "end") of the line",
              place: .shown(run.startIndex),
              repair: .edits(text.replacing(run.indices, with: ""))))
        } else if run.count > 1 || run.first == "､" {
          breaches.append(
            Breach(
              message: "“\(String(run))” for “、”", place: .shown(run.startIndex),
              repair: .edits(text.replacing(run.indices, with: "、"))))
        }
      }
    }
  }
}
