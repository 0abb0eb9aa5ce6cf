/// Premieres, releases and screenings of the film.
enum FilmEventFacts {
  static func facts(in sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact] {
    let events = sentence.events
    let dates = sentence.dates(of: events.map(\.range))
    let subject = sentence.subject(context)
    return events.indices.compactMap { index in
      let event = events[index]
      let date = dates[index].map { sentence.dates[$0] }
      let others = events.indices.filter { $0 != index }.map { events[$0].range }
      let venue = event.meaning == "release" ? nil : Venues.venue(in: sentence, near: event.range)
      let place = place(of: event.range, date: date?.range, others: others, in: sentence)
      guard date != nil || venue != nil else { return nil }
      var fact = FoundFact(
        subject: subject, property: event.meaning == "release" ? "release-date" : event.meaning,
        value: value(event.meaning, date?.meaning, venue, place, sentence),
        reason: date?.meaning.reason, isDoubtful: date?.meaning.isDoubtful ?? true)
      if let place { fact.qualifiers["territory"] = place.meaning.territory }
      return fact
    }
  }

  private static func value(
    _ event: String, _ date: ResolvedDate?, _ venue: String?, _ place: Found<Place>?,
    _ sentence: SentenceReading
  ) -> DraftedClaim.Value {
    if event == "release" {
      return date?.value ?? .text("")
    }
    let city = place.flatMap { $0.meaning.kind == .city ? sentence.name(of: $0) : nil }
    return .event(event, date: date?.date, place: venue ?? city, name: nil)
  }

  /// The place of an event: the nearest to it or its date that is no nearer to another.
  private static func place(
    of event: Range<Int>, date: Range<Int>?, others: [Range<Int>], in sentence: SentenceReading
  ) -> Found<Place>? {
    func isNearer(_ place: Found<Place>) -> Bool {
      let own = sentence.distance(event, place.range)
      return others.allSatisfy { own <= sentence.distance($0, place.range) }
    }
    let own = sentence.place(of: event, words: date.map { [$0] } ?? [], within: 30)
    guard let own, isNearer(own) else { return nil }
    // A city says more than the country beside it.
    if own.meaning.kind == .territory,
      let city = sentence.places.first(where: {
        $0.meaning.kind == .city && $0.meaning.territory == own.meaning.territory
          && sentence.distance($0.range, own.range) < 30 && isNearer($0)
      })
    {
      return city
    }
    return own
  }
}

extension SentenceReading {
  /// The name of a place in the nominative, as far as the data has it.
  func name(of place: Found<Place>) -> String {
    lexicon.places.names[place.meaning.id] ?? words(place.range)
  }
}
