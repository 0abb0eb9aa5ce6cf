/// A number that a sentence tells, with what is said about it.
struct Amount: Sendable {
  /// The number, times its scale.
  let value: Int
  /// Whether the text says that it is rounded, or more than it tells had to be rounded away.
  let isApproximate: Bool
  /// Whether it is an ordinal: the 75th.
  let isOrdinal: Bool
  /// The ISO 4217 code of a sum.
  let currency: String?
  /// The tokens of the number alone, without the words around it.
  let number: Range<Int>
}

/// Finds the numbers and sums of a sentence.
struct AmountFinder {
  private let lexicon: ClaimLexicon
  private let tokens: [ArticleToken]
  private let currencies: [Found<String>]
  private let about: [Found<String>]

  init(_ tokens: [ArticleToken], _ lexicon: ClaimLexicon) {
    self.lexicon = lexicon
    self.tokens = tokens
    currencies = lexicon.currencies.all(in: tokens)
    about = lexicon.numbers.about.all(in: tokens)
  }

  /// The numbers outside the places in `taken`, which are dates.
  func amounts(outside taken: [Range<Int>]) -> [Found<Amount>] {
    var found: [Found<Amount>] = []
    var index = 0
    while index < tokens.count {
      if !taken.contains(where: { $0.contains(index) }), let amount = amount(at: index) {
        found.append(amount)
        index = amount.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func amount(at start: Int) -> Found<Amount>? {
    guard let (decimal, count) = number(at: start) else { return nil }
    let isOrdinal = isOrdinal(start, start + count)
    var end = start + count
    if isOrdinal, end < tokens.count, !tokens[end].followsSpace,
      lexicon.numbers.ordinals.contains(tokens[end].folded)
    {
      end += 1
    }
    var isApproximate = skipAbout(&end)
    var scale = 1
    while end < tokens.count,
      let (factor, length) = lexicon.numbers.scales.longest(in: tokens, at: end)
    {
      let (product, overflows) = scale.multipliedReportingOverflow(by: factor)
      guard !overflows else { return nil }
      scale = product
      end += length
    }
    if scale > 1, skipAbout(&end) { isApproximate = true }
    guard let (value, isWhole) = decimal.times(scale) else { return nil }
    var first = start
    var currency = currencies.first { $0.range.lowerBound == end }
    if let currency { end = currency.range.upperBound }
    // 新台幣9000萬元: what stands before is more exact.
    if let before = currencies.first(where: { $0.range.upperBound == start }) {
      currency = before
      first = before.range.lowerBound
    }
    let words = about.first { $0.range.upperBound == first || $0.range.upperBound == start }
    return Found(
      meaning: Amount(
        value: value, isApproximate: isApproximate || words != nil || !isWhole,
        isOrdinal: isOrdinal, currency: currency?.meaning, number: start..<end),
      range: (words?.range.lowerBound ?? first)..<end)
  }

  private func number(at index: Int) -> (NumberWords.Decimal, Int)? {
    let token = tokens[index]
    if token.kind == .number { return lexicon.numbers.decimal(token.text).map { ($0, 1) } }
    if let (value, count) = lexicon.numbers.words.longest(in: tokens, at: index) {
      return (NumberWords.Decimal(digits: value, decimals: 0), count)
    }
    return lexicon.numbers.characters(in: tokens, at: index).map {
      (NumberWords.Decimal(digits: $0.value, decimals: 0), $0.count)
    }
  }

  private func skipAbout(_ end: inout Int) -> Bool {
    guard end < tokens.count,
      let (_, count) = lexicon.numbers.aboutAfter.longest(in: tokens, at: end)
    else { return false }
    end += count
    return true
  }

  private func isOrdinal(_ start: Int, _ end: Int) -> Bool {
    if start > 0, lexicon.numbers.ordinalSigns.contains(tokens[start - 1].text) { return true }
    guard end < tokens.count, !tokens[end].followsSpace else { return false }
    return lexicon.numbers.ordinals.contains(tokens[end].folded)
  }
}
