/// What belongs to what in a sentence: dates to events, places to figures.
extension SentenceReading {
  /// An event's date is no farther from it than this.
  private static let reach = 36
  private static let reachOfOnly = 80
  /// A year alone is that of an event only beside it.
  private static let reachOfYear = 10
  /// What an adjective or a bare Chinese name belongs to stands right beside it.
  private static let beside = 3
  /// How much farther such a place counts as being.
  private static let attributive = 24

  /// For each of `words` its date, each date for one of them, the nearest first.
  func dates(of words: [Range<Int>]) -> [Int: Int] {
    var pairs: [(word: Int, date: Int, distance: Int)] = []
    // Where there is nothing else to choose from, the two belong together.
    let isOnlyPair = words.count == 1 && dates.count == 1
    for (word, range) in words.enumerated() {
      for (date, found) in dates.enumerated() where !isOfName(date) {
        let distance = distance(range, found.range)
        let reach = isOnlyPair ? Self.reachOfOnly : Self.reach
        let limit =
          written[date].isYearAlone && written[date].tellsYear ? Self.reachOfYear : reach
        if distance <= limit, isSpoken(range) == isSpoken(found.range) {
          pairs.append((word, date, distance))
        }
      }
    }
    pairs.sort { ($0.distance, $0.date, $0.word) < ($1.distance, $1.date, $1.word) }
    var result: [Int: Int] = [:]
    var taken: Set<Int> = []
    for pair in pairs where result[pair.word] == nil && !taken.contains(pair.date) {
      result[pair.word] = pair.date
      taken.insert(pair.date)
    }
    return result
  }

  /// Whether a date is the year in the name of a gathering: the 2025 Russian Film Festival.
  func isOfName(_ date: Int) -> Bool {
    written[date].isYearAlone && written[date].tellsYear
      && gatherings.contains { gathering in
        let end = dates[date].range.upperBound
        return end <= gathering.range.lowerBound
          && tokens[end..<gathering.range.lowerBound].allSatisfy {
            $0.isCapitalized || $0.kind == .han
          }
      }
  }

  /// The day on which something in the sentence was counted.
  func countingDate(near place: Range<Int>, published: PartialDate?) -> PartialDate? {
    let ofEvents = Set(dates(of: events.map(\.range)).values)
    let free = dates.indices.filter { index in
      guard let date = dates[index].meaning.date, date.month != nil, !ofEvents.contains(index)
      else {
        return false
      }
      return published.map { date <= $0 } ?? true
    }
    return free.min { distance(dates[$0].range, place) < distance(dates[$1].range, place) }
      .flatMap { dates[$0].meaning.end ?? dates[$0].meaning.date }
  }

  /// The place that the thing at `range` belongs to, of which `words` speak.
  func place(
    of range: Range<Int>, words: [Range<Int>] = [], within limit: Int = 40,
    where isWanted: (Place) -> Bool = { _ in true }
  ) -> Found<Place>? {
    var best: (place: Found<Place>, weight: Int)?
    for place in places where isWanted(place.meaning) {
      let weight = weight(of: place, for: range, words)
      if weight <= limit, weight < best?.weight ?? .max { best = (place, weight) }
    }
    return best?.place
  }

  /// The territory that a figure is about: the world where words say so nearer to it than a place stands.
  func territory(of range: Range<Int>, words: [Range<Int>]) -> String? {
    let place = place(of: range, words: words)
    let world = nearest(lexicon.world.all(in: tokens), to: range)
    if let world {
      guard let place else { return "001" }
      let isNearer = distance(world.range, range) <= distance(place.range, range)
      if isNearer || isAttributive(place) { return "001" }
    }
    return place?.meaning.territory
  }

  private func weight(of place: Found<Place>, for range: Range<Int>, _ words: [Range<Int>]) -> Int {
    let all = [range] + words
    let near = all.map { distance($0, place.range) }.min() ?? 0
    if near <= Self.beside { return near }
    return near + (isAttributive(place) ? Self.attributive : 0)
  }

  /// Whether a place only says where something else comes from: "the Russian outlet", 俄罗斯导演.
  private func isAttributive(_ place: Found<Place>) -> Bool {
    if place.meaning.isAdjective { return true }
    guard tokens[place.range.lowerBound].kind == .han, place.meaning.kind == .territory else {
      return false
    }
    let next = place.range.upperBound
    return next < tokens.count && tokens[next].kind == .han
      && !(place.range.lowerBound > 0
        && lexicon.placeLeads.contains(tokens[place.range.lowerBound - 1].text))
  }

  /// The tokens between signs that part clauses, `range` among them.
  func clause(of range: Range<Int>) -> Range<Int> {
    let ends: Set<String> = [";", "；", ":", "："]
    let start = tokens[..<range.lowerBound].lastIndex { ends.contains($0.text) }.map { $0 + 1 } ?? 0
    let end = tokens[range.upperBound...].firstIndex { ends.contains($0.text) } ?? tokens.count
    return start..<end
  }

  /// The title of another film that the sentence is about; nil where it is about the film.
  func otherFilm(_ context: ArticleContext) -> String? {
    guard !titles.contains(where: { context.filmTitles.contains($0.meaning.foldedForClaims) })
    else {
      return nil
    }
    let films = self.context("film")
    let other = titles.first { title in
      films.contains { $0.range.upperBound == title.range.lowerBound }
    }
    return context.filmTitles.isEmpty ? nil : other?.meaning
  }

  /// The subject of what the sentence says of a film.
  func subject(_ context: ArticleContext) -> String {
    otherFilm(context).map(Slug.make) ?? context.film
  }
}
