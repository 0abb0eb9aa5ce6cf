internal import Diagnostics
internal import HTML
internal import LocaleData

extension EditionPage {
  /// The film for machines (schema.org, "Movie"): only what the page prints.
  var movie: JSONValue {
    var members: [JSONValue.Member] = [
      ("@context", .string("https://schema.org")), ("@type", .string("Movie")),
      ("name", .string(edition.title.value)),
    ]
    func add(_ name: String, _ value: JSONValue?) {
      if let value { members.append((name, value)) }
    }
    add("alternateName", list(edition.otherTitles.map { .string($0.value) }))
    add("description", summary.map(JSONValue.string))
    add("genre", edition.own(kit.film.genre).map { .string($0.value) })
    add("countryOfOrigin", list(edition.countries.map { thing("Country", $0) }))
    add("inLanguage", specification("dialogue"))
    add("duration", duration.map(JSONValue.string))
    add("contentRating", specification("age-rating"))
    add(
      "productionCompany",
      specificationText("production").map { thing("Organization", $0) })
    for (property, roles) in Self.crewProperties { add(property, list(people(in: roles))) }
    add(
      "actor",
      list(
        kit.cast.compactMap { edition.name(of: $0.person) }.map { thing("Person", $0.value) }))
    add("datePublished", releases.map(\.date).min().map { .string($0.description) })
    add("releasedEvent", list(releases.map(event)))
    add("award", list(kit.awards.map { .string(text(of: $0)) }))
    add("trailer", trailer)
    add("image", image)
    add("url", address.map { .string($0.address) })
    return .object(members)
  }

  /// The properties of a film that name people, with the roles that each one takes, in the order of
  /// schema.org.
  private static let crewProperties: [(property: String, roles: Set<String>)] = [
    ("director", ["director"]), ("producer", ["general-producer", "producer"]),
    ("author", ["screenwriter"]), ("musicBy", ["composer"]), ("editor", ["editor"]),
  ]

  private func people(in roles: Set<String>) -> [JSONValue] {
    kit.credits.filter { roles.contains($0.role) }.flatMap { $0.people ?? [] }
      .compactMap { edition.name(of: $0) }.map { thing("Person", $0.value) }
  }

  /// A list of what is known; nil where nothing is.
  private func list(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }

  private func thing(_ type: String, _ name: String) -> JSONValue {
    .object([("@type", .string(type)), ("name", .string(name))])
  }

  /// A specification in words; nil where it is not known.
  private func specificationText(_ id: String) -> String? {
    guard let specification = kit.specifications.first(where: { $0.id == id }) else { return nil }
    switch specification.value {
    case .unknown: return nil
    case .text(let text): return edition.nearest(text)?.value
    case .claim(let key):
      guard let value = edition.facts[key]?.outcome.value else { return nil }
      if case .text(let text) = value { return text }
      return edition.values.text(value)
    }
  }

  private func specification(_ id: String) -> JSONValue? {
    specificationText(id).map(JSONValue.string)
  }

  /// The running time as ISO 8601 writes it, where the evidence counts minutes.
  private var duration: String? {
    guard let specification = kit.specifications.first(where: { $0.id == "running-time" }),
      case .claim(let key) = specification.value,
      case .count(let count)? = edition.facts[key]?.outcome.value, count.unit == "minutes"
    else { return nil }
    return "PT\(count.value)M"
  }

  /// The releases whose day is known.
  private var releases: [(event: KitEvent, date: PartialDate)] {
    kit.events.filter { $0.kind == .release }.compactMap { event in
      guard case .date(let date)? = edition.facts[event.date]?.outcome.value else { return nil }
      return (event, date)
    }
  }

  private func event(_ release: (event: KitEvent, date: PartialDate)) -> JSONValue {
    var members: [JSONValue.Member] = [
      ("@type", .string("PublicationEvent")), ("startDate", .string(release.date.description)),
    ]
    if let title = edition.nearest(release.event.title) {
      members.append(("name", .string(title.value)))
    }
    if let territory = release.event.territory {
      members.append(("location", thing("Country", phrases.countryNames[territory] ?? territory)))
    }
    return .object(members)
  }

  private func text(of award: Award) -> String {
    let parts = [
      edition.nearest(award.title)?.value, edition.nearest(award.festival)?.value,
      award.year.map(String.init), phrases.results[award.result],
    ]
    return edition.values.list(parts.compactMap(\.self))
  }

  private var trailer: JSONValue? {
    guard let address = specificationText("trailer"), WebLink(address)?.isAbsolute == true,
      let name = phrases.specifications["trailer"]
    else { return nil }
    return .object([
      ("@type", .string("VideoObject")),
      ("name", .string(edition.title.value + phrases.typography.lineMarks.dash + name)),
      ("url", .string(address)),
    ])
  }

  private var image: JSONValue? {
    guard let picture = largePicture,
      let original = KitAddress.absolute(picture.still.path, in: kit)
    else { return nil }
    var members: [JSONValue.Member] = [
      ("@type", .string("ImageObject")), ("contentUrl", .string(original.address)),
      ("width", .integer(picture.header.uprightWidth)),
      ("height", .integer(picture.header.uprightHeight)),
    ]
    if let caption = edition.nearest(picture.still.caption) {
      members.append(("caption", .string(caption.value)))
    }
    if let credit = picture.still.credit.flatMap(edition.nearest) {
      members.append(("creditText", .string(credit.value)))
    }
    return .object(members)
  }
}
