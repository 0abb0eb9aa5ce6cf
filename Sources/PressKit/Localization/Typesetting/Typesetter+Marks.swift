/// Ellipses and dashes.
extension Typesetter {
  /// Three dots become the language's ellipsis; a single `…` too, where that is longer.
  func setEllipses(_ text: inout TypesetCells) {
    let forms: [[Unicode.Scalar]] = [[".", ".", "."], ["…"], ["。", "。"]]
    var index = 0
    while index < text.cells.count {
      let scalar = text.cells[index].scalar
      guard !text.cells[index].isFrozen, let form = forms.first(where: { $0[0] == scalar }) else {
        index += 1
        continue
      }
      let end = text.cells[index...].firstIndex { $0.scalar != scalar || $0.isFrozen }
      let run = index..<(end ?? text.cells.count)
      // A full stop of Chinese is nothing else in a language that has none.
      let isMeant = run.count >= form.count && (scalar != "。" || typography.ellipsis.count > 1)
      if isMeant && (scalar != "…" || run.count < typography.ellipsis.count) {
        text.replace(run, with: typography.ellipsis)
        index += typography.ellipsis.count
      } else {
        index = run.upperBound
      }
    }
  }

  /// Hyphens that stand for dashes become dashes, and those between two numbers the mark of a range.
  func setDashes(_ text: inout TypesetCells) {
    var index = 0
    while index < text.cells.count {
      guard Self.isDash(text.cells[index].scalar), !text.cells[index].isFrozen else {
        index += 1
        continue
      }
      let end =
        text.cells[index...].firstIndex { !Self.isDash($0.scalar) || $0.isFrozen }
        ?? text.cells.count
      index = setDash(index..<end, in: &text)
    }
  }

  /// Sets a run of dashes and gives where the text goes on.
  private func setDash(_ run: Range<Int>, in text: inout TypesetCells) -> Int {
    let (before, after) = (text[run.lowerBound - 1], text[run.upperBound])
    let isSpaced = (before?.isSpace ?? true) && after?.isSpace == true
    let scalar = text.cells[run.lowerBound].scalar
    // Where a language knows one dash only, the shorter one is meant for it.
    if isSpaced, let dash = typography.spacedDash {
      guard scalar == "-" || scalar == "–" && typography.tightDash == [dash] else {
        return run.upperBound
      }
      text.replace(run, with: [dash])
      return run.lowerBound + 1
    }
    if isSpaced, typography.interpunct != nil, isInChinese(run, in: text) {
      // A dash of Chinese has no spaces beside it.
      text.replace((run.lowerBound - 1)..<(run.upperBound + 1), with: typography.tightDash)
      return run.lowerBound - 1 + typography.tightDash.count
    }
    if run.count == 1 && scalar == "-" {
      if let range = typography.numberRange, isRange(at: run.lowerBound, in: text) {
        text.cells[run.lowerBound].scalar = range
      }
      return run.upperBound
    }
    let isBetweenDigits = before?.isDigit == true && after?.isDigit == true
    let isTooShort = typography.tightDash.count > 1 && scalar == "—" && !isBetweenDigits
    guard run.count == 2 && scalar == "-" || run.count == 1 && isTooShort else {
      return run.upperBound
    }
    text.replace(run, with: typography.tightDash)
    return run.lowerBound + typography.tightDash.count
  }

  /// Whether a dash between spaces has Chinese or its marks on both sides.
  private func isInChinese(_ run: Range<Int>, in text: TypesetCells) -> Bool {
    guard run.lowerBound > 1, text[run.lowerBound - 1] == " ", text[run.upperBound] == " ",
      let before = text[run.lowerBound - 2], let after = text[run.upperBound + 1]
    else { return false }
    return (before.isHan || "”’」』》）】\"".unicodeScalars.contains(before))
      && (after.isHan || "“‘「『《（【\"".unicodeScalars.contains(after))
  }

  /// Whether the hyphen stands between two numbers and nothing else does, as no hyphen of a date, a
  /// telephone number or a code does.
  private func isRange(at index: Int, in text: TypesetCells) -> Bool {
    func digits(_ step: Int) -> (count: Int, next: Unicode.Scalar?) {
      var position = index + step
      var count = 0
      while text[position]?.isDigit == true {
        position += step
        count += 1
      }
      return (count, text[position])
    }
    let (left, right) = (digits(-1), digits(1))
    func ends(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar else { return true }
      return scalar.isSpace || scalar.isHan || ",;:!?()[]«»“”„\"".unicodeScalars.contains(scalar)
    }
    // A full stop may end the sentence.
    let isEnd = ends(right.next) || right.next == "."
    return (1...4).contains(left.count) && (1...4).contains(right.count) && ends(left.next) && isEnd
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—"
  }
}
