internal import HTML
internal import ICU
internal import LocaleData

/// A kit in one language: what it can say there, what it must show in another, what it lacks.
struct Edition {
  let kit: Kit
  let language: LanguageTag
  /// The languages whose texts may stand on the page, nearest first.
  let chain: [LanguageTag]
  let phrases: Phrasebook
  let values: ValueFormat
  /// What sets the texts of the page.
  let typesetter: Typesetter
  /// What makes the page's texts from Simplified Chinese, where the kit wants that.
  private let derivation: DerivedChinese?
  /// The facts that the page may print, by key.
  let facts: [FactKey: Fact]
  /// The numbers of the sources on this page, in the order of their first use.
  let sourceNumbers: [String: Int]
  /// The names of terms.yaml, by which a thing is found whatever a source calls it.
  let terms: TermIndex

  /// The edition of `kit` in `language`.
  ///
  /// - Throws: a `LocaleError` where the language's phrases cannot be read, an `ICUError` where ICU
  ///   refuses its habits.
  init(
    _ kit: Kit, _ language: LanguageTag, facts: [Fact], _ fallback: FallbackRules,
    from store: LocaleStore
  ) throws {
    self.kit = kit
    self.language = language
    chain = fallback.chain(from: language)
    phrases = try Phrasebook(along: chain, from: store)
    values = try ValueFormat(phrases)
    typesetter = Typesetter(
      phrases.typography, hanSpacing: kit.hanSpacing,
      titles: Set(chain.flatMap(kit.film.titles(in:))))
    terms = TermIndex(kit.terms)
    derivation = kit.derivesTraditional ? try DerivedChinese(language, store) : nil
    self.facts = Dictionary(
      facts.map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    var numbers: [String: Int] = [:]
    for key in Self.printedKeys(of: kit) {
      for claim in self.facts[key]?.outcome.claims ?? [] where numbers[claim.source] == nil {
        numbers[claim.source] = numbers.count + 1
      }
    }
    sourceNumbers = numbers
  }

  /// The facts that a page prints, in the order of the page.
  static func printedKeys(of kit: Kit) -> [FactKey] {
    let specifications = kit.specifications.compactMap { specification -> FactKey? in
      guard case .claim(let key) = specification.value else { return nil }
      return key
    }
    return kit.events.map(\.date) + kit.facts.map(\.key) + specifications
  }
}

// MARK: - Words in the page's language

extension Edition {
  /// The text in the page's language, or nil.
  func own(_ text: LocalizedText) -> Localized<String>? {
    text.resolved(along: chain) ?? derivation?.text(text)
  }

  /// A person's name in the page's language, or nil.
  func ownName(_ name: LocalizedText) -> Localized<String>? {
    name.resolved(along: chain) ?? derivation?.name(name)
  }

  /// The text in the page's language, or in the kit's default language where the page's has none.
  func nearest(_ text: LocalizedText) -> Localized<String>? {
    own(text) ?? text.resolved(along: [kit.defaultLanguage])
  }

  /// The film's title.
  var title: Localized<String> {
    nearest(kit.film.title) ?? Localized(value: kit.id, language: .undetermined)
  }

  /// The film's titles in the kit's other languages and all others it is known by, each once, in order.
  var otherTitles: [Localized<String>] {
    var seen: Set<String> = [title.value]
    return kit.languages.flatMap { language in
      kit.film.titles(in: language)
        .map { Localized(value: $0, language: language) }
    }.filter { seen.insert($0.value).inserted }
  }

