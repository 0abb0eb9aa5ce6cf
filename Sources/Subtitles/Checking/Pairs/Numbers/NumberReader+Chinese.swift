extension NumberReader {
  /// Reads numbers in characters of Chinese.
  mutating func readChinese() {
    guard !lexicon.digits.isEmpty else { return }
    for (position, piece) in pieces.enumerated() {
      guard case .han(let scalars) = piece else { continue }
      let isAfterDigits = pieces.piece(at: position - 1)?.digits != nil
      readChinese(scalars, isAfterDigits: isAfterDigits, before: position + 1)
    }
  }

  private mutating func readChinese(
    _ scalars: [Unicode.Scalar], isAfterDigits: Bool, before next: Int
  ) {
    var position = 0
    if isAfterDigits {
      // These belong to the number in digits before them.
      while position < scalars.count, lexicon.scales[scalars[position]] != nil { position += 1 }
    }
    while position < scalars.count {
      let rest = scalars[position...]
      let isNumber =
        lexicon.digits[scalars[position]] != nil || lexicon.scales[scalars[position]] != nil
      let other = lexicon.notNumbers.first { rest.starts(with: $0) }
      if isNumber {
        var end = position
        while end < scalars.count,
          lexicon.digits[scalars[end]] != nil || lexicon.scales[scalars[end]] != nil
        { end += 1 }
        let number = ChineseNumber(scalars[position..<end], lexicon)
        if let other, other.count >= end - position {
          add(number.values, scalars[position..<end], .possible)
          position += other.count
          continue
        }
        let isCounted =
          lexicon.counters.contains { scalars[end...].starts(with: $0) }
          || end == scalars.count && pieces.piece(at: next)?.digits != nil
        let isOrdinal = position > 0 && "第初週周期拜之".unicodeScalars.contains(scalars[position - 1])
        let isLong = end - position >= 3
        let certainty: FoundNumber.Certainty =
          number.isVague || isOrdinal || number.isOne
          ? .possible : isCounted || isLong ? .words : .possible
        var found = FoundNumber(
          values: number.values, text: String(String.UnicodeScalarView(scalars[position..<end])),
          certainty: certainty)
        qualifyChinese(&found, scalars[end...])
        numbers.append(found)
        position = end
      } else if let word = lexicon.loose.first(where: { rest.starts(with: $0.word) }) {
        add(Set(word.values), scalars[position..<position + word.word.count], .possible)
        position += word.word.count
      } else {
        position += 1
      }
    }
  }

  private mutating func add(
    _ values: Set<NumberValue>, _ text: ArraySlice<Unicode.Scalar>,
    _ certainty: FoundNumber.Certainty
  ) {
    numbers.append(
      FoundNumber(
        values: values, text: String(String.UnicodeScalarView(text)), certainty: certainty))
  }

  /// Takes account of what follows a number in characters.
  private func qualifyChinese(_ number: inout FoundNumber, _ rest: ArraySlice<Unicode.Scalar>) {
    let next = String(String.UnicodeScalarView(rest.prefix(3)))
    if lexicon.hours.contains(where: { next.hasPrefix($0) }) {
      number.values.formUnion(number.values.flatMap(\.otherHours))
    }
    if lexicon.decades.contains(where: { next.hasPrefix($0) }) {
      number.values.formUnion(number.values.compactMap(\.whole).map { NumberValue($0 % 100) })
    }
    count(&number, in: next)
  }
}

/// What a run of Chinese digits and their multipliers comes to.
private struct ChineseNumber {
  private(set) var values: Set<NumberValue> = []
  /// Whether it is two digits beside each other, which mean about so many: 三四.
  private(set) var isVague = false
  /// Whether it is 一, which mostly means no number.
  private(set) var isOne = false

  init(_ scalars: ArraySlice<Unicode.Scalar>, _ lexicon: NumberLexicon) {
    let digits = scalars.compactMap { lexicon.digits[$0] }
    if digits.count == scalars.count, scalars.count > 1 {
      // Digit by digit: 一九二七.
      if let value = NumberValue(digits.map { String($0) }.joined()) { values.insert(value) }
      isVague = scalars.count == 2
      if isVague { values.formUnion(digits.map { NumberValue($0) }) }
      return
    }
    if let value = Self.value(of: scalars, lexicon) { values.insert(NumberValue(value)) }
    isOne = scalars.count == 1 && digits.first == 1
    // A multiplier alone, 百 or 千, means many as often as one of it.
    isVague =
      digits.isEmpty && scalars.count == 1 && lexicon.scales[scalars[scalars.startIndex]] != 10
  }

  /// The value of a number with multipliers; nil where that is out of bounds.
  private static func value(
    of scalars: ArraySlice<Unicode.Scalar>, _ lexicon: NumberLexicon
  ) -> Int? {
    var (total, section, digit) = (0, 0, 0)
    var lastScale = 1
    for scalar in scalars {
      if let value = lexicon.digits[scalar] {
        digit = value
        // After 零 nothing is left out: 一百零五.
        if value == 0 { lastScale = 1 }
      } else if let scale = lexicon.scales[scalar] {
        if scale >= 10_000 {
          let part = section + digit
          // 三亿五千万 adds up; 百万亿 multiplies what was there.
          let isProduct = part == 0 && total > 0
          let (product, overflows) = (isProduct ? total : max(part, 1))
            .multipliedReportingOverflow(by: scale)
          guard !overflows, product < 1_000_000_000_000_000_000 else { return nil }
          (total, section) = ((isProduct ? 0 : total) + product, 0)
          guard total < 2_000_000_000_000_000_000 else { return nil }
        } else {
          section += (digit == 0 ? 1 : digit) * scale
        }
        digit = 0
        lastScale = scale
      }
    }
    // 两万五 is 25,000 and 一百五 is 150: the last digit counts the next lower place.
    let last = lastScale > 10 ? digit * (lastScale / 10) : digit
    let (sum, overflows) = (total + section).addingReportingOverflow(last)
    return overflows ? nil : sum
  }
}
