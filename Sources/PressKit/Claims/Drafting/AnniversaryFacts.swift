/// Anniversaries: of diplomatic relations, of a studio.
enum AnniversaryFacts {
  /// The words behind "anniversary of" that make its name.
  private static let longestName = 5

  /// What a number of years says.
  static func fact(
    _ amount: Found<Amount>, _ range: Range<Int>, _ sentence: SentenceReading,
    _ context: ArticleContext
  ) -> FoundFact? {
    let isRelations = sentence.has("relations")
    let isAnniversary = sentence.has("anniversary")
    let value = DraftedClaim.Value.count(
      amount.meaning.value, unit: "years", asOf: year(sentence, context),
      isApproximate: amount.meaning.isApproximate)
    if isRelations {
      return FoundFact(
        subject: parties(sentence, context), property: "anniversary", value: value)
    }
    if isAnniversary {
      return FoundFact(
        subject: sentence.subject(context), property: "anniversary", value: value,
        reason: "the sentence has to tell whose anniversary it is", isDoubtful: true)
    }
    guard sentence.tokens[amount.range.lowerBound].kind == .number, !amount.meaning.isOrdinal else {
      return nil
    }
    return FoundFact(
      subject: sentence.subject(context), property: "duration", value: value,
      reason: "the sentence does not say what takes so long", isDoubtful: true)
  }

  /// The year in which the years were counted.
  private static func year(_ sentence: SentenceReading, _ context: ArticleContext) -> PartialDate? {
    let told = zip(sentence.dates, sentence.written).first { date, written in
      date.meaning.date?.month == nil && (written.isYearAlone || written.relative?.unit == .year)
    }?.0.meaning.date
    return told ?? context.published.flatMap { PartialDate(year: $0.year) }
  }

  /// The relations of the two parties that the sentence names, or else the article.
  private static func parties(_ sentence: SentenceReading, _ context: ArticleContext) -> String {
    var codes: [String] = []
    for place in sentence.places where !codes.contains(place.meaning.territory) {
      codes.append(place.meaning.territory)
    }
    if codes.count != 2 { codes = context.parties }
    let names = codes.map(context.slug(ofTerritory:)).sorted()
    return (names + ["relations"]).joined(separator: "-")
  }
}
