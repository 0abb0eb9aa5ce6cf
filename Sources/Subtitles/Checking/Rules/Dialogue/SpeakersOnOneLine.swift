internal import Diagnostics
internal import LocaleData

/// Every speaker has a line to himself.
struct SpeakersOnOneLine: CheckingRule {
  static let description = RuleDescription(
    "DIALOG.ONE-LINE", .error, what: "The words of two speakers do not share a line.",
    why: "The viewer sees only at the line break that somebody else speaks.",
    source: "Timed Text Style Guide English, article 217350977, Dual Speakers",
    remedy: .safe(
      "The line breaks before the dash of the second speaker, where there is room for a line; the "
        + "first gets a dash as well."))

  let trigger: TextFeatures = [.hyphen, .dash]

  private let lines: Int
  private let width: Double
  private let count: CharacterCount
  private let words: LineBreakingData?

  init?(_ context: CheckContext) {
    // Of houses without dashes it is not known how they tell speakers apart.
    guard context.custom(.dialogueDash) != nil else { return nil }
    lines = Int(context.number(.lines) ?? 2)
    width = context.number(.charactersPerLine) ?? .infinity
    count = context.count
    words = context.traits?.lineBreaking
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard DialogueLines.mayShareLine(text) else { return }
    let speakers = DialogueLines(text, words)
    guard let first = speakers.withinLine.first else { return }
    let edits = edits(speakers, of: text)
    breaches.append(
      Breach(
        message: "two speakers on one line", place: .shown(first.upperBound),
        repair: edits.isEmpty ? .none : .edits(edits)))
  }

  /// A line break before each speaker; nothing where that makes too many lines, or lines too long.
  private func edits(_ speakers: DialogueLines, of text: MarkedText) -> [TextEdit] {
    let lineBreak = text.syntax.lineBreak
    let breaks =
      dashOfFirst(speakers, of: text)
      + speakers.withinLine.flatMap { text.replacing($0, with: lineBreak) }
    if text.lines.count + speakers.withinLine.count <= lines { return breaks }
    // What one speaker says goes on one line, where it fits.
    let count = speakers.atLineStart.count + (speakers.beginsWithDash ? 0 : 1)
    guard count + speakers.withinLine.count <= lines else { return [] }
    let starts = Set(speakers.atLineStart.map(text.line))
    var joins: [TextEdit] = []
    for number in text.lines.indices.dropFirst() where !starts.contains(number) {
      let end = text.lines[number].range.lowerBound - 1
      // Whether a space parts the words of two Chinese lines, only a reader knows.
      if end > 0, text.shown[end - 1].isHan { return [] }
      joins += text.replacing(end..<end + 1, with: " ")
    }
    let edits = breaks + joins
    let result = MarkedText(String(text.applying(edits)), syntax: text.syntax)
    return result.lines.allSatisfy { self.count.count($0.widths) <= width } ? edits : []
  }

  /// What gives the first speaker the dash that the next one has, where he has none.
  private func dashOfFirst(_ speakers: DialogueLines, of text: MarkedText) -> [TextEdit] {
    guard !speakers.beginsWithDash, let next = speakers.withinLine.first?.upperBound,
      let first = text.shown.firstIndex(where: { !$0.isSpace && $0 != "\n" })
    else { return [] }
    let isSpaced = next + 1 < text.shown.count && text.shown[next + 1].isSpace
    return text.replacing(
      first..<first, with: isSpaced ? [text.shown[next], " "] : [text.shown[next]])
  }
}
