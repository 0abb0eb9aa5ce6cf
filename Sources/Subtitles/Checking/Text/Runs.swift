extension RandomAccessCollection where Index == Int, SubSequence == ArraySlice<Element> {
  /// The longest stretches whose elements all satisfy a condition, in order.
  func runs(where condition: (Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start: Int?
    for position in indices {
      if condition(self[position]) {
        if start == nil { start = position }
      } else if let first = start {
        runs.append(self[first..<position])
        start = nil
      }
    }
    if let start { runs.append(self[start..<endIndex]) }
    return runs
  }

  /// The longest end whose elements all satisfy a condition.
  func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

extension MarkedText {
  /// Whether there are only spaces in a range of what is shown.
  func isBlank(_ range: Range<Int>) -> Bool {
    shown[range].allSatisfy { TextFeatures.of($0).isDisjoint(with: .visible) }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether there is a capital letter and no small one.
  var hasOnlyCapitals: Bool { !contains(where: \.isSmall) && contains(where: \.isCapital) }
}
