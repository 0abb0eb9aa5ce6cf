internal import Diagnostics
internal import LocaleData

/// A dash in a sentence is the dash of the language.
struct SentenceDash: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.DASH", .warning, what: "A dash within a sentence is the one of the house style.",
    why: "A hyphen joins words, a dash parts them; one film shows one way.",
    source: "the profile, dash",
    remedy: .proposed("The dash of the house style takes its place, where it has one."))

  let trigger: TextFeatures = [.spacedDash, .repeatedMark, .dash]

  /// What a house style says that has no dash within sentences.
  private static let forbidden = "forbidden"

  private let dash: [Unicode.Scalar]?
  private let isChinese: Bool

  init?(_ context: CheckContext) {
    guard let dash = context.custom(.dash) else { return nil }
    self.dash = dash == Self.forbidden ? nil : Array(dash.unicodeScalars)
    isChinese = Script(of: context.language) == .han
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard !text.features.isDisjoint(with: [.hyphen, .dash]) else { return }
    for line in text.lines.lazy.map(\.range) {
      for run in text.shown[line].runs(where: \.isDash) {
        guard let range = sentenceDash(run, in: line, of: text.shown),
          dash.map({ !text.shown[range].elementsEqual($0) }) ?? true
        else { continue }
        let form = String(text.shown[range])
        guard let dash else {
          breaches.append(
            Breach(
              message: "“\(form)” as a dash; the house style has none within a sentence",
              place: .shown(range.lowerBound)))
          continue
        }
        breaches.append(
          Breach(
            message: "“\(form)” as a dash; the house style has “\(String(dash))”",
            place: .shown(range.lowerBound),
            repair: .proposal(text.replacing(range, with: dash))))
      }
    }
  }

  /// Where a dash stands that parts the words of a sentence, with its spaces; nil for the dash of a
  /// speaker, a minus, a range, a hyphen.
  private func sentenceDash(
    _ run: ArraySlice<Unicode.Scalar>, in line: Range<Int>, of shown: [Unicode.Scalar]
  ) -> Range<Int>? {
    var (start, end) = (run.startIndex, run.endIndex)
    while start > line.lowerBound, shown[start - 1].isSpace { start -= 1 }
    while end < line.upperBound, shown[end].isSpace { end += 1 }
    // At the ends of a line it belongs to a speaker, an interruption or the sentence beyond.
    guard start > line.lowerBound, end < line.upperBound else { return nil }
    let (before, after) = (shown[start - 1], shown[end])
    guard !(before.isASCIIDigit && after.isASCIIDigit), before != ":", !before.isNote,
      !after.isNote
    else { return nil }
    // A dash after the end of a sentence and before a new one is that of another speaker.
    if before.endsSentence || before == "]", !after.isSmall { return nil }
    let hasSpaces = start < run.startIndex && end > run.endIndex
    let isHyphen = run.count == 1 && TextFeatures.of(run[run.startIndex]).contains(.hyphen)
    if isChinese {
      let isRight = dash.map { run.elementsEqual($0) } ?? false
      guard before.isHan, after.isHan, hasSpaces || run.count > 1, !isRight || hasSpaces else {
        return nil
      }
      return start..<end
    }
    if hasSpaces { return start..<end }
    // “--” close to a word cuts it short.
    let isDoubleHyphen = run.allSatisfy { $0 == "-" }
    guard !isHyphen, !isDoubleHyphen, before.isLetter, after.isLetter, start == run.startIndex,
      end == run.endIndex, !run.contains("−"), dash == nil || run.contains("—")
    else { return nil }
    return start..<end
  }
}
