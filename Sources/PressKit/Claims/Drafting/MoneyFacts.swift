/// Sums: takings, a budget.
enum MoneyFacts {
  /// A sum is what a word says no farther away than this.
  private static let reach = 40

  static func facts(in sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact] {
    let kinds = sentence.lexicon.sums.all(in: sentence.tokens)
    let words = kinds.map(\.range) + sentence.context("cinemas").map(\.range)
    var facts: [FoundFact] = []
    var before: Found<Amount>?
    for amount in sentence.amounts {
      guard let currency = amount.meaning.currency else { continue }
      let kind = sentence.nearest(kinds, to: amount.range, within: reach)
      let place = sentence.place(of: amount.range, words: words)
      var fact = FoundFact(
        subject: sentence.subject(context), property: kind?.meaning ?? "sum",
        value: .money(
          amount.meaning.value, currency: currency,
          asOf: sentence.countingDate(near: amount.range, published: context.published),
          isApproximate: amount.meaning.isApproximate))
      if !sentence.lexicon.world.all(in: sentence.tokens).isEmpty {
        fact.qualifiers["territory"] = "001"
      } else if let place, fact.property != "budget" {
        fact.qualifiers["territory"] = place.meaning.territory
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
