internal import LocaleData

/// Compares what two claims say, each kind of value by its own meaning.
final class ClaimComparison {
  /// The people of the roster.
  let people: KnownPeople
  /// The names of terms.yaml.
  let terms: TermIndex
  private let persons: PersonComparison
  private let texts: TextComparison
  private let events: EventComparison
  private let numbers = NumberComparison()
  private let places: ContainedPlaces
  private let sources: [String: Source]

  /// A comparison by what `kit` and `store` know; their words are read when they are needed.
  init(_ kit: Kit, _ store: LocaleStore) {
    let languages = ComparingLanguages(store)
    people = KnownPeople(kit, languages)
    terms = TermIndex(kit.terms)
    persons = PersonComparison(people: people, languages: languages)
    texts = TextComparison(terms: terms, languages: languages)
    events = EventComparison(terms: terms)
    places = ContainedPlaces(store)
    sources = kit.evidence.sources
  }

  /// How `left` stands to `right`; `agreed` where they say the same.
  ///
  /// - Throws: a `LocaleError` where words to compare by cannot be read.
  func relation(of left: Claim, to right: Claim) throws -> ClaimRelation {
    switch (left.value, right.value) {
    case (.place(let place), .place(let other))
    where place != other
      && (place == ContainedPlaces.head(other) || ContainedPlaces.head(place) == other):
      return ClaimRelation(.precision, "the one says where the other lies")
    case (.text(let text), .text(let other)), (.place(let text), .place(let other)):
      return try texts.relation(of: statement(text, left), to: statement(other, right))
    case (.date(let date), .date(let other)):
      if date == other { return .agreed }
      return date.isCompatible(with: other)
        ? ClaimRelation(.precision, "the one tells the day that the other leaves open")
        : ClaimRelation(.conflict)
    case (.money(let sum), .money(let other)): return numbers.relation(of: sum, to: other)
    case (.count(let count), .count(let other)): return numbers.relation(of: count, to: other)
    case (.set(let items), .set(let others)):
      return try relation(of: items, in: left, to: others, in: right)
    case (.person(let person), .person(let other)):
      return try persons.relation(of: person, in: left, to: other, in: right)
    case (.event(let event), .event(let other)):
      return try relation(of: event, in: left, to: other, in: right)
    // A list of one is a text, and a place is one too.
    case (.set(let items), .text(let other)):
      return try relation(of: items, in: left, to: [other], in: right)
    case (.text(let text), .set(let others)):
      return try relation(of: [text], in: left, to: others, in: right)
    case (.place(let text), .text(let other)), (.text(let text), .place(let other)):
      return try texts.relation(of: statement(text, left), to: statement(other, right))
    // A showing of which only the day is told.
    case (.event(let event), .date(let date)):
      return events.relation(of: event, to: ClaimValue.Event(on: date, kind: event.kind))
    case (.date(let date), .event(let event)):
      return events.relation(of: ClaimValue.Event(on: date, kind: event.kind), to: event)
    default: return ClaimRelation(.conflict, "values of two types")
    }
  }

  /// How one event stands to another: where nothing else ties them together, names that are not one tell
  /// two events.
  private func relation(
    of event: ClaimValue.Event, in claim: Claim, to other: ClaimValue.Event, in otherClaim: Claim
  ) throws -> ClaimRelation {
    let relation = events.relation(of: event, to: other)
    guard relation.agreement == .precision, let name = event.name, let otherName = other.name,
      !events.areTiedTogether(event, other)
    else { return relation }
    let names = try self.relation(of: name, in: claim, to: otherName, in: otherClaim)
    return names.agreement <= .precision ? relation : names
  }

