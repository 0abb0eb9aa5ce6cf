internal import Names

/// A sentence of an article with all that facts are made of: dates, amounts, places, people, and the words
/// that say what they are about.
struct SentenceReading {
  let lexicon: ClaimLexicon
  /// The sentence as it stands there, on one line.
  let text: String
  /// Its place, in bytes of the article.
  let range: Range<Int>
  let tokens: [ArticleToken]
  let dates: [Found<ResolvedDate>]
  /// The dates as they are written, beside `dates`.
  let written: [WrittenDate]
  let amounts: [Found<Amount>]
  let places: [Found<Place>]
  let events: [Found<String>]
  let gatherings: [Found<String>]
  let organizations: [Found<String>]
  let people: [Found<ScannedMention>]
  /// The titles between marks of quotation, such as «Красный шёлк».
  let titles: [Found<String>]
  /// What somebody says, between marks of quotation that this sentence opens, closes, or both.
  private let speeches: [Range<Int>]

  init(
    _ text: Substring, at range: Range<Int>, mentions: [ScannedMention], lexicon: ClaimLexicon,
    resolver: DateResolver
  ) {
    self.lexicon = lexicon
    self.range = range
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let tokens = ArticleToken.tokens(
      of: text, from: range.lowerBound, spaceGroups: lexicon.spacesGroups)
    self.tokens = tokens
    let future = lexicon.dates.future.all(in: tokens).map(\.range)
    let found = DateFinder(tokens, lexicon).dates().filter {
      !Self.isDateline($0, tokens, lexicon) && !Self.isNumber($0, tokens, lexicon)
    }
    written = found.map(\.meaning)
    dates = found.map { date in
      let part = Self.part(of: date.range, tokens)
      let isFuture = future.contains { found.count == 1 || part.contains($0.lowerBound) }
      return Found(
        meaning: resolver.resolve(
          date.meaning, text: Self.text(tokens[date.range], in: text, from: range.lowerBound),
          isFuture: isFuture),
        range: date.range)
    }
    people = mentions.filter { range.contains($0.rangeInText.lowerBound) }.compactMap { mention in
      let covered = tokens.indices.filter { tokens[$0].range.overlaps(mention.rangeInText) }
      guard let first = covered.first, let last = covered.last else { return nil }
      return Found(meaning: mention, range: first..<last + 1)
    }
    let named = people.filter { $0.meaning.score >= 0.5 }.map(\.range)
    let organizations = lexicon.organizations.all(in: tokens)
    places = lexicon.places.places(in: tokens).filter { place in
      !organizations.contains { $0.range.overlaps(place.range) }
        && !named.contains { $0.overlaps(place.range) && $0.count > place.range.count }
    }
    let taken = dates.map(\.range)
    amounts = AmountFinder(tokens, lexicon).amounts(outside: taken)
    let ignored = lexicon.ignored.all(in: tokens).map(\.range)
    gatherings = lexicon.gatherings.all(in: tokens)
    let others = ignored + gatherings.map(\.range)
    events = lexicon.events.all(in: tokens).filter { event in
      !others.contains { $0.overlaps(event.range) }
    }
    self.organizations = organizations
    let titles = QuotedTitles.titles(in: tokens, text: text, from: range.lowerBound)
    self.titles = titles
    speeches = QuotedTitles.speeches(in: tokens, titles: titles.map(\.range))
  }

  /// The tokens between the commas around a place.
  private static func part(of range: Range<Int>, _ tokens: [ArticleToken]) -> Range<Int> {
    let ends: Set<String> = [",", "，", ";", "；"]
    let start = tokens[..<range.lowerBound].lastIndex { ends.contains($0.text) } ?? 0
    let end = tokens[range.upperBound...].firstIndex { ends.contains($0.text) } ?? tokens.count
    return start..<end
  }

  /// Whether the date is that of the line which says where and when an article was written.
  private static func isDateline(
    _ date: Found<WrittenDate>, _ tokens: [ArticleToken], _ lexicon: ClaimLexicon
  ) -> Bool {
    let end = date.range.upperBound
    if end < tokens.count, lexicon.dates.dateline.contains(tokens[end].text) { return true }
    guard date.range.lowerBound <= 6, tokens[0].isCapitalized, tokens[0].text.count > 1,
      tokens[0].text == tokens[0].text.uppercased()
    else { return false }
    return end == tokens.count || ["—", "–", "-", ".", "/", "("].contains(tokens[end].text)
  }

  /// Whether what looks like a year is a number of things: 2000 tickets.
  private static func isNumber(
    _ date: Found<WrittenDate>, _ tokens: [ArticleToken], _ lexicon: ClaimLexicon
  ) -> Bool {
    guard date.meaning.isYearAlone, date.range.count == 1 else { return false }
    let (start, end) = (date.range.lowerBound, date.range.upperBound)
    if tokens[start].text.utf8.count != 4 { return true }
    if end < tokens.count {
      if lexicon.units.longest(in: tokens, at: end)?.meaning.isEmpty == false { return true }
      if lexicon.numbers.scales.longest(in: tokens, at: end) != nil { return true }
      if lexicon.currencies.longest(in: tokens, at: end) != nil { return true }
      if lexicon.numbers.aboutAfter.longest(in: tokens, at: end) != nil { return true }
    }
    return lexicon.currencies.all(in: Array(tokens[..<start])).last?.range.upperBound == start
      || lexicon.numbers.about.all(in: Array(tokens[..<start])).last?.range.upperBound == start
  }

  private static func text(
    _ tokens: ArraySlice<ArticleToken>, in text: Substring, from start: Int
  ) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let from = text.utf8.index(text.startIndex, offsetBy: first.range.lowerBound - start)
    let to = text.utf8.index(text.startIndex, offsetBy: last.range.upperBound - start)
    return text[from..<to].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension SentenceReading {
  /// The phrases of a context, such as `crew`, that stand in the sentence.
  func context(_ id: String) -> [Found<String>] {
    lexicon.contexts[id]?.all(in: tokens) ?? []
  }

  /// Whether a phrase of a context stands in the sentence.
  func has(_ id: String) -> Bool { !context(id).isEmpty }

  /// The tokens as they stand there, with single spaces where there is space.
  func words(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if index > range.lowerBound, tokens[index].followsSpace { text += " " }
      text += tokens[index].text
    }
    return text
  }

  /// How far two places in the sentence are from each other: the words between them, more where a comma or
  /// another clause parts them.
  func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    if left.overlaps(right) { return 0 }
    let (first, second) = left.lowerBound < right.lowerBound ? (left, right) : (right, left)
    return tokens[first.upperBound..<second.lowerBound].reduce(0) { $0 + Self.weight($1) }
  }

  private static func weight(_ token: ArticleToken) -> Int {
    switch token.text {
    case ",", "，", "(", ")", "（", "）": 4
    case ";", "；", ":", "：", "—": 12
    case "、", "·", "\"", "“", "”", "«", "»", "《", "》": 1
    default: token.kind == .han ? 1 : 2
    }
  }

  /// Whether a place lies in what somebody says.
  func isSpoken(_ range: Range<Int>) -> Bool { speeches.contains { $0.contains(range.lowerBound) } }

  /// Of the things found, the one nearest to `place`, no farther than `limit`.
  func nearest<Meaning>(
    _ found: [Found<Meaning>], to place: Range<Int>, within limit: Int = .max
  ) -> Found<Meaning>? {
    let best = found.min { distance($0.range, place) < distance($1.range, place) }
    return best.flatMap { distance($0.range, place) <= limit ? $0 : nil }
  }
}
