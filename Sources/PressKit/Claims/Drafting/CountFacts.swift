/// Numbers of things: tickets, people, minutes, cities.
enum CountFacts {
  /// Words between a number and what it counts.
  private static let gapAfter = 3
  private static let gapBefore = 3
  /// A number written as a word is a figure from here on.
  private static let smallest = 4

  static func facts(in sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact] {
    let units = sentence.lexicon.units.all(in: sentence.tokens).filter { unit in
      !sentence.dates.contains { $0.range.overlaps(unit.range) }
    }
    var facts: [FoundFact] = []
    var hours: Found<Amount>?
    for amount in sentence.amounts where amount.meaning.currency == nil {
      guard let unit = unit(of: amount, units, sentence) else {
        if let rating = ageRating(amount, sentence, context) { facts.append(rating) }
        continue
      }
      // 26分 are minutes behind hours only; elsewhere they are points.
      if unit.meaning == "minutes-of-hour", hours == nil { continue }
      if unit.meaning == "hours" {
        hours = amount
        if let next = sentence.amounts.first(where: {
          $0.range.lowerBound > amount.range.lowerBound
        }),
          next.range.lowerBound - unit.range.upperBound <= 1
        {
          continue
        }
      }
      if let fact = fact(amount, unit, hours: hours, sentence, context) { facts.append(fact) }
      if unit.meaning != "hours" { hours = nil }
    }
    return facts
  }

  /// What a number counts: the unit behind it, or before it where none follows.
  private static func unit(
    of amount: Found<Amount>, _ units: [Found<String>], _ sentence: SentenceReading
  ) -> Found<String>? {
    let end = amount.range.upperBound
    if let after = units.first(where: { $0.range.lowerBound >= end }),
      after.range.lowerBound - end <= gapAfter,
      // In Chinese nothing stands between a number and its measure.
      after.range.lowerBound == end || sentence.tokens[after.range.lowerBound].kind != .han,
      sentence.tokens[end..<after.range.lowerBound].allSatisfy({
        $0.kind == .word || $0.kind == .han
      })
    {
      return after
    }
    guard !amount.meaning.isOrdinal else { return nil }
    let before = units.last { $0.range.upperBound <= amount.range.lowerBound }
    return before.flatMap { unit in
      let between = sentence.tokens[unit.range.upperBound..<amount.range.lowerBound]
      let counts = ["tickets", "minutes", "people", "screens"].contains(unit.meaning)
      return counts && between.count <= gapBefore
        && between.allSatisfy { $0.text != "," && $0.text != "，" }
        ? unit : nil
    }
  }

  private static func fact(
    _ amount: Found<Amount>, _ unit: Found<String>, hours: Found<Amount>?,
    _ sentence: SentenceReading, _ context: ArticleContext
  ) -> FoundFact? {
    let range = amount.range.lowerBound..<max(amount.range.upperBound, unit.range.upperBound)
    func count(_ value: Int, _ unit: String, asOf: PartialDate? = nil) -> DraftedClaim.Value {
      .count(value, unit: unit, asOf: asOf, isApproximate: amount.meaning.isApproximate)
    }
    var fact: FoundFact
    let subject = sentence.subject(context)
    let isWord = sentence.tokens[amount.meaning.number.lowerBound].kind != .number
    if isWord, amount.meaning.value < smallest, unit.meaning != "hours" { return nil }
    switch unit.meaning {
    case "tickets":
      fact = admissions(amount, range, sentence, context, subject)
    case "people":
      if sentence.has("crew") {
        fact = FoundFact(
          subject: subject, property: "crew-size", value: count(amount.meaning.value, "people"))
      } else if sentence.has("cinemas") {
        fact = admissions(amount, range, sentence, context, subject)
      } else {
        fact = FoundFact(
          subject: subject, property: "attendance", value: count(amount.meaning.value, "people"),
          reason: "the sentence does not say which people are counted", isDoubtful: true)
      }
    case "years":
      return AnniversaryFacts.fact(amount, range, sentence, context)
    case "minutes", "minutes-of-hour", "hours":
      let own = unit.meaning == "hours" ? 60 * amount.meaning.value : amount.meaning.value
      let minutes = own + (unit.meaning == "hours" ? 0 : 60 * (hours?.meaning.value ?? 0))
      let end = unit.range.upperBound
      let isOfFilm = sentence.context("film").contains {
        (end...end + 1).contains($0.range.lowerBound)
      }
      let isRunningTime = sentence.has("running-time") || isOfFilm
      fact = FoundFact(
        subject: subject, property: isRunningTime ? "running-time" : "duration",
        value: count(minutes, "minutes"),
        reason: isRunningTime ? nil : "the sentence does not say what takes so long",
        isDoubtful: !isRunningTime)
    case "days", "weeks":
      guard sentence.has("filming"), amount.meaning.value >= smallest else { return nil }
      fact = FoundFact(
        subject: subject, property: "filming-time",
        value: count(amount.meaning.value, unit.meaning))
    default:
      guard !amount.meaning.isOrdinal, amount.meaning.value > 1 else { return nil }
      let organization =
        sentence.nearest(sentence.organizations, to: amount.range)?.meaning
        ?? (unit.meaning == "co-productions" ? context.organization : nil)
      fact = FoundFact(
        subject: organization ?? subject, property: unit.meaning,
        value: count(amount.meaning.value, unit.meaning),
        isDoubtful: amount.meaning.value < smallest)
      if fact.isDoubtful { fact.reason = "a small number that may be no figure" }
    }
    return fact
  }

  private static func admissions(
    _ amount: Found<Amount>, _ range: Range<Int>, _ sentence: SentenceReading,
    _ context: ArticleContext, _ subject: String
  ) -> FoundFact {
    let words =
      sentence.context("cinemas").map(\.range)
      + sentence.lexicon.sums.all(in: sentence.tokens).map(\.range)
    var fact = FoundFact(
      subject: subject, property: "admissions",
      value: .count(
        amount.meaning.value, unit: "tickets",
        asOf: sentence.countingDate(near: amount.range, published: context.published),
        isApproximate: amount.meaning.isApproximate))
    fact.qualifiers["territory"] = sentence.territory(of: range, words: words)
    if words.isEmpty {
      fact.reason = "the sentence does not speak of cinemas"
      fact.isDoubtful = true
    }
    return fact
  }

  /// The age mark that a number with a plus is: 16+.
  private static func ageRating(
    _ amount: Found<Amount>, _ sentence: SentenceReading, _ context: ArticleContext
  ) -> FoundFact? {
    let marks = [0, 6, 12, 16, 18]
    let end = amount.range.upperBound
    guard end < sentence.tokens.count, sentence.tokens[end].text == "+",
      !sentence.tokens[end].followsSpace,
      marks.contains(amount.meaning.value), sentence.has("rating") || sentence.has("film")
    else { return nil }
    return FoundFact(
      subject: sentence.subject(context), property: "age-rating",
      value: .text("\(amount.meaning.value)+"))
  }
}
