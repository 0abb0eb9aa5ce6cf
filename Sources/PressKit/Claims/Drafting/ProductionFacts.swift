/// The making of the film and its story: countries, years, places, languages.
enum ProductionFacts {
  /// A story of a year at least this long before the article is set in that year.
  private static let past = 5
  private static let reach = 30

  static func facts(in sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact] {
    setting(sentence, context) + countries(sentence, context) + filming(sentence, context)
      + locations(sentence, context) + dialogue(sentence, context)
  }

  /// The year of the story.
  private static func setting(_ sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact]
  {
    guard sentence.otherFilm(context) == nil, sentence.has("setting") else { return [] }
    for (date, written) in zip(sentence.dates, sentence.written) {
      guard let value = date.meaning.date, written.tellsYear,
        value.year <= (context.published?.year ?? 2000) - past,
        sentence.nearest(sentence.context("setting"), to: date.range, within: reach) != nil,
        !sentence.events.contains(where: { sentence.distance($0.range, date.range) < 6 })
      else { continue }
      let year = PartialDate(year: value.year) ?? value
      return [FoundFact(subject: context.film, property: "setting", value: .date(year))]
    }
    return []
  }

  /// The countries that made the film together, in the order of the text.
  private static func countries(
    _ sentence: SentenceReading, _ context: ArticleContext
  ) -> [FoundFact] {
    guard sentence.otherFilm(context) == nil else { return [] }
    for word in sentence.context("co-production") {
      var codes: [String] = []
      for place in sentence.places
      where place.meaning.kind == .territory && sentence.distance(place.range, word.range) <= 14 {
        if !codes.contains(place.meaning.territory) { codes.append(place.meaning.territory) }
      }
      if codes.count > 1 {
        return [
          FoundFact(
            subject: context.film, property: "production-countries", value: .set(codes))
        ]
      }
    }
    return []
  }

  /// When filming began and ended.
  private static func filming(_ sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact]
  {
    ["filming-start", "filming-end"].compactMap { id in
      for word in sentence.context(id) {
        guard let date = sentence.nearest(sentence.dates, to: word.range, within: reach) else {
          continue
        }
        return FoundFact(
          subject: sentence.subject(context), property: id,
          value: date.meaning.value,
          reason: date.meaning.reason, isDoubtful: date.meaning.isDoubtful)
      }
      return nil
    }
  }

  /// Where the film was shot: cities, regions, and what geographical words make a name.
  private static func locations(
    _ sentence: SentenceReading, _ context: ArticleContext
  ) -> [FoundFact] {
    let filming = sentence.context("filming")
    guard !filming.isEmpty else { return [] }
    var names: [(place: Range<Int>, id: String)] = []
    let cities = sentence.places.filter { $0.meaning.kind != .territory && !$0.meaning.isAdjective }
    for place in cities
    where filming.contains(where: { sentence.distance($0.range, place.range) <= 60 }) {
      if !sentence.events.contains(where: { sentence.distance($0.range, place.range) <= 4 }) {
        names.append((place.range, place.meaning.id))
      }
    }
    for range in Geography.joined(to: names.map(\.place), in: sentence) {
      names.append((range, Slug.make(sentence.words(range))))
    }
    for range in Geography.names(in: sentence)
    where !names.contains(where: { $0.place.overlaps(range) }) {
      names.append((range, Slug.make(sentence.words(range))))
    }
    let hasCity = names.contains { name in
      sentence.places.contains { $0.range == name.place && $0.meaning.kind != .part }
    }
    // A province behind its city is no other place.
    let ids = names.filter { name in
      !hasCity
        || !sentence.places.contains {
          $0.range == name.place && $0.meaning.kind == .part
        }
    }.sorted { $0.place.lowerBound < $1.place.lowerBound }.map(\.id)
    let unique = ids.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if unique.isEmpty { return [] }
    return [
      FoundFact(subject: sentence.subject(context), property: "locations", value: .set(unique))
    ]
  }

  /// The languages that are spoken in the film.
  private static func dialogue(_ sentence: SentenceReading, _ context: ArticleContext)
    -> [FoundFact]
  {
    let languages = sentence.lexicon.languages.all(in: sentence.tokens)
    for word in sentence.context("dialogue") {
      let near = languages.filter { sentence.distance($0.range, word.range) <= 12 }.map(\.meaning)
      let unique = near.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      if !unique.isEmpty, sentence.has("film") || unique.count > 1 {
        return [
          FoundFact(
            subject: sentence.subject(context), property: "dialogue-languages", value: .set(unique),
            isDoubtful: unique.count == 1)
        ]
      }
    }
    return []
  }
}

/// Geographical names that are made with a word such as *lake*.
enum Geography {
  private static let longest = 4

  /// The capitalized words that a list joins with known places: Porto in "Lisbon and Porto".
  static func joined(to places: [Range<Int>], in sentence: SentenceReading) -> [Range<Int>] {
    let tokens = sentence.tokens
    let joiners: Set<String> = [",", "and", "и"]
    return places.compactMap { place in
      var start = place.upperBound
      while start < tokens.count, joiners.contains(tokens[start].folded),
        start - place.upperBound < 2
      {
        start += 1
      }
      var end = start
      while end < tokens.count, tokens[end].isCapitalized, end - start < longest { end += 1 }
      let range = start..<end
      guard start > place.upperBound, !range.isEmpty,
        !sentence.people.contains(where: { $0.range.overlaps(range) }),
        !sentence.places.contains(where: { $0.range.overlaps(range) })
      else { return nil }
      return range
    }
  }

  static func names(in sentence: SentenceReading) -> [Range<Int>] {
    let tokens = sentence.tokens
    var ranges: [Range<Int>] = []
    for word in sentence.lexicon.geographyBefore.all(in: tokens) {
      var end = word.range.upperBound
      while end < tokens.count, tokens[end].isCapitalized, end - word.range.upperBound < longest {
        end += 1
      }
      if end > word.range.upperBound { ranges.append(word.range.lowerBound..<end) }
    }
    for word in sentence.lexicon.geographyAfter.all(in: tokens)
    where tokens[word.range.lowerBound].kind == .word && tokens[word.range.lowerBound].isCapitalized
    {
      var start = word.range.lowerBound
      while start > 0, tokens[start - 1].isCapitalized, word.range.lowerBound - start < longest {
        start -= 1
      }
      if start < word.range.lowerBound { ranges.append(start..<word.range.upperBound) }
    }
    return ranges
  }
}
