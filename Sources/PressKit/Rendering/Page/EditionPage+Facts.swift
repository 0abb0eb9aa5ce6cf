internal import HTML
internal import LocaleData

extension EditionPage {
  /// Premieres and releases.
  var dates: PageSection? {
    PageSection("dates", phrases.text(.dates)) {
      timeline(of: kit.events.filter { $0.kind != .festival })
    }
  }

  /// Those of `events` whose day is known, in the order of the kit.
  func timeline(of events: [KitEvent]) -> HTMLNode? {
    let known = events.filter { edition.value(of: $0.date) != nil }
    guard !known.isEmpty else { return nil }
    return element(.ol, .class("timeline")) {
      for event in known {
        element(.li) {
          element(.p, .class("when")) { date(of: event) }
          element(.p, .class("what")) {
            if let title = edition.nearest(event.title) { edition.node(title) }
            references(to: event.date)
          }
          if let place = event.place.flatMap(edition.own) {
            element(.p, .class("where")) { edition.node(place) }
          }
        }
      }
    }
  }

  /// When the event takes place; nil where that is not known.
  func date(of event: KitEvent) -> HTMLNode? {
    guard case .date(let date)? = edition.facts[event.date]?.outcome.value else { return nil }
    return element(.time, .datetime(date.description)) { edition.values.text(date) }
  }

  /// Figures and facts, each with its sources.
  var facts: PageSection? {
    PageSection("facts", phrases.text(.facts)) {
      let lines = kit.facts.compactMap { line in
        edition.value(of: line.key, isUnitInLabel: line.isUnitInLabel).map {
          (line: line, value: $0)
        }
      }
      if !lines.isEmpty {
        element(.dl, .class("figures")) {
          for (line, value) in lines {
            element(.div) {
              element(.dt) { edition.nearest(line.label).map(edition.node) }
              element(.dd) {
                value
                references(to: line.key)
                if let remark = remark(on: line.key) {
                  element(.span, .class("remark")) { remark }
                }
              }
            }
          }
        }
      }
    }
  }

  private func remark(on key: FactKey) -> String? {
    edition.facts[key]?.outcome.value.flatMap(edition.values.remark)
  }

  /// Technical data; what is not known yet says so.
  var specifications: PageSection? {
    PageSection("specifications", phrases.text(.specifications)) {
      if !kit.specifications.isEmpty {
        element(.dl, .class("rows")) {
          for specification in kit.specifications {
            element(.div) {
              element(.dt) { phrases.specifications[specification.id] ?? specification.id }
              value(of: specification)
            }
          }
        }
      }
    }
  }

  private func value(of specification: Specification) -> HTMLNode {
    guard let value = knownValue(of: specification) else {
      return element(.dd, .class("missing")) { phrases.text(.toBeAnnounced) }
    }
    return element(.dd) {
      value
      if case .claim(let key) = specification.value { references(to: key) }
    }
  }

  /// What is known of a specification, the trailer's address as a link; nil where nothing is.
  func knownValue(of specification: Specification) -> [HTMLNode]? {
    switch specification.value {
    case .unknown: return nil
    case .claim(let key): return edition.value(of: key)
    case .text(let words):
      return edition.nearest(words).map { text in
        if specification.id == "trailer", let link = WebLink(text.value), link.isAbsolute {
          return [element(.a, .href(link)) { link.withoutScheme }]
        }
        return [edition.node(text)]
      }
    }
  }

  /// The footnote signs of a fact.
  func references(to key: FactKey) -> HTMLNode? {
    let numbers = edition.sources(of: key)
    guard !numbers.isEmpty else { return nil }
    return element(.span, .class("references")) {
      for number in numbers {
        element(
          .a, .href(WebLink(own: "#source-\(number)")),
          .ariaLabel(phrases.text(.sourceReference, ["number": String(number)]))
        ) { String(number) }
      }
    }
  }

  /// The sources that the page's facts come from, in the order of their numbers.
  var sources: PageSection? {
    PageSection("sources", phrases.text(.sources)) {
      let used = edition.sourceNumbers.sorted { $0.value < $1.value }.compactMap { entry in
        kit.evidence.sources[entry.key].map { (number: entry.value, source: $0) }
      }
      if !used.isEmpty {
        element(.ol) {
          for (number, source) in used {
            element(.li, .id("source-\(number)")) { line(for: source) }
          }
        }
      }
    }
  }

  private func line(for source: Source) -> [HTMLNode] {
    let name = element(.cite, .lang(source.language)) { source.publisher }
    let publisher = source.link.map { link in element(.a, .href(link)) { name } } ?? name
    var values: [String: [HTMLNode]] = [
      "publisher": [publisher], "language": [.text(phrases.name(of: source.language))],
    ]
    guard let date = source.published else { return phrases.nodes(.undatedSourceLine, values) }
    values["date"] = [.text(edition.values.text(date))]
    guard let original = source.translatedFrom else { return phrases.nodes(.sourceLine, values) }
    values["original"] = [.text(phrases.name(of: original))]
    return phrases.nodes(.sourceLineTranslated, values)
  }
}
