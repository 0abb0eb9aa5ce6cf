// A hot path: a number that is none of a rule's business is seen before the words of a text are told
// apart.

extension MarkedText {
  /// Whether there may be a number from one to ten that does not begin with a zero.
  var mayHaveOneToTen: Bool {
    let shown = shown
    return Self.hasDigits(in: shown) { digits in
      digits.count == 1
        ? shown[digits.lowerBound] != "0"
        : digits.count == 2 && shown[digits.lowerBound] == "1"
          && shown[digits.lowerBound + 1] == "0"
    }
  }

  /// Whether there may be a number before a word that begins a sentence.
  var mayHaveOpeningNumber: Bool {
    let shown = shown
    return Self.hasDigits(in: shown) { digits in
      shown[digits.lowerBound] != "0" && Self.isBeforeWord(digits, in: shown)
        && !Self.isWithinSentence(digits, in: shown)
    }
  }

  /// Whether some stretch of digits satisfies a condition.
  private static func hasDigits(
    in shown: [Unicode.Scalar], where condition: (Range<Int>) -> Bool
  ) -> Bool {
    var position = 0
    while position < shown.count {
      guard shown[position].isASCIIDigit else {
        position += 1
        continue
      }
      let start = position
      while position < shown.count, shown[position].isASCIIDigit { position += 1 }
      if condition(start..<position) { return true }
    }
    return false
  }

  /// Whether only spaces stand between digits and a letter after them.
  private static func isBeforeWord(_ digits: Range<Int>, in shown: [Unicode.Scalar]) -> Bool {
    var position = digits.upperBound
    while position < shown.count, isGap(shown[position]) { position += 1 }
    return position > digits.upperBound && position < shown.count && shown[position].isLetter
  }

  /// Whether only spaces stand between digits and a letter, a digit or a comma before them.
  private static func isWithinSentence(_ digits: Range<Int>, in shown: [Unicode.Scalar]) -> Bool {
    var position = digits.lowerBound - 1
    while position >= 0, isGap(shown[position]) { position -= 1 }
    guard position >= 0, position < digits.lowerBound - 1 else { return false }
    return shown[position] == "," || shown[position].isWordCharacter
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar.isSpace }
}
