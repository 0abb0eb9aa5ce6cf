/// Festivals, weeks and markets: when they open and close, and where.
enum GatheringFacts {
  /// A gathering that stands no farther from a date without a verb has that date.
  private static let beside = 8
  /// The words that name whose gathering it is stand this near.
  private static let nameBefore = 10
  private static let nameAfter = 6

  static func facts(
    in sentence: SentenceReading, _ context: inout ArticleContext
  ) -> [FoundFact] {
    var found = sentence.gatherings.map {
      (kind: $0.meaning, range: $0.range, subject: subject(of: $0, sentence, context))
    }
    for gathering in found { context.gatherings[gathering.kind] = gathering.subject }
    for again in sentence.lexicon.gatheringAgain.all(in: sentence.tokens)
    where !found.contains(where: { $0.range.overlaps(again.range) }) {
      if let subject = context.gatherings[again.meaning] {
        found.append((again.meaning, again.range, subject))
      }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    return found.indices.flatMap { index in
      let gathering = found[index]
      let others = found.indices.filter { $0 != index && found[$0].subject != gathering.subject }
        .map { found[$0].range }
      let own = Own(sentence, gathering.range, others: others)
      return own.dates(of: gathering.subject, beside: beside) + own.places(of: gathering.subject)
        + opening(gathering.subject, gathering.range, sentence, context)
    }
  }

  /// The film that opens a gathering.
  private static func opening(
    _ subject: String, _ range: Range<Int>, _ sentence: SentenceReading, _ context: ArticleContext
  ) -> [FoundFact] {
    guard sentence.nearest(sentence.context("opening-film"), to: range, within: 30) != nil,
      sentence.otherFilm(context) == nil
    else { return [] }
    return [FoundFact(subject: subject, property: "opening-film", value: .text(context.film))]
  }

  /// An id made of whose gathering it is, and of its kind.
  private static func subject(
    of gathering: Found<String>, _ sentence: SentenceReading, _ context: ArticleContext
  ) -> String {
    let start = start(of: gathering.range, sentence)
    let before = start..<gathering.range.upperBound
    let after =
      gathering.range
      .lowerBound..<min(
        gathering.range.upperBound + nameAfter, endOfName(gathering.range, sentence))
    for range in [before, after] {
      if let name = party(in: range, sentence, context) { return "\(name)-\(gathering.meaning)" }
    }
    if let name = properName(before, gathering.range, sentence) {
      return Slug.make(name + " " + gathering.meaning)
    }
    return context.gatherings[gathering.meaning] ?? gathering.meaning
  }

  private static func party(
    in range: Range<Int>, _ sentence: SentenceReading, _ context: ArticleContext
  ) -> String? {
    if let organization = sentence.organizations.first(where: {
      range.contains($0.range.lowerBound)
    }) {
      return organization.meaning
    }
    let places = sentence.places.filter { range.contains($0.range.lowerBound) }
    guard let place = places.first else { return nil }
    return place.meaning.kind == .territory
      ? context.slug(ofTerritory: place.meaning.territory) : place.meaning.id
  }

  /// Where the words begin that belong to the name of a gathering.
  private static func start(of range: Range<Int>, _ sentence: SentenceReading) -> Int {
    let tokens = sentence.tokens
    // 上海合作組織的電影週: whose it is may be said with 的.
    let stops = sentence.lexicon.nameStops.subtracting(["的"])
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < nameBefore {
      let token = tokens[start - 1]
      let belongs: Bool
      switch token.kind {
      case .han: belongs = !stops.contains(token.text)
      case .number: belongs = true
      case .word:
        belongs =
          token.isCapitalized || token.text == "s" || token.text == "and"
          || sentence.places.contains { $0.range.contains(start - 1) && $0.meaning.isAdjective }
      case .sign: belongs = ["'", "’", "-", "(", ")"].contains(token.text)
      }
      guard belongs else { break }
      start -= 1
    }
    return start
  }

  private static func endOfName(_ range: Range<Int>, _ sentence: SentenceReading) -> Int {
    let tokens = sentence.tokens
    return tokens[range.upperBound...].firstIndex {
      $0.kind == .sign && $0.text != "(" && $0.text != "-"
    }
      ?? tokens.count
  }

  /// The capitalized words before the kind of a gathering.
  private static func properName(
    _ range: Range<Int>, _ kind: Range<Int>, _ sentence: SentenceReading
  ) -> String? {
    let words = sentence.tokens[range.lowerBound..<kind.lowerBound].filter {
      $0.isCapitalized && !["the", "a"].contains($0.folded)
    }
    return words.isEmpty ? nil : words.map(\.text).joined(separator: " ")
  }
}

/// What of a sentence belongs to one of its gatherings.
private struct Own {
  private let sentence: SentenceReading
  private let range: Range<Int>
  private let others: [Range<Int>]
  private let clause: Range<Int>

