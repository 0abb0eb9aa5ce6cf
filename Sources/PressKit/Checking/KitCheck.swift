public import Diagnostics
internal import ICU
public import LocaleData

/// Looks through a kit for what its readers would trip over: what is missing, untranslated, unknown,
/// too long, or at odds with itself.
public struct KitCheck {
  /// The narrowest picture that fills an A4 page at 300 dots an inch.
  static let printWidth = 2480

  let kit: Kit
  let editions: [Edition]
  let facts: [Fact]
  let locales: LocaleStore
  var findings: [Finding] = []

  /// A check of `kit` in all its languages.
  ///
  /// - Throws: a `LocaleError` where the phrases of a language cannot be read.
  public init(_ kit: Kit, locales: LocaleStore) throws {
    self.kit = kit
    self.locales = locales
    let facts = try ConflictFinder(kit, locales).facts()
    let fallback = try FallbackRules(locales)
    self.facts = facts
    editions = try kit.languages.map { try Edition(kit, $0, facts: facts, fallback, from: locales) }
  }

  /// What was found, in the order of the files.
  ///
  /// - Throws: an `ICUError` where ICU cannot cut a text into words, a `LocaleError` where data about
  ///   names cannot be read.
  public static func findings(in kit: Kit, locales: LocaleStore) throws -> [Finding] {
    var check = try KitCheck(kit, locales: locales)
    try check.checkTexts()
    try check.checkNames()
    check.checkTranslations()
    check.checkPeople()
    check.checkFacts()
    check.checkQuotedWords()
    check.checkCredits()
    check.checkStills()
    check.checkContacts()
    check.checkQuotes()
    return check.findings.sorted { left, right in
      (left.location.file, left.location.line ?? 0, left.rule, left.message)
        < (right.location.file, right.location.line ?? 0, right.rule, right.message)
    }
  }

  /// Notes a finding.
  mutating func note(
    _ rule: String, _ severity: Severity, _ message: String, at location: SourceLocation,
    value: Double? = nil, limit: Double? = nil
  ) {
    findings.append(
      Finding(
        rule: "kit." + rule, severity: severity, message: message, location: location, value: value,
        limit: limit))
  }
}

// MARK: - Texts

extension KitCheck {
  private mutating func checkTexts() throws {
    let profile = try LengthProfile(kit.profile, from: locales)
    for edition in editions {
      for kind in BlurbKind.allCases {
        guard let blurb = edition.blurb(kind) else {
          noteMissing(kind, in: edition)
          continue
        }
        if isPlaceholder(blurb, kind) { continue }
        if blurb.isDerived {
          note(
            "derived", .info,
            "this text is converted into \(edition.language) by OpenCC; nobody has edited it",
            at: blurb.value.location)
        }
        try checkLength(of: blurb, kind, by: profile)
        checkTypography(of: blurb, in: edition)
      }
    }
  }

  private mutating func checkLength(
    of blurb: Localized<Blurb>, _ kind: BlurbKind, by profile: LengthProfile
  ) throws(ICUError) {
    guard let limit = profile.limit(of: kind, in: blurb.language) else { return }
    let count = try limit.count(in: blurb.value.plainText, language: blurb.language)
    if limit.range.contains(count) { return }
    let isLong = count > limit.range.upperBound
    let bound = isLong ? limit.range.upperBound : limit.range.lowerBound
    note(
      "length", .warning,
      "\(count) \(limit.unit.rawValue); \(isLong ? "at most" : "at least") \(bound) are usual for this text "
        + "(\(profile.name): \(limit.source))",
      at: blurb.value.location, value: Double(count), limit: Double(bound))
  }

  /// Quotation marks that open or close nothing: typesetting leaves all of the paragraph as they are.
  private mutating func checkTypography(of blurb: Localized<Blurb>, in edition: Edition) {
    guard blurb.language == edition.language else { return }
    for paragraph in blurb.value.plainText.split(separator: "\n") {
      if let excerpt = edition.typesetter.unpairedQuote(in: String(paragraph)) {
        note(
          "typography", .warning,
          "a quotation mark in ‹\(excerpt)› has no partner, so the marks are left as they are",
          at: blurb.value.location)
      }
    }
  }

  /// Whether a text is what a new kit has in its place, which is told.
  private mutating func isPlaceholder(_ blurb: Localized<Blurb>, _ kind: BlurbKind) -> Bool {
    guard KitSkeleton.isPlaceholder(blurb.value.source, kind, in: blurb.language) else {
      return false
    }
    note(
      "placeholder-text", .warning, "this text is still the placeholder of a new kit",
      at: blurb.value.location)
    return true
  }

  private mutating func noteMissing(_ kind: BlurbKind, in edition: Edition) {
    let file = SourceLocation(file: kit.label(of: "blurbs/\(edition.language)/\(kind.rawValue).md"))
    if kit.blurbs[kind] != nil {
      note("missing-text", .warning, "this text is missing; other languages have it", at: file)
    } else if kind == .logline || kind == .shortSynopsis {
      note("missing-text", .warning, "this text is missing in every language", at: file)
    }
  }
}

// MARK: - Everything that exists per language

extension KitCheck {
  private mutating func checkTranslations() {
    var texts: [(what: String, text: LocalizedText)] = [
      ("the title", kit.film.title), ("the genre", kit.film.genre),
    ]
    texts += [
      ("the tagline", kit.film.tagline), ("the notice", kit.notice),
      ("the note on quotations", kit.quotesNote),
    ].compactMap { entry in entry.1.map { (entry.0, $0) } }
    for member in kit.cast { if let part = member.character { texts.append(("the part", part)) } }
    for event in kit.events {
      texts.append(("the title of \(event.id)", event.title))
      if let place = event.place { texts.append(("the place of \(event.id)", place)) }
    }
    for line in kit.facts { texts.append(("the label of \(line.key)", line.label)) }
    for still in kit.stills {
      texts += [("the caption", still.caption), ("the alternative text", still.alternative)]
      if let credit = still.credit { texts.append(("the credit", credit)) }
    }
    for (id, term) in kit.terms.sorted(by: { $0.key < $1.key }) {
      texts.append(("“\(id)”", term.names))
    }
    for (what, text) in texts {
      for edition in editions where edition.own(text)?.isDerived == true {
        note(
          "derived", .info, "\(what) is converted into \(edition.language) by OpenCC",
          at: text.location)
      }
      let missing = editions.filter { $0.own(text) == nil }.map(\.language.description)
      if !missing.isEmpty {
        note(
          "untranslated", .warning, "\(what) is missing in \(missing.joined(separator: ", "))",
          at: text.location)
      }
    }
  }

  private mutating func checkPeople() {
    var seen: Set<String> = []
    let named = kit.cast.map(\.person) + kit.credits.flatMap { $0.people ?? [] }
    let people = (named + kit.quotes.map(\.speaker)).filter { seen.insert($0).inserted }
    for id in people {
      guard let person = kit.people[id] else {
        note(
          "unknown-person", .error, "“\(id)” is not in the roster, so the pages leave it out",
          at: SourceLocation(file: kit.label(of: "roster.yaml")))
        continue
      }
      let missing = editions.filter { $0.ownName(person.names) == nil }.map(
        \.language.description)
      if !missing.isEmpty {
        note(
          "missing-name", .warning,
          "“\(id)” has no certain form in \(missing.joined(separator: ", "))",
          at: person.names.location)
      }
    }
    for credit in kit.credits where credit.people == nil {
      note(
        "unknown-value", .info, "the credit “\(credit.role)” is not known yet",
        at: SourceLocation(file: kit.label(of: "kit.yaml")))
    }
  }
}
