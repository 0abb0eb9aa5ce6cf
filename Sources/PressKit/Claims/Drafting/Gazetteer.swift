internal import YAML

/// A place whose name is known.
struct Place: Sendable, Hashable {
  enum Kind: Sendable { case territory, part, city, sight }

  let kind: Kind
  /// The id of a city, a part or a sight; the code of a territory.
  let id: String
  /// The ISO 3166 code of the territory that it is or lies in.
  let territory: String
  /// Whether the text says that something is of the place, not the place itself: "Russian".
  let isAdjective: Bool
}

/// The places that `Locales/LANG/places.yaml` names.
struct Gazetteer: Sendable {
  /// The names in the nominative by id or code.
  private(set) var names: [String: String] = [:]
  private var table = PhraseTable<Place>()
  /// Abbreviations of one character, which count only beside each other: 中俄.
  private var short = PhraseTable<Place>()

  init(_ node: YAMLNode, inflection: NounInflection) throws(YAMLError) {
    for entry in try node.required("territories").entries() {
      let place = Place(kind: .territory, id: entry.key, territory: entry.key, isAdjective: false)
      for name in try entry.value.required("names").strings() {
        if names[place.id] == nil { names[place.id] = name }
        table.insert(inflection.phrase(name), place)
      }
      let adjective = Place(
        kind: .territory, id: entry.key, territory: entry.key, isAdjective: true)
      for word in try entry.value["adjectives"]?.strings() ?? [] { table.insert(word, adjective) }
      for word in try entry.value["short"]?.strings() ?? [] {
        if word.count == 1 { short.insert(word, adjective) } else { table.insert(word, adjective) }
      }
    }
    for (key, kind) in [("parts", Place.Kind.part), ("cities", .city), ("sights", .sight)] {
      for entry in try node.required(key).entries() {
        let place = Place(
          kind: kind, id: entry.key, territory: try entry.value.required("in").string(),
          isAdjective: false)
        for name in try entry.value.required("names").strings() {
          if names[place.id] == nil { names[place.id] = name }
          table.insert(inflection.phrase(name), place)
        }
      }
    }
  }

  /// The places that the tokens name, in their order.
  func places(in tokens: [ArticleToken]) -> [Found<Place>] {
    let named = table.all(in: tokens).filter { found in
      let first = tokens[found.range.lowerBound]
      return first.kind == .han || first.isCapitalized || found.meaning.isAdjective
    }
    let abbreviated = short.all(in: tokens).filter { found in
      // 4日 is a day.
      let followsNumber =
        found.range.lowerBound > 0 && tokens[found.range.lowerBound - 1].kind == .number
      return !followsNumber && !named.contains { $0.range.overlaps(found.range) }
    }
    let paired = abbreviated.filter { found in
      abbreviated.contains { other in
        other.meaning != found.meaning
          && (other.range.lowerBound == found.range.upperBound
            || other.range.upperBound == found.range.lowerBound)
      }
    }
    return (named + paired).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