  init(_ sentence: SentenceReading, _ range: Range<Int>, others: [Range<Int>]) {
    self.sentence = sentence
    self.range = range
    self.others = others
    clause = sentence.clause(of: range)
  }

  private func isOwn(_ place: Range<Int>) -> Bool {
    guard clause.contains(place.lowerBound) else { return false }
    let distance = sentence.distance(range, place)
    return others.allSatisfy { distance <= sentence.distance($0, place) }
  }

  /// Whether something stands nearer to a premiere or release than to the gathering.
  private func isOfFilm(_ place: Range<Int>) -> Bool {
    let own = min(
      sentence.distance(range, place),
      verbs.map { sentence.distance($0.range, place) }.min() ?? .max)
    return sentence.events.contains { sentence.distance($0.range, place) < own }
  }

  private var verbs: [Found<String>] {
    sentence.lexicon.gatheringEvents.all(in: sentence.tokens).filter { isOwn($0.range) }
  }

  func dates(of subject: String, beside: Int) -> [FoundFact] {
    let ofFilm = Set(sentence.dates(of: sentence.events.map(\.range)).values)
    let own = sentence.dates.indices.filter { index in
      let date = sentence.dates[index]
      return isOwn(date.range) && !(ofFilm.contains(index) && isOfFilm(date.range))
        && !(date.range.lowerBound < range.upperBound && date.range.overlaps(range))
        && !sentence.isOfName(index) && !sentence.written[index].isYearAlone
    }
    var facts: [FoundFact] = []
    let verbs = verbs
    let ofVerb = sentence.dates(of: verbs.map(\.range))
    func add(
      _ property: String, _ date: PartialDate?, _ resolved: ResolvedDate, _ note: String? = nil
    ) {
      let value: DraftedClaim.Value = date.map { .date($0) } ?? .text(resolved.text)
      let reasons = [resolved.reason, note].compactMap(\.self)
      facts.append(
        FoundFact(
          subject: subject, property: property, value: value,
          reason: reasons.isEmpty ? nil : reasons.joined(separator: "; "),
          isDoubtful: resolved.isDoubtful || note != nil))
    }
    for index in own {
      let date = sentence.dates[index]
      if let end = date.meaning.end {
        add("opening-date", date.meaning.date, date.meaning)
        add("closing-date", end, date.meaning)
        continue
      }
      let verb =
        ofVerb.first { $0.value == index }.map { verbs[$0.key] }
        ?? sentence.nearest(verbs, to: date.range, within: 30)
      switch verb?.meaning {
      case "opening": add("opening-date", date.meaning.date, date.meaning)
      case "closing": add("closing-date", date.meaning.date, date.meaning)
      case "held":
        add("opening-date", date.meaning.date, date.meaning, "the text says when it was held")
      default:
        if sentence.distance(date.range, range) <= beside {
          add("opening-date", date.meaning.date, date.meaning, "the text says when it was held")
        }
      }
    }
    return facts
  }

  func places(of subject: String) -> [FoundFact] {
    var cities: [Found<Place>] = []
    for place in sentence.places
    where place.meaning.kind == .city && isOwn(place.range) && !isOfFilm(place.range)
      && !cities.contains(where: { $0.meaning == place.meaning })
      && !subject.hasPrefix(place.meaning.id)
    {
      cities.append(place)
    }
    guard let first = cities.first else { return [] }
    if cities.count == 1 {
      guard
        sentence.nearest(verbs, to: first.range, within: 30) != nil
          || sentence.distance(first.range, range) <= 12
      else { return [] }
      return [
        FoundFact(subject: subject, property: "place", value: .place(sentence.name(of: first)))
      ]
    }
    return [FoundFact(subject: subject, property: "cities", value: .set(cities.map(\.meaning.id)))]
  }
}
