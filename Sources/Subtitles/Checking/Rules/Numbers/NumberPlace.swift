internal import LocaleData

/// Tells by what stands beside a number whether it names something or is an hour, and counts nothing.
struct NumberPlace {
  let wording: NumberWording
  let text: MarkedText
  let tokens: [TextToken]

  /// Whether the number at an index is that of what stands before it: “room 5”, “# 5”.
  func isNumbered(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    let sign = text.shown[before.whole.lowerBound]
    if before.whole.count == 1, sign == "#" || sign == "№" { return true }
    // A full stop after a longer word ends the sentence.
    let isAbbreviated = text.shown[before.trailing].elementsEqual(["."]) && before.core.count <= 3
    return (before.trailing.isEmpty || isAbbreviated) && wording.labels.contains(word(index - 1))
  }

  /// Whether the number at an index is that of a name: “fly Delta 5”, but not “In Paris 3 men”.
  func isNamed(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].trailing.isEmpty, tokens[index - 2].trailing.isEmpty,
      tokens[index - 2].line == tokens[index].line
    else { return false }
    let before = text.shown[tokens[index - 1].core]
    guard before.count > 1, let first = before.first, "A"..."Z" ~= first,
      before.dropFirst().allSatisfy({ "a"..."z" ~= $0 })
    else { return false }
    return endsClause(index) || !word(index + 1).hasSuffix("s") && tokens[index + 1].core.count < 4
  }

  /// Whether the number at an index is an hour: “at 8.”, “by 6 in the morning”, “at 7 tonight”.
  func isHour(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].trailing.isEmpty,
      wording.beforeHours.contains(word(index - 1))
    else { return false }
    return endsClause(index) || wording.afterHours.contains(word(index + 1))
  }

  /// Whether the sign of inches or feet stands after the number at an index.
  func isMeasured(_ index: Int) -> Bool {
    let token = tokens[index]
    guard let sign = text.shown[token.trailing].first else { return false }
    if sign == "″" || sign == "′" { return true }
    guard sign == "\"" else { return false }
    // A quotation that ends here has begun before.
    return text.shown[..<token.core.upperBound].count { $0 == "\"" }.isMultiple(of: 2)
  }

  private func word(_ index: Int) -> String { text.word(tokens[index]) }

  private func endsClause(_ index: Int) -> Bool {
    index + 1 >= tokens.count || !tokens[index].trailing.isEmpty
  }
}
