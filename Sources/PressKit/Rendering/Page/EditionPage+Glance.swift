internal import HTML
internal import LocaleData

extension EditionPage {
  /// How many of the cast are named at the top.
  private static let leadingCast = 4

  /// What a desk asks first: who made it, who plays, how long it is, when it comes.
  ///
  /// Only what is known.
  var glance: HTMLNode? {
    let lines =
      directors
      + [leadingCast, line(ofSpecification: "running-time")].compactMap(\.self) + releases
      + [line(ofSpecification: "trailer")].compactMap(\.self)
    guard !lines.isEmpty else { return nil }
    return element(.dl, .class("glance")) {
      for line in lines {
        element(.div) {
          element(.dt) { line.term }
          for value in line.values { element(.dd) { value } }
        }
      }
    }
  }

  private typealias Line = (term: [HTMLNode], values: [[HTMLNode]])

  private var directors: [Line] {
    kit.credits.filter { $0.role == "director" }.compactMap { credit in
      let names = (credit.people ?? []).compactMap(edition.node(ofPerson:))
      if names.isEmpty { return nil }
      return ([.text(phrases.roles[credit.role] ?? credit.role)], names.map { [$0] })
    }
  }

  private var leadingCast: Line? {
    let names = kit.cast.prefix(Self.leadingCast).compactMap { edition.node(ofPerson: $0.person) }
    if names.isEmpty { return nil }
    return ([.text(phrases.text(.cast))], names.map { [$0] })
  }

  private func line(ofSpecification id: String) -> Line? {
    kit.specifications.first { $0.id == id }.flatMap { specification in
      knownValue(of: specification).map { value in
        ([.text(phrases.specifications[id] ?? id)], [value])
      }
    }
  }

  private var releases: [Line] {
    kit.events.filter { $0.kind == .release }.compactMap { event in
      guard let title = edition.nearest(event.title), let date = date(of: event) else { return nil }
      return ([edition.node(title)], [[date]])
    }
  }
}
