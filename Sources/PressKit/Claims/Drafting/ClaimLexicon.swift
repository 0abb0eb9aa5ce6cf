internal import LocaleData
internal import YAML

/// The words of a language by which facts are drafted: `Locales/LANG/claims.yaml`.
struct ClaimLexicon: Sendable {
  let numbers: NumberWords
  let dates: DateWords
  let places: Gazetteer
  /// Currencies by the words and signs for them.
  let currencies: PhraseTable<String>
  /// What a sum is: takings, a budget.
  let sums: PhraseTable<String>
  /// That a sum was taken everywhere.
  let world: PhraseTable<String>
  /// What is counted, as ids of units.
  let units: PhraseTable<String>
  /// What a number or a year is about: a crew, diplomatic relations, the time of the story.
  let contexts: [String: PhraseTable<String>]
  let languages: PhraseTable<String>
  /// Premieres, releases and screenings.
  let events: PhraseTable<String>
  /// Phrases in which the words of events mean something else.
  let ignored: PhraseTable<String>
  /// Festivals, weeks and markets.
  let gatherings: PhraseTable<String>
  /// The words for a gathering that was named before.
  let gatheringAgain: PhraseTable<String>
  /// Whether a gathering opens, closes or is held.
  let gatheringEvents: PhraseTable<String>
  let organizations: PhraseTable<String>
  /// "The two countries".
  let twoCountries: PhraseTable<String>
  let venues: PhraseTable<String>
  let geographyBefore: PhraseTable<String>
  let geographyAfter: PhraseTable<String>
  /// What stands before a name and says what somebody did.
  let rolesBefore: PhraseTable<String>
  /// What stands behind a name and says what somebody did.
  let rolesAfter: PhraseTable<String>
  let plays: PhraseTable<String>
  let playedBy: PhraseTable<String>
  let awards: PhraseTable<String>
  let awardVerbs: PhraseTable<String>
  /// Words whose full stop ends no sentence.
  let abbreviations: Set<String>
  /// What stands before a place: 在.
  let placeLeads: Set<String>
  /// What ends a name of a house or a festival that is read from its end.
  let nameStops: Set<String>
  /// Whether large numbers have spaces between groups of digits.
  let spacesGroups: Bool

  init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    let node = try store.document(at: "\(language)/claims.yaml")
    do {
      self = try Self(node, places: store.document(at: "\(language)/places.yaml"))
    } catch let error as YAMLError {
      throw .invalid(error)
    } catch let error as LocaleError {
      throw error
    } catch {
      throw store.unreadable("\(error)", at: "\(language)/claims.yaml")
    }
  }

  private init(_ node: YAMLNode, places: YAMLNode) throws {
    numbers = try NumberWords(node.required("numbers"))
    dates = try DateWords(node.required("dates"))
    self.places = try Gazetteer(places, inflection: NounInflection(node["inflection"]))
    currencies = try PhraseTable(ids: node.required("currencies"))
    sums = try PhraseTable(ids: node.required("sums"))
    world = try PhraseTable(list: node["world"])
    units = try PhraseTable(ids: node.required("units"))
    var contexts: [String: PhraseTable<String>] = [:]
    for entry in try node.required("contexts").entries() {
      contexts[entry.key] = try PhraseTable(list: entry.value)
    }
    self.contexts = contexts
    languages = try PhraseTable(ids: node.required("languages"))
    events = try PhraseTable(ids: node.required("events"))
    ignored = try PhraseTable(list: node["ignored"])
    gatherings = try PhraseTable(ids: node.required("gatherings"))
    gatheringAgain = try PhraseTable(ids: node["gatheringAgain"])
    gatheringEvents = try PhraseTable(ids: node.required("gatheringEvents"))
    organizations = try PhraseTable(ids: node.required("organizations"))
    twoCountries = try PhraseTable(list: node["twoCountries"])
    venues = try PhraseTable(list: node["venues"])
    geographyBefore = try PhraseTable(list: node["geography"]?["before"])
    geographyAfter = try PhraseTable(list: node["geography"]?["after"])
    rolesBefore = try PhraseTable(ids: node["roles"]?["before"])
    rolesAfter = try PhraseTable(ids: node["roles"]?["after"])
    plays = try PhraseTable(list: node["plays"])
    playedBy = try PhraseTable(list: node["playedBy"])
    awards = try PhraseTable(list: node["awards"]?["words"])
    awardVerbs = try PhraseTable(list: node["awards"]?["verbs"])
    abbreviations = Set(try node["abbreviations"]?.strings() ?? [])
    placeLeads = Set(try node["placeLeads"]?.strings() ?? [])
    nameStops = Set(try node["nameStops"]?.strings() ?? [])
    spacesGroups = numbers.grouping.contains(" ")
  }
}

extension PhraseTable<String> {
  /// The phrases of a mapping from ids to lists.
  init(ids node: YAMLNode?) throws(YAMLError) {
    self.init()
    for entry in try node?.entries() ?? [] {
      for phrase in try entry.value.strings() { insert(phrase, entry.key) }
    }
  }

  /// The phrases of a list, each of which means itself.
  init(list node: YAMLNode?) throws(YAMLError) {
    self.init()
    for phrase in try node?.strings() ?? [] { insert(phrase, phrase) }
  }
}

extension PhraseTable<Int> {
  /// The phrases of a mapping from numbers to lists.
  init(numbers node: YAMLNode?) throws(YAMLError) {
    self.init()
    for entry in try node?.entries() ?? [] {
      guard let number = Int(entry.key) else {
        throw YAMLError(location: entry.location, problem: "expected a number as key")
      }
      for phrase in try entry.value.strings() { insert(phrase, number) }
    }
  }
}
