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

  let trigger: TextFeatures = [.chineseStop, .comma, .fullStop]

  private let anywhere: Set<Unicode.Scalar>
  private let atEnd: Set<Unicode.Scalar>

  init?(_ context: CheckContext) {
    anywhere = Set((context.custom(.forbiddenMarks) ?? "").unicodeScalars)
    atEnd = Set((context.custom(.forbiddenAtLineEnd) ?? "").unicodeScalars).union(anywhere)
    if atEnd.isEmpty { return nil }
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for line in text.lines.lazy.map(\.range) {
      var position = line.lowerBound
      while position < line.upperBound {
        guard Self.isMark(text.shown[position]) else {
          position += 1
          continue
        }
        var end = position + 1
        while end < line.upperBound, Self.isMark(text.shown[end]) { end += 1 }
        check(position..<end, in: line, of: text, &breaches)
        position = end
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "." || TextFeatures.of(scalar).contains(.chineseStop)
  }

  /// Looks at a row of marks, most often a single one.
  private func check(
    _ row: Range<Int>, in line: Range<Int>, of text: MarkedText, _ breaches: inout [Breach]
  ) {
    let shown = text.shown[row]
    // A row of full stops is an ellipsis, for which there is another rule.
    let isEllipsis = row.count > 1 && shown.allSatisfy { $0 == "。" || $0 == "." }
    guard !isEllipsis, !text.isInAddress(row.lowerBound, in: line) else { return }
    let last = text.lastVisible(before: row.lowerBound, in: line).map { text.shown[$0] }
    var after = row.upperBound
    while after < line.upperBound, text.shown[after].isSpace || text.shown[after].isClosing {
      after += 1
    }
    let isLast = after == line.upperBound
    let forbidden = isLast ? atEnd : anywhere
    let next = text.character(at: row.upperBound, in: line)
    let visible = text.firstVisible(from: row.upperBound, in: line).map { text.shown[$0] }
    guard shown.allSatisfy({ forbidden.contains(Self.chinese($0)) }),
      Self.isChinese(shown, after: last, before: next, visible, isLast)
    else { return }
    let needsSpace = next.map { !$0.isSpace && !$0.isClosing } ?? false
    let hasSpace =
      last.map { TextFeatures.of($0).contains(.fullWidthMark) || $0.isOpening || $0.isNote }
      ?? true || text.shown[row.lowerBound - 1].isSpace
    let form = String(shown)
    breaches.append(
      Breach(
        message: isLast
          ? "“\(form)” at the end of the line"
          : "“\(form)” within a subtitle; a space takes its place",
        place: .shown(row.lowerBound),
        repair: .edits(
          text.replacing(row, with: isLast || !needsSpace || hasSpace ? "" : " "))))
  }

  /// The Chinese mark that a mark of ASCII stands for.
  private static func chinese(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case ",": "，"
    case ".", "｡", "．": "。"
    case "､": "、"
    default: scalar
    }
  }

  /// Whether marks are those of a Chinese sentence, and not of a number, a name or Latin text.
  private static func isChinese(
    _ row: ArraySlice<Unicode.Scalar>, after last: Unicode.Scalar?, before next: Unicode.Scalar?,
    _ visible: Unicode.Scalar?, _ isLast: Bool
  ) -> Bool {
    guard let mark = row.first else { return false }
    let isAfterHan = last?.isHan ?? false
    let isBesideHan = isAfterHan || visible?.isHan ?? false
    if mark.isASCII {
      // “尼古拉.加林” has a dot for an interpunct, “Mr.王” an abbreviation.
      return mark == "." ? isAfterHan && (isLast || next?.isSpace ?? false) : isBesideHan
    }
    if last?.isASCIIDigit ?? false, next?.isASCIIDigit ?? false { return false }
    return isBesideHan || !(last?.isLatin ?? false && next?.isLatin ?? true)
  }
}
