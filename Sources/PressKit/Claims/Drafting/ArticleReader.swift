internal import Names

/// Reads the facts out of an article, sentence by sentence.
struct ArticleReader {
  private let text: ArticleText
  private let mentions: [ScannedMention]
  private let resolver: DateResolver
  private let context: ArticleContext

  init(
    _ text: ArticleText, mentions: [ScannedMention], published: PartialDate?, film: String,
    titles: Set<String>, territoryNames: [String: String]
  ) {
    self.text = text
    self.mentions = mentions
    var years: Set<Int> = []
    var counts: [String: Int] = [:]
    for sentence in text.sentences {
      let tokens = ArticleToken.tokens(
        of: sentence.text, from: sentence.range.lowerBound, spaceGroups: text.lexicon.spacesGroups)
      if published == nil {
        // The year of a full date, or of a festival's name.
        let gatherings = text.lexicon.gatherings.all(in: tokens).map(\.range.lowerBound)
        for date in DateFinder(tokens, text.lexicon).dates() {
          let isOfName = gatherings.contains { (0...3).contains($0 - date.range.upperBound) }
          if let year = date.meaning.year, date.meaning.day != nil || isOfName {
            years.insert(year)
          }
        }
      }
      for place in text.lexicon.places.places(in: tokens) {
        counts[place.meaning.territory, default: 0] += 1
      }
    }
    let parties = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
    resolver = DateResolver(published: published, yearOfText: years.count == 1 ? years.first : nil)
    context = ArticleContext(
      film: film, filmTitles: titles, published: published, parties: parties,
      territoryNames: territoryNames)
  }

  /// The claims in the order of the text, each once; `ids` are those that are taken.
  func claims(ids: inout Set<String>) -> [DraftedClaim] {
    var context = context
    var facts: [(fact: FoundFact, sentence: SentenceReading)] = []
    for sentence in text.sentences {
      let reading = SentenceReading(
        sentence.text, at: sentence.range, mentions: mentions, lexicon: text.lexicon,
        resolver: resolver)
      context.organization = reading.organizations.last?.meaning ?? context.organization
      let found =
        FilmEventFacts.facts(in: reading, context) + GatheringFacts.facts(in: reading, &context)
        + MoneyFacts.facts(in: reading, context) + CountFacts.facts(in: reading, context)
        + ProductionFacts.facts(in: reading, context) + AwardFacts.facts(in: reading, context)
        + PeopleFacts.facts(in: reading, context)
      facts += found.map { ($0, reading) }
    }
    return FactSelection.select(facts).map { fact, sentence in
      claim(fact, sentence, ids: &ids)
    }
  }

  private func claim(
    _ fact: FoundFact, _ sentence: SentenceReading, ids: inout Set<String>
  ) -> DraftedClaim {
    let source = text.article.source.id
    let qualifiers = fact.qualifiers.sorted { $0.key < $1.key }.map(\.value)
    let subject = fact.subject == context.film ? [] : [fact.subject]
    let parts = [source] + subject + [fact.property] + qualifiers + [fact.value.idPart]
    let stem = Slug.make(parts.joined(separator: " "))
    var id = stem
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    return DraftedClaim(
      id: id, subject: fact.subject, property: fact.property, qualifiers: fact.qualifiers,
      value: fact.value, source: source, quote: sentence.text,
      location: text.article.document.location(of: sentence.range.lowerBound), reason: fact.reason,
      isDoubtful: fact.isDoubtful)
  }
}

/// Leaves out what an article says twice.
enum FactSelection {
  /// The facts without those that repeat one or are contained in one.
  static func select(
    _ facts: [(fact: FoundFact, sentence: SentenceReading)]
  ) -> [(FoundFact, SentenceReading)] {
    var chosen: [(fact: FoundFact, sentence: SentenceReading)] = []
    for (fact, sentence) in facts {
      let isRepeated = chosen.contains {
        $0.fact.subject == fact.subject && $0.fact.property == fact.property
          && ($0.fact.qualifiers == fact.qualifiers || fact.qualifiers.isEmpty)
          && $0.fact.value.includes(fact.value)
      }
      if !isRepeated { chosen.append((fact, sentence)) }
    }
    return chosen
  }
}

extension DraftedClaim.Value {
  /// Whether it says all that `other` says.
  func includes(_ other: DraftedClaim.Value) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (
      .event(let kind, let date, let place, _),
      .event(let otherKind, let otherDate, let otherPlace, _)
    ):
      return kind == otherKind && (otherDate == nil || otherDate == date)
        && (otherPlace == nil || otherPlace == place || otherDate != nil && place != nil)
    case (.count(let value, let unit, let asOf, _), .count(let other, let otherUnit, let day, _)),
      (.money(let value, let unit, let asOf, _), .money(let other, let otherUnit, let day, _)):
      return value == other && unit == otherUnit && (day == nil || day == asOf)
    case (.set(let items), .set(let others)): return Set(items).isSuperset(of: others)
    default: return false
    }
  }

  /// The value as part of an id.
  var idPart: String {
    switch self {
    case .text(let text), .place(let text): String(text.prefix(40))
    case .date(let date): date.description
    case .money(let amount, let currency, _, _): "\(amount) \(currency)"
    case .count(let value, let unit, _, _): "\(value) \(unit)"
    case .person(let name, let role): "\(name) \(role)"
    case .event(_, let date, let place, let name):
      [date?.description, place, name].compactMap(\.self).joined(separator: " ")
    case .set(let items): items.joined(separator: " ")
    }
  }
}
