internal import Diagnostics
internal import HTML
internal import LocaleData

extension EditionPage {
  /// What browsers and search engines read.
  var head: HTMLNode {
    element(.head) {
      element(.meta, .charset("utf-8"))
      element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      element(.title) { title }
      if let summary { element(.meta, .name("description"), .content(summary)) }
      element(.link, .rel("stylesheet"), .href(KitAddress.shared(KitAddress.stylesheet)))
      alternates
      HTMLNode.linkedData(movie)
    }
  }

  /// The page's title.
  var title: String { phrases.text(.documentTitle, ["title": edition.title.value]) }

  private var summary: String? { edition.blurb(.logline)?.value.plainText }

  /// Links to all editions, this one among them; search engines want them complete and from every side.
  private var alternates: [HTMLNode] {
    guard kit.baseURL != nil else { return [] }
    func alternate(_ tag: String, _ path: String) -> HTMLNode? {
      KitAddress.absolute(path, in: kit).map { link in
        element(.link, .rel("alternate"), .hreflang(tag), .href(link))
      }
    }
    let pages = links.compactMap { link in
      alternate(link.language.description, KitAddress.path("index.html", in: link.language))
    }
    return pages + [alternate("x-default", "index.html")].compactMap(\.self)
  }

  /// The film for machines (schema.org, "Movie"): only what the page prints.
  private var movie: JSONValue {
    let title = edition.title
    var members: [JSONValue.Member] = [
      ("@context", .string("https://schema.org")), ("@type", .string("Movie")),
      ("name", .string(title.value)), ("alternateName", .strings(edition.otherTitles.map(\.value))),
    ]
    if let summary { members.append(("description", .string(summary))) }
    if let genre = edition.own(kit.film.genre) {
      members.append(("genre", .string(genre.value)))
    }
    members.append(("countryOfOrigin", .array(edition.countries.map { thing("Country", $0) })))
    members.append(("director", people(kit.credits.filter { $0.role == "director" })))
    members.append(
      (
        "actor",
        .array(
          kit.cast.compactMap { edition.name(of: $0.person) }.map { thing("Person", $0.value) })
      ))
    if let date = firstRelease { members.append(("datePublished", .string(date.description))) }
    if let still = kit.stills.first, let link = KitAddress.absolute(still.path, in: kit) {
      members.append(("image", .string(link.address)))
    }
    let path = KitAddress.path("index.html", in: edition.language)
    if let link = KitAddress.absolute(path, in: kit) {
      members.append(("url", .string(link.address)))
    }
    return .object(members)
  }

  private func people(_ credits: [Credit]) -> JSONValue {
    .array(
      credits.flatMap { $0.people ?? [] }.compactMap { edition.name(of: $0) }.map {
        thing("Person", $0.value)
      })
  }

  private func thing(_ type: String, _ name: String) -> JSONValue {
    .object([("@type", .string(type)), ("name", .string(name))])
  }

  private var firstRelease: PartialDate? {
    kit.events.filter { $0.kind == .release }.compactMap { event in
      guard case .date(let date)? = edition.facts[event.date]?.outcome.value else { return nil }
      return date
    }.min()
  }
}