  /// `text` without marks above its letters, so that spellings with and without them are the same.
  func withoutAccents(_ text: String) -> String {
    let decomposed = phrases.log.text(try Normalizer.nfd.normalize(text))
    return String(
      String.UnicodeScalarView(
        decomposed.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }

  /// The name of a person of the roster, in a form that is certain.
  func name(of person: String) -> Localized<String>? {
    guard let names = kit.people[person]?.names else { return nil }
    return ownName(names) ?? names.resolved(along: [kit.defaultLanguage])
  }

  /// The part that a text plays on this page: itself, or marked as being in another language.
  func node(_ text: Localized<String>) -> HTMLNode {
    if text.isDerived {
      return element(.span, .data("derived", "opencc")) { set(text.value) }
    }
    if text.language == language { return .text(set(text.value)) }
    return element(.span, .lang(text.language)) { text.value }
  }

  /// The part that a name plays on this page; the browser keeps its direction apart from the line's.
  func node(ofPerson person: String) -> HTMLNode? { name(of: person).map(node) }

  /// A person's name where it stands for the first time: with the original in brackets, where the kit
  /// wants that and the page writes the name otherwise.
  func node(introducing person: String) -> [HTMLNode] {
    guard let name = name(of: person) else { return [] }
    guard kit.showsOriginalNames, let known = kit.people[person],
      let language = known.originalLanguage, let original = known.names.forms[language],
      original != name.value
    else { return [node(name)] }
    return phrases.nodes(
      .nameWithOriginal,
      [
        "name": [node(name)],
        "original": [node(Localized(value: original, language: language))],
      ])
  }

  /// The part that a thing plays on this page: its name in terms.yaml, or the words of the source that
  /// says what the fact `key` amounts to, in that source's language.
  func node(ofTerm words: String, _ key: FactKey) -> HTMLNode {
    if let name = terms.term(called: words).flatMap({ kit.terms[$0] }).flatMap({ nearest($0.names) }
    ) {
      return node(name)
    }
    let source = facts[key]?.outcome.claims.first.flatMap { kit.evidence.sources[$0.source] }
    return node(Localized(value: words, language: source?.language ?? kit.defaultLanguage))
  }

  /// `text` as the page's language sets it.
  func set(_ text: String) -> String { typesetter.set(text) }

  /// The names of the film's countries, in the order that this language's press has them.
  var countries: [String] {
    (kit.film.countries[language] ?? kit.film.countries[kit.defaultLanguage] ?? []).map { code in
      phrases.countryNames[code] ?? code
    }
  }

  /// The texts of a kind along the page's chain of languages.
  func blurb(_ kind: BlurbKind) -> Localized<Blurb>? {
    for step in chain {
      if let blurb = kit.blurbs[kind]?[step] { return Localized(value: blurb, language: step) }
    }
    return kit.blurbs[kind].flatMap { derivation?.blurb($0) }
  }

  /// `text` in the quotation marks of its own language.
  func quoted(_ text: String, in language: LanguageTag) -> String {
    phrases.log.text(
      try {
        let marks = try Locale(language.description).quotationMarks()
        return marks.start + text + marks.end
      }())
  }
}

// MARK: - Facts

extension Edition {
  /// What a fact amounts to on this page; nil where nobody has decided it or it cannot be said here.
  ///
  /// `isUnitInLabel` says that the label names what is counted, so that the value is the number alone.
  func value(of key: FactKey, isUnitInLabel: Bool = false) -> [HTMLNode]? {
    guard let value = facts[key]?.outcome.value else { return nil }
    switch value {
    case .count(let count) where isUnitInLabel: return [.text(set(values.number(count)))]
    case .date, .money, .count: return values.text(value).map { [.text(set($0))] }
    case .text(let text), .place(let text):
      if case .sameThing(let id)? = facts[key]?.outcome.reason { return [node(ofTerm: id, key)] }
      return [node(ofTerm: text, key)]
    case .set(let items): return values.list(items.map { [node(ofTerm: $0, key)] })
    case .event(let event):
      return event.date.map { [.text(set(values.text($0)))] }
    case .person(let person):
      if case .samePerson(let id)? = facts[key]?.outcome.reason, let node = node(ofPerson: id) {
        return [node]
      }
      return [.text(person.name)]
    }
  }

  /// The numbers of the sources that say what a fact amounts to.
  func sources(of key: FactKey) -> [Int] {
    Set((facts[key]?.outcome.claims ?? []).compactMap { sourceNumbers[$0.source] }).sorted()
  }
}

// MARK: - What the edition lacks

extension Edition {
  /// The kinds of text that other editions have and this one has not.
  var missingTexts: [BlurbKind] {
    BlurbKind.allCases.filter { kind in
      blurb(kind) == nil && !(kit.blurbs[kind] ?? [:]).isEmpty
    }
  }

  /// The kinds of text that a program made from the language's other script.
  var derivedTexts: [BlurbKind] { BlurbKind.allCases.filter { blurb($0)?.isDerived == true } }

  /// The people on the page whose name is not in its language, each once, in order.
  var foreignNames: [Localized<String>] {
    var seen: Set<String> = []
    let people =
      kit.cast.map(\.person) + kit.credits.flatMap { $0.people ?? [] }
      + kit.quotes.map(\.speaker)
    return people.filter { seen.insert($0).inserted }.compactMap(name).filter {
      $0.language != language
    }
  }

  /// What the page leaves out because nobody has decided it, by the names that the page has for it.
  ///
  /// Technical data is not among it: its lines stay and say that the value is to be announced.
  var undecided: [String] {
    func isOpen(_ key: FactKey) -> Bool { facts[key]?.needsDecision ?? true }
    let labels =
      kit.events.filter { isOpen($0.date) }.map(\.title)
      + kit.facts.filter { isOpen($0.key) }.map(\.label)
    return labels.compactMap(nearest).map { quoted(set($0.value), in: language) }
  }
}

extension BlurbKind {
  /// The heading of the text on a page.
  var heading: Phrase {
    switch self {
    case .logline: .synopsis
    case .catalogueSynopsis: .catalogueSynopsis
    case .shortSynopsis: .shortSynopsis
    case .longSynopsis: .longSynopsis
    case .directorsStatement: .directorsStatement
    }
  }
}
