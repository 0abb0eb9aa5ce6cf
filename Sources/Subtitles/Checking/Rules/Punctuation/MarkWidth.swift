internal import Diagnostics
internal import LocaleData

/// Marks are as wide as the letters beside them.
struct MarkWidth: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.WIDTH", .warning,
    what: "Marks are full-width after Chinese characters and half-width in other text.",
    why: "A mark of the wrong width comes from another font and stands askew.",
    source: "Timed Text Style Guides Chinese, articles 215986007 and 215994807; "
      + "W3C, Requirements for Chinese Text Layout",
    remedy: .safe("The mark in the other width takes its place."))

  let trigger: TextFeatures

  private let isChinese: Bool
  /// Marks that the house style has none of anyway.
  private let forbidden: Set<Unicode.Scalar>

  init?(_ context: CheckContext) {
    isChinese = Script(of: context.language) == .han
    forbidden = Set((context.custom(.forbiddenMarks) ?? "").unicodeScalars)
    trigger =
      isChinese
      ? [.exclamation, .colon, .comma, .chineseStop, .parenthesis] : [.fullWidthMark, .chineseStop]
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let hasHan = text.features.contains(.han)
    if !isChinese, hasHan { return }
    for line in text.lines.lazy.map(\.range) {
      let isLatinLine = !isChinese || Self.isLatin(text.shown[line])
      for position in line {
        let mark = text.shown[position]
        if mark.isASCII {
          guard hasHan, let wide = wide(at: position, in: line, of: text) else { continue }
          breaches.append(breach(mark, wide, position, "", of: text))
        } else if let narrow = narrow(at: position, in: line, of: text, isLatinLine) {
          let next = text.character(at: position + 1, in: line)
          let needsSpace =
            ",.;:!?".unicodeScalars.contains(narrow) && next?.isWordCharacter ?? false
            && !(text.character(at: position - 1, in: line)?.isASCIIDigit ?? false)
          breaches.append(breach(mark, narrow, position, needsSpace ? " " : "", of: text))
        }
      }
    }
  }

  private func breach(
    _ mark: Unicode.Scalar, _ right: Unicode.Scalar, _ position: Int, _ space: String,
    of text: MarkedText
  ) -> Breach {
    Breach(
      message: "“\(mark)” where “\(right)” belongs, by its width",
      place: .shown(position),
      repair: .edits(text.replacing(position..<position + 1, with: "\(right)\(space)")))
  }

  /// The full-width form of a mark of ASCII, where it is a part of a Chinese sentence.
  private func wide(
    at position: Int, in line: Range<Int>, of text: MarkedText
  ) -> Unicode.Scalar? {
    let mark = text.shown[position]
    switch mark {
    case "?", "!", ":", ";", ",": break
    case "(", ")": return wideBracket(at: position, in: line, of: text)
    default: return nil
    }
    guard let wide = mark.fullWidth, !forbidden.contains(wide),
      Self.isAfterHan(position, in: line, of: text.shown),
      !Self.isEmoticon(position, in: line, of: text.shown),
      !text.isInAddress(position, in: line)
    else { return nil }
    // A comma that ends a line is another rule's.
    if mark == ",", text.firstVisible(from: position + 1, in: line) == nil { return nil }
    return wide
  }

  /// Whether a mark follows a Chinese character, with nothing but other marks between.
  private static func isAfterHan(
    _ position: Int, in line: Range<Int>, of shown: [Unicode.Scalar]
  ) -> Bool {
    var place = position - 1
    while place >= line.lowerBound, isSkipped(shown[place]) { place -= 1 }
    return place >= line.lowerBound && shown[place].isHan
  }

  /// Whether a mark does not tell in which script the words before it are.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "?" || scalar == "!" || scalar == "\"" || scalar == "'" || scalar.isClosing
      || !TextFeatures.of(scalar).isDisjoint(with: [.exclamation, .ellipsis])
  }

  /// Whether a colon or semicolon is the eyes of a face: `:)`, `;-(`, `:D`.
  private static func isEmoticon(
    _ position: Int, in line: Range<Int>, of shown: [Unicode.Scalar]
  ) -> Bool {
    guard shown[position] == ":" || shown[position] == ";" else { return false }
    var mouth = position + 1
    if mouth < line.upperBound, shown[mouth] == "-" { mouth += 1 }
    guard mouth < line.upperBound else { return false }
    switch shown[mouth] {
    case ")", "|", "/", "*", "3": return true
    case "D", "P", "p", "O", "o":
      return mouth + 1 == line.upperBound || !shown[mouth + 1].isWordCharacter
    case "(": return !shown[mouth..<line.upperBound].contains(")")
    default: return false
    }
  }

  /// The full-width form of a bracket of a pair that has Chinese between its two.
  private func wideBracket(
    at position: Int, in line: Range<Int>, of text: MarkedText
  ) -> Unicode.Scalar? {
    let shown = text.shown[line]
    let (open, close): (Int?, Int?) =
      shown[position] == "("
      ? (position, shown[(position + 1)...].firstIndex(of: ")"))
      : (shown[..<position].lastIndex(of: "("), position)
    guard let open, let close, shown[open + 1..<close].contains(where: \.isHan),
      !shown[open + 1..<close].contains(where: { $0 == "(" || $0 == ")" })
    else { return nil }
    return shown[position].fullWidth
  }

  /// The half-width form of a full-width mark, where it stands between Latin letters or digits, or in
  /// a line of such.
  private func narrow(
    at position: Int, in line: Range<Int>, of text: MarkedText, _ isLatinLine: Bool
  ) -> Unicode.Scalar? {
    let mark = text.shown[position]
    guard let narrow = mark.halfWidth, !narrow.isWordCharacter else { return nil }
    guard isChinese else { return mark == "。" && isInRow(position, of: text.shown) ? nil : narrow }
    switch narrow {
    case "?", "!", ":", ";", ",", "(", ")": break
    default: return nil
    }
    guard mark != "、", mark != "､" else { return nil }
    let last = text.character(at: position - 1, in: line)
    let next = text.character(at: position + 1, in: line)
    if last?.isASCIIDigit ?? false, next?.isASCIIDigit ?? false {
      return narrow == ":" || narrow == "," ? narrow : nil
    }
    return isLatinLine ? narrow : nil
  }

  private func isInRow(_ position: Int, of shown: [Unicode.Scalar]) -> Bool {
    position > 0 && shown[position - 1] == "。"
      || position + 1 < shown.count && shown[position + 1] == "。"
  }

  /// Whether a line is Latin text: two words and more, and no Chinese character.
  ///
  /// A single word, such as “OK？”, is a word of the Chinese sentence that it is.
  private static func isLatin(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    !line.contains(where: \.isHan) && line.runs(where: \.isLatin).count > 1
  }
}