  /// How one set stands to another: items that mean the same count as one, and a province beside its city
  /// as nothing.
  private func relation(
    of items: [String], in claim: Claim, to others: [String], in other: Claim
  ) throws -> ClaimRelation {
    let own = try places.withoutContainers(items) { terms.names(of: $0) }.compactMap(\.self)
    let theirs = try places.withoutContainers(others) { terms.names(of: $0) }.compactMap(\.self)
    var rest = theirs
    var missing: [String] = []
    var isVariant = own.count != items.count || theirs.count != others.count
    for item in own {
      let match = try rest.firstIndex { candidate in
        try areOne(item, in: claim, candidate, in: other)
      }
      guard let match else {
        missing.append(item)
        continue
      }
      isVariant = isVariant || rest[match] != item
      rest.remove(at: match)
    }
    if missing.isEmpty && rest.isEmpty {
      return isVariant ? ClaimRelation(.variant, "the same items, named otherwise") : .agreed
    }
    return ClaimRelation(.partial, "each names a part")
  }

  /// What all lists together name, each thing once and as exactly as one of them does.
  func union(of lists: [(claim: Claim, items: [String])]) throws -> [String] {
    let all = lists.flatMap { list in list.items.map { (claim: list.claim, item: $0) } }
    // Each place for itself, for a province goes where its city stands in another list.
    let places = try places.withoutContainers(all.map(\.item)) { terms.names(of: $0) }
    var kept: [(claim: Claim, item: String)] = []
    for (claim, place) in zip(all.map(\.claim), places) {
      guard let place else { continue }
      let relations = try kept.map { try relation(of: place, in: claim, to: $0.item, in: $0.claim) }
      if relations.contains(where: { $0.agreement <= .variant }) { continue }
      guard let same = relations.firstIndex(where: { $0.agreement == .precision }) else {
        kept.append((claim, place))
        continue
      }
      if exactness(.text(place)) > exactness(.text(kept[same].item)) { kept[same] = (claim, place) }
    }
    return kept.map(\.item)
  }

  private func relation(
    of item: String, in claim: Claim, to other: String, in otherClaim: Claim
  ) throws -> ClaimRelation {
    if terms.canonical(item) == terms.canonical(other) { return .agreed }
    return try texts.relation(of: statement(item, claim), to: statement(other, otherClaim))
  }

  private func areOne(
    _ item: String, in claim: Claim, _ other: String, in otherClaim: Claim
  ) throws -> Bool {
    try relation(of: item, in: claim, to: other, in: otherClaim).agreement <= .variant
  }

  private func statement(_ text: String, _ claim: Claim) -> TextComparison.Statement {
    let source = sources[claim.source]
    return TextComparison.Statement(
      text: text, language: source?.language ?? .undetermined,
      translatedFrom: source?.translatedFrom)
  }

  /// The id of the person whom a claim names, where the roster knows one.
  func person(of claim: Claim) throws -> String? {
    guard case .person(let person) = claim.value else { return nil }
    return try persons.person(person, in: claim)
  }

  /// The roles that a text or a list names, and all that these imply, themselves included.
  func roles(in claim: Claim) throws -> (named: Set<String>, implied: Set<String>) {
    switch claim.value {
    case .text(let text): try texts.roles(in: [text], of: statement(text, claim).language)
    case .set(let items): try texts.roles(in: items, of: statement("", claim).language)
    default: ([], [])
    }
  }

  /// How much a value says; comparable between values of one fact only.
  func exactness(_ value: ClaimValue) -> Int {
    switch value {
    case .date(let date): date.precision
    case .count(let count): (count.isApproximate ? 0 : 100) + Self.digits(of: count.value)
    case .money(let money): Self.digits(of: money.amount)
    case .set(let items): items.count
    case .person(let person): person.name.split(separator: " ").count
    case .event(let event): event.exactness
    case .text(let text), .place(let text): Self.wordCount(of: text)
    }
  }

  /// The words of a text; of Chinese, the characters.
  private static func wordCount(of text: String) -> Int {
    text.split(separator: " ").count
      + text.unicodeScalars.filter { $0.properties.isUnifiedIdeograph }.count
  }

  /// How many digits a number has before its last zeros.
  private static func digits(of number: Int) -> Int {
    let digits = String(number.magnitude)
    return digits.utf8.count - digits.reversed().prefix { $0 == "0" }.count
  }
}

extension ClaimValue.Event {
  fileprivate init(on date: PartialDate, kind: Kind) {
    self.init(kind: kind, date: date, place: nil, name: nil)
  }
}
