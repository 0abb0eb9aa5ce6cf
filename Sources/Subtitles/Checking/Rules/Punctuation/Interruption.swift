internal import Diagnostics
internal import LocaleData

/// Words that somebody cuts short end as the house style says.
struct Interruption: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.INTERRUPT", .warning,
    what: "Words that are cut short end with the mark of the house style.",
    why: "One film shows one way.", source: "the profile, interruption and interruption-also",
    remedy: .proposed("The mark of the house style takes the place of the dash."))

  let trigger: TextFeatures = [.hyphen, .dash]

  private let mark: String
  private let also: String?

  init?(_ context: CheckContext) {
    guard let mark = context.custom(.interruption) else { return nil }
    self.mark = mark
    also = context.custom(.interruptionAlso)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let shown = text.shown
    for (number, line) in text.lines.lazy.map(\.range).enumerated() {
      guard let end = Self.endOfWords(line, shown), shown[end - 1].isDash else { continue }
      let run = shown[line.lowerBound..<end].suffix { $0.isDash || $0.isSpace }
      guard run.startIndex > line.lowerBound, shown[run.startIndex - 1].isLetter else { continue }
      let form = String(run)
      guard form != mark, form != also, isLast(number, run, cues) else { continue }
      breaches.append(
        Breach(
          message: "“\(form)” where words are cut short; the house style has “\(mark)”",
          place: .shown(run.startIndex),
          repair: .proposal(text.replacing(run.indices, with: mark))))
    }
  }

  /// The end of what a line says, before quotation marks and spaces.
  private static func endOfWords(_ line: Range<Int>, _ shown: [Unicode.Scalar]) -> Int? {
    let last = shown[line].lastIndex { scalar in
      !scalar.isSpace && !scalar.isClosing && scalar != "\""
    }
    return last.map { $0 + 1 }
  }

  /// Whether a speaker says no more after a dash: the cue ends, or another speaker begins.
  private func isLast(
    _ number: Int, _ run: ArraySlice<Unicode.Scalar>, _ cues: CueWindow
  ) -> Bool {
    let text = cues.text
    guard number == text.lines.count - 1 else {
      let next = text.lines[number + 1].range
      return text.firstVisible(from: next.lowerBound, in: next).map { text.shown[$0].isDash }
        ?? false
    }
    guard let next = cues.next else { return true }
    // The sentence runs on: a compound, a dash of the grammar, or another rule's concern.
    let first = next.text.shown.first { !$0.isSpace && $0 != "\n" }
    return first.map { !$0.isSmall && !$0.isEllipsis && $0 != "." } ?? true
  }
}
