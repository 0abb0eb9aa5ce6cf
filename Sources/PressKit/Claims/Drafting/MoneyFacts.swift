/// Sums: takings, a budget.
enum MoneyFacts {
  /// A sum is what a word says no farther away than this.
  private static let reach = 40

  static func facts(in sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact] {
    let kinds = sentence.lexicon.sums.all(in: sentence.tokens)
    let sums = sentence.amounts.filter { $0.meaning.currency != nil }
    let ofSum = pairs(sums.map(\.range), kinds.map(\.range), sentence)
    let weekends = kinds.filter { $0.meaning == "opening-weekend" }
    let words = kinds.map(\.range) + sentence.context("cinemas").map(\.range)
    var facts: [FoundFact] = []
    var before: Found<Amount>?
    for (index, amount) in sums.enumerated() {
      guard let currency = amount.meaning.currency else { continue }
      var kind =
        (ofSum[index].map { kinds[$0] } ?? sentence.nearest(kinds, to: amount.range, within: reach))?
        .meaning
      if kind == "box-office", sums.count == 1 || index == 0, !weekends.isEmpty {
        kind = "opening-weekend"
      }
      var fact = FoundFact(
        subject: sentence.subject(context), property: kind ?? "sum",
        value: .money(
          amount.meaning.value, currency: currency,
          asOf: sentence.countingDate(near: amount.range, published: context.published),
          isApproximate: amount.meaning.isApproximate))
      if fact.property != "budget" {
        fact.qualifiers["territory"] = sentence.territory(of: amount.range, words: words)
      }
      if kind == nil {
        fact.reason = "the sentence does not say what the sum is"
        fact.isDoubtful = true
      }
      if let before, isConversion(amount, of: before, in: sentence) {
        fact.qualifiers["converted"] = currency
        fact.reason = "the sum before it in another currency, as the source converts it"
      }
      facts.append(fact)
      before = amount
    }
    return facts
  }

  /// For each sum the word that says what it is, each word for one sum, the nearest first.
  private static func pairs(
    _ sums: [Range<Int>], _ words: [Range<Int>], _ sentence: SentenceReading
  ) -> [Int: Int] {
    let all = sums.indices.flatMap { sum in
      words.indices.map { (sum: sum, word: $0, distance: sentence.distance(sums[sum], words[$0])) }
    }.filter { $0.distance <= reach }
    var pairs: [Int: Int] = [:]
    for pair in all.sorted(by: { ($0.distance, $0.sum, $0.word) < ($1.distance, $1.sum, $1.word) })
    where pairs[pair.sum] == nil && !pairs.values.contains(pair.word) {
      pairs[pair.sum] = pair.word
    }
    return pairs
  }

  /// Whether the sum stands in brackets behind another.
  private static func isConversion(
    _ amount: Found<Amount>, of other: Found<Amount>, in sentence: SentenceReading
  ) -> Bool {
    guard amount.meaning.currency != other.meaning.currency,
      amount.range.lowerBound >= other.range.upperBound
    else { return false }
    let between = sentence.tokens[other.range.upperBound..<amount.range.lowerBound]
    return between.count <= 3 && between.contains { ["(", "（", ",", "，"].contains($0.text) }
  }
}
