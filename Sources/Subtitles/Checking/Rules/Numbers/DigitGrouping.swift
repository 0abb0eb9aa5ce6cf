internal import Diagnostics
internal import LocaleData

/// The digits of a number are grouped as the language does it.
struct DigitGrouping: CheckingRule {
  static let description = RuleDescription(
    "NUM.SEPARATOR", .warning,
    what: "No comma groups digits in Russian, and none a number of four digits in Traditional "
      + "Chinese.",
    why: "In Russian a comma begins the decimals; four digits are read at a glance.",
    source: "srt-subtitle-translator by charles1018, core/prompt.py (Traditional Chinese); "
      + "unverified for Russian",
    languages: [.russian, .traditionalChinese],
    remedy: .proposed("The comma goes, or becomes a no-break space in Russian from 10 000 on."))

  let trigger: TextFeatures = .comma.union(.chineseStop)

  private let isRussian: Bool

  init?(_ context: CheckContext) { isRussian = context.language == .russian }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.features.contains(.digit) else { return }
    for run in text.shown.runs(where: { "0"..."9" ~= $0 || $0 == "," || $0 == "，" }) {
      // A comma after a number belongs to the sentence.
      let end = (run.lastIndex { "0"..."9" ~= $0 } ?? run.startIndex - 1) + 1
      let number = run[run.startIndex..<max(run.startIndex, end)]
      guard isGrouped(number), isAlone(number, in: text.shown) else { continue }
      let digits = number.count { "0"..."9" ~= $0 }
      guard isRussian || digits == 4 else { continue }
      let separator = isRussian && digits > 4 ? "\u{A0}" : ""
      let commas = number.indices.filter { !("0"..."9" ~= number[$0]) }
      breaches.append(
        Breach(
          message: "“\(String(number))” with a comma between its digits",
          place: .shown(number.startIndex),
          repair: .proposal(commas.flatMap { text.replacing($0..<$0 + 1, with: separator) })))
    }
  }

  /// Whether digits stand in groups of three after the first, which has one to three.
  private func isGrouped(_ number: ArraySlice<Unicode.Scalar>) -> Bool {
    let groups = number.split(omittingEmptySubsequences: false) { !("0"..."9" ~= $0) }
    guard groups.count > 1, let first = groups.first, 1...3 ~= first.count, first.first != "0"
    else {
      return false
    }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Whether nothing before or after belongs to the number.
  private func isAlone(
    _ number: ArraySlice<Unicode.Scalar>, in text: [Unicode.Scalar]
  ) -> Bool {
    let before = number.startIndex > 0 ? text[number.startIndex - 1] : " "
    let after = number.endIndex < text.count ? text[number.endIndex] : " "
    let isBefore = before == "." || "0"..."9" ~= before || before == ":"
    let isAfter =
      after == "." && number.endIndex + 1 < text.count
      && "0"..."9" ~= text[number.endIndex + 1]
    return !isBefore && !isAfter
  }
}
