/// Prizes that the film or its makers won.
enum AwardFacts {
  private static let reach = 24
  private static let longest = 6

  static func facts(in sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact] {
    let verbs = sentence.lexicon.awardVerbs.all(in: sentence.tokens)
    guard !verbs.isEmpty else { return [] }
    return sentence.lexicon.awards.all(in: sentence.tokens).compactMap { word in
      guard sentence.nearest(verbs, to: word.range, within: reach) != nil else { return nil }
      let name = name(around: word.range, sentence)
      // "An award" is none by name.
      guard name != sentence.words(word.range) || word.range.count > 1 else { return nil }
      let date = sentence.nearest(sentence.dates, to: word.range, within: reach)
      return FoundFact(
        subject: sentence.subject(context), property: "award",
        value: .event("award", date: date?.meaning.date, place: nil, name: name),
        reason: date?.meaning.reason)
    }.prefix(1).map(\.self)
  }

  private static func name(around word: Range<Int>, _ sentence: SentenceReading) -> String {
    let tokens = sentence.tokens
    if let title = sentence.titles.first(where: {
      sentence.distance($0.range, word) <= 2 || $0.range.overlaps(word)
    }) {
      return title.meaning
    }
    var start = word.lowerBound
    var end = word.upperBound
    func belongs(_ token: ArticleToken) -> Bool {
      token.kind == .han ? !sentence.lexicon.nameStops.contains(token.text) : token.isCapitalized
    }
    while start > 0, word.lowerBound - start < longest, belongs(tokens[start - 1]) { start -= 1 }
    while end < tokens.count, end - word.upperBound < longest, tokens[end].isCapitalized {
      end += 1
    }
    return sentence.words(start..<end)
  }
}
