internal import Diagnostics
internal import LocaleData

extension KitCheck {
  /// Facts that nobody can print yet, and specifications that nobody knows.
  mutating func checkFacts() {
    let known = Dictionary(
      facts.map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    var asked: [(key: FactKey, location: SourceLocation)] = []
    asked += kit.events.map { ($0.date, $0.location) } + kit.facts.map { ($0.key, $0.location) }
    for specification in kit.specifications {
      switch specification.value {
      case .unknown:
        note(
          "unknown-value", .info, "“\(specification.id)” is not known yet",
          at: specification.location)
      case .claim(let key): asked.append((key, specification.location))
      case .text: break
      }
    }
    for (key, location) in asked where known[key] == nil {
      let narrowed = facts.first { $0.key.name == key.name }.map { "; claims are about \($0.key)" }
      let message = "no claim is about \(key)\(narrowed ?? "")"
      note("unknown-fact", .error, message, at: location)
    }
    checkUnits()
    let printed = Set(asked.map(\.key))
    for fact in facts where fact.needsDecision {
      let place = fact.groups[0].claims[0].location
      let isPrinted = printed.contains(fact.key) ? "; the pages leave it out until then" : ""
      switch fact.outcome.reason {
      case .reopened:
        note(
          "reopened-decision", .warning,
          "the claims about \(fact.key) have changed since it was decided\(isPrinted)", at: place)
      default:
        note(
          "unresolved-fact", .warning,
          "the sources differ about \(fact.key) and nobody has decided\(isPrinted)", at: place)
      }
    }
  }

  /// Facts of the kit that a page leaves out because its language has no word for what is counted.
  private mutating func checkUnits() {
    for line in kit.facts {
      let lacking = editions.filter { edition in
        edition.facts[line.key]?.outcome.value != nil
          && edition.value(of: line.key, isUnitInLabel: line.isUnitInLabel) == nil
      }
      guard !lacking.isEmpty else { continue }
      note(
        "unprintable-value", .warning,
        "\(line.key) cannot be printed in "
          + "\(lacking.map(\.language.description).joined(separator: ", ")), which have no words for its "
          + "unit; let the label say what is counted, with isUnitInLabel: true", at: line.location)
    }
  }

  /// Words that a claim says its source has, and which are not in the source's text.
  mutating func checkQuotedWords() {
    for claim in kit.evidence.claims {
      guard let quote = claim.quote, let text = kit.evidence.sources[claim.source]?.text,
        kit.evidence.place(of: claim) == nil
      else { continue }
      note(
        "quote-not-found", .error,
        "“\(quote.text)” is not in \(text.file), which “\(claim.id)” quotes",
        at: claim.location)
    }
  }

  /// Credits that say something else than the evidence about the same role.
  mutating func checkCredits() {
    for credit in kit.credits {
      guard let people = credit.people,
        let fact = facts.first(where: {
          $0.key == FactKey(subject: kit.id, property: credit.role)
        }),
        case .samePerson(let person) = fact.outcome.reason, !people.contains(person)
      else { continue }
      note(
        "credit-mismatch", .warning,
        "the sources name “\(person)” as \(credit.role), the credits do not",
        at: SourceLocation(file: kit.label(of: "kit.yaml")))
    }
  }

  /// Pictures that a picture desk would send back.
  mutating func checkStills() {
    for still in kit.stills {
      guard let header = still.header else { continue }
      if header.uprightWidth < Self.printWidth {
        note(
          "small-picture", .warning,
          "\(still.path) is \(header.uprightWidth) pixels wide; print wants \(Self.printWidth)",
          at: still.location, value: Double(header.uprightWidth), limit: Double(Self.printWidth))
      }
      if header.hasPrintColours {
        note(
          "print-colours", .warning, "\(still.path) has print colours, which browsers show wrongly",
          at: still.location)
      }
      if header.hasLocation {
        note(
          "picture-location", .warning,
          "\(still.path) says where it was taken, and so does the original that readers download",
          at: still.location)
      }
      if still.credit == nil {
        note("missing-credit", .warning, "\(still.path) has no credit", at: still.location)
      }
    }
  }

  /// Contacts that are still to come.
  mutating func checkContacts() {
    let file = SourceLocation(file: kit.label(of: "kit.yaml"))
    let placeholders = kit.contacts.filter(\.isPlaceholder).count
    if kit.contacts.isEmpty {
      note("missing-contact", .warning, "the kit has no press contact", at: file)
    } else if placeholders > 0 {
      note(
        "placeholder-contact", .warning,
        "\(placeholders) of \(kit.contacts.count) contacts stand in for others that are to come",
        at: file)
    }
  }

  /// Quotations that pass for what they are not.
  mutating func checkQuotes() {
    for quote in kit.quotes {
      guard let original = quote.originalLanguage, original.language != quote.language.language
      else { continue }
      if !quote.isTranslation {
        note(
          "unmarked-translation", .error,
          "“\(quote.id)” was spoken in \(original), is printed in \(quote.language), and is not called a "
            + "translation", at: quote.location)
      }
    }
  }
}
