/// Finds small numbers in digits among Chinese characters.
struct ChineseNumerals {
  private let wording: NumberWording

  init(_ wording: NumberWording) { self.wording = wording }

  /// Adds the numbers from one to ten that should be characters.
  func check(_ text: MarkedText, _ breaches: inout [Breach]) {
    for line in text.lines {
      let shown = text.shown[line.range]
      let numerals = shown.runs { "0"..."9" ~= $0 }
      // Beside a larger number a small one stays alike.
      guard numerals.allSatisfy({ $0.count == 1 || $0.elementsEqual(["1", "0"]) }) else { continue }
      for numeral in numerals {
        let number = numeral.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
        guard 1...10 ~= number, isCounted(numeral, in: shown) else { continue }
        let after = String(shown[numeral.endIndex...].prefix(3))
        var breach = Breach(
          message: "“\(number)” in digits; the house style has characters",
          place: .shown(numeral.startIndex))
        if let word = word(for: number, before: after) {
          breach.message = "“\(number)” in digits; the house style has “\(word)”"
          breach.repair = .proposal(text.replacing(numeral.indices, with: word))
        }
        breaches.append(breach)
      }
    }
  }

  private func word(for number: Int, before following: String) -> String? {
    if let pair = wording.pair, number == 2, pair.before.contains(where: following.hasPrefix) {
      return pair.word
    }
    return wording.words(for: number)
  }

  /// Whether a number counts something: a Chinese character follows that is no unit, and nothing
  /// before it says what it is the number of.
  private func isCounted(
    _ numeral: ArraySlice<Unicode.Scalar>, in line: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let next = line[numeral.endIndex...].first,
      TextFeatures.of(next).contains(.han)
    else { return false }
    let after = String(line[numeral.endIndex...].prefix(4))
    if wording.units.contains(where: after.hasPrefix) {
      // 块 is a unit of money, 块 of cake is none; the longer measure word decides.
      guard let pair = wording.pair,
        pair.before.contains(where: { $0.count > 1 && after.hasPrefix($0) })
      else { return false }
    }
    guard let previous = line[..<numeral.startIndex].last else { return true }
    let kind = TextFeatures.of(previous)
    guard kind.contains(.han) else {
      let opening: TextFeatures = [
        .space, .oddSpace, .quote, .chineseStop, .exclamation, .ellipsis, .parenthesis, .bracket,
      ]
      let isDash = previous == "-" && numeral.startIndex == line.startIndex + 1
      return !kind.isDisjoint(with: opening) || isDash
    }
    let before = String(line[..<numeral.startIndex].suffix(4))
    return !wording.labels.contains(where: before.hasSuffix)
  }
}
