internal import Diagnostics
internal import HTML
internal import LocaleData

/// An edition as data, for sites and databases that set it themselves.
struct EditionJSON {
  let edition: Edition

  /// The edition as one object.
  var value: JSONValue {
    let kit = edition.kit
    return .object([
      ("id", .string(kit.id)), ("language", .string(edition.language.description)),
      ("title", text(edition.title)), ("otherTitles", .strings(edition.otherTitles.map(\.value))),
      ("genre", text(edition.own(kit.film.genre))),
      ("countries", .strings(edition.countries)), ("year", .optional(kit.film.year)),
      ("texts", texts), ("cast", cast), ("credits", credits), ("events", events),
      ("awards", awards), ("embargo", embargo),
      ("facts", facts), ("specifications", specifications), ("quotes", quotes), ("stills", stills),
      ("missing", .strings(edition.missingTexts.map(\.rawValue))),
    ])
  }

  /// A text as such; in another language than the edition's, an object that says which.
  private func text(_ text: Localized<String>?) -> JSONValue {
    guard let text else { return .null }
    if text.language == edition.language { return .string(text.value) }
    return .object([
      ("text", .string(text.value)), ("language", .string(text.language.description)),
    ])
  }

  private func name(_ person: String) -> JSONValue { text(edition.name(of: person)) }

  private var texts: JSONValue {
    .object(
      BlurbKind.allCases.compactMap { kind in
        edition.blurb(kind).map { blurb in
          (kind.rawValue, text(Localized(value: blurb.value.plainText, language: blurb.language)))
        }
      })
  }

  private var cast: JSONValue {
    .array(
      edition.kit.cast.map { member in
        .object([
          ("person", .string(member.person)), ("name", name(member.person)),
          ("character", text(member.character.flatMap(edition.own))),
        ])
      })
  }

  private var credits: JSONValue {
    .array(
      edition.kit.credits.map { credit in
        .object([
          ("role", .string(credit.role)),
          ("title", .string(edition.phrases.roles[credit.role] ?? credit.role)),
          ("people", credit.people.map { .array($0.map(name)) } ?? .null),
        ])
      })
  }

  private var events: JSONValue {
    .array(
      edition.kit.events.map { event in
        .object([
          ("id", .string(event.id)), ("kind", .string(event.kind.rawValue)),
          ("territory", .optional(event.territory)), ("date", value(of: event.date)),
          ("title", text(edition.nearest(event.title))),
          ("place", text(event.place.flatMap(edition.own))),
        ])
      })
  }

  private var awards: JSONValue {
    .array(
      edition.kit.awards.map { award in
        .object([
          ("title", text(edition.nearest(award.title))),
          ("festival", text(edition.nearest(award.festival))), ("year", .optional(award.year)),
          ("result", .string(award.result.rawValue)),
        ])
      })
  }

  private var embargo: JSONValue {
    guard let embargo = edition.kit.embargo else { return .null }
    return .object([
      ("until", .string(embargo.until.description)),
      ("note", text(embargo.note.flatMap(edition.nearest))),
    ])
  }

  private var facts: JSONValue {
    .array(
      edition.kit.facts.map { line in
        .object([
          ("fact", .string("\(line.key)")), ("label", text(edition.nearest(line.label))),
          ("value", value(of: line.key)),
          ("sources", .strings(sources(of: line.key))),
        ])
      })
  }

  private var specifications: JSONValue {
    .object(
      edition.kit.specifications.map { specification in
        switch specification.value {
        case .unknown: (specification.id, .null)
        case .text(let words): (specification.id, text(edition.nearest(words)))
        case .claim(let key): (specification.id, value(of: key))
        }
      })
  }

  private var quotes: JSONValue {
    .array(
      edition.kit.quotes.map { quote in
        let printed = quote.printed(along: edition.chain)
        return .object([
          ("id", .string(quote.id)), ("speaker", name(quote.speaker)),
          ("text", .string(printed.text.value)),
          ("language", .string(printed.text.language.description)),
          ("originalLanguage", .optional(quote.originalLanguage?.description)),
          ("isTranslation", .boolean(printed.isTranslation)), ("source", .string(quote.publisher)),
          ("url", .optional(quote.link?.address)),
        ])
      })
  }

  private var stills: JSONValue {
    .array(
      edition.kit.stills.compactMap { still in
        guard let header = still.header else { return nil }
        return .object([
          ("file", .string(still.path)), ("width", .integer(header.uprightWidth)),
          ("height", .integer(header.uprightHeight)),
          ("caption", text(edition.nearest(still.caption))),
          ("alternative", text(edition.nearest(still.alternative))),
          ("credit", text(still.credit.flatMap(edition.nearest))),
        ])
      })
  }

  /// A fact's value in a form that programs can compare, beside nothing that is for print.
  private func value(of key: FactKey) -> JSONValue {
    edition.facts[key]?.outcome.value?.json ?? .null
  }

  private func sources(of key: FactKey) -> [String] {
    Set((edition.facts[key]?.outcome.claims ?? []).map(\.source)).sorted()
  }
}
