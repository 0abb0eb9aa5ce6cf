internal import Diagnostics

/// An ellipsis has one form.
struct EllipsisForm: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.ELLIPSIS", .warning, what: "An ellipsis is written as the house style says.",
    why: "Three full stops break across lines and count as three characters.",
    source: "the profile, ellipsis and ellipsis-also",
    remedy: .safe("The ellipsis of the house style takes its place."))

  let trigger: TextFeatures = [.repeatedMark, .ellipsis, .spaceBeforeMark]

  private let ellipsis: String
  /// The forms that stay: that of the house style and others it allows.
  private let right: Set<String>

  init?(_ context: CheckContext) {
    guard let ellipsis = context.custom(.ellipsis) else { return nil }
    self.ellipsis = ellipsis
    let also = context.custom(.ellipsisAlso) ?? ""
    right = Set([ellipsis] + also.unicodeScalars.map { String($0) })
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for line in text.lines {
      var position = line.range.lowerBound
      while position < line.range.upperBound {
        guard Self.isPart(text.shown[position]) else {
          position += 1
          continue
        }
        let end = Self.end(ofRowFrom: position, text.shown, line.range)
        let row = position..<end
        position = end
        let form = String(text.shown[row])
        guard Self.isEllipsis(text.shown[row]), !right.contains(form),
          !Self.isInPath(row, text.shown, line.range)
        else { continue }
        breaches.append(
          Breach(
            message: "“\(form)” for an ellipsis; the house style has “\(ellipsis)”",
            place: .shown(row.lowerBound),
            repair: .edits(text.replacing(row, with: ellipsis))))
      }
    }
  }

  /// Whether an ellipsis may consist of such characters.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "。", "…", "⋯", "‥", "·", "・", "•", "．", "｡": true
    default: false
    }
  }

  /// The end of a row of full stops, or of single full stops parted by single spaces.
  private static func end(
    ofRowFrom start: Int, _ shown: [Unicode.Scalar], _ line: Range<Int>
  ) -> Int {
    var end = start + 1
    while end < line.upperBound, isPart(shown[end]) { end += 1 }
    guard end == start + 1, shown[start] == "." else { return end }
    var stops = 1
    while end + 1 < line.upperBound, shown[end] == " ", shown[end + 1] == "." {
      end += 2
      stops += 1
    }
    // A decimal point, or the start of another ellipsis, is not the last of the row.
    let isNumber = end < line.upperBound && (shown[end].isASCIIDigit || isPart(shown[end]))
    return stops > 2 && !isNumber ? end : start + 1
  }

  /// Three full stops and more, two ideographic ones, and whatever has an ellipsis in it.
  private static func isEllipsis(_ row: ArraySlice<Unicode.Scalar>) -> Bool {
    if row.contains(where: \.isEllipsis) { return true }
    if row.allSatisfy({ $0 == "。" || $0 == "｡" }) { return row.count > 1 }
    return row.count > 2
  }

  /// Whether a row of full stops is a part of a path: `.../file`.
  private static func isInPath(
    _ row: Range<Int>, _ shown: [Unicode.Scalar], _ line: Range<Int>
  ) -> Bool {
    [row.lowerBound - 1, row.upperBound].contains { place in
      line.contains(place) && (shown[place] == "/" || shown[place] == "\\")
    }
  }
}
