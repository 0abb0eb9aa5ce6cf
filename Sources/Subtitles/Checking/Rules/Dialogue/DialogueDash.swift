internal import Diagnostics

/// The words of two speakers in one cue are marked as the house style says.
struct DialogueDash: CheckingRule {
  static let description = RuleDescription(
    "DIALOG.DASH", .warning, what: "Two speakers are marked with the dash of the house style.",
    why: "One film shows one way.", source: "the profile, dialogue-dash",
    remedy: .safe("The dash of the house style takes its place."))

  let trigger: TextFeatures = .leadingDash

  private let style: String
  private let marks: [Unicode.Scalar]

  init?(_ context: CheckContext) {
    guard let style = context.custom(.dialogueDash) else { return nil }
    self.style = style
    marks = Array(style.unicodeScalars)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.lines.contains(where: { isUnusual(text.shown[$0.range]) }) else { return }
    let spoken = text.lines.map(\.range).filter { text.shown[$0].first?.isDash ?? false }
    // A single dash may be an interruption or a minus; two are two speakers.
    guard spoken.count > 1, !spoken.allSatisfy({ Self.isNumber($0, text.shown) }) else { return }
    for line in spoken {
      let start = text.shown[line].prefix { $0.isDash || $0.isSpace }
      guard String(start) != style, start.endIndex < line.upperBound else { continue }
      breaches.append(
        Breach(
          message: "“\(String(start))” before the words of a speaker; "
            + "the house style has “\(style)”",
          place: .shown(line.lowerBound),
          repair: .edits(text.replacing(start.indices, with: style))))
    }
  }

  /// Whether a line begins with a dash, but not as the house style has it; a quick look.
  private func isUnusual(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first, first.isDash else { return false }
    guard line.starts(with: marks), line.count > marks.count else { return true }
    let next = line[line.startIndex + marks.count]
    return next.isDash || next.isSpace
  }

  /// Whether the dash of a line is the minus of a number.
  private static func isNumber(_ line: Range<Int>, _ shown: [Unicode.Scalar]) -> Bool {
    let next = line.lowerBound + 1
    return line.contains(next) && shown[next].isASCIIDigit
  }
}
