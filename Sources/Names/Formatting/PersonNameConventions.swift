internal import LocaleData
internal import YAML

/// How a language puts names together: CLDR's data in `Locales/LANG/name-patterns.yaml`.
struct PersonNameConventions: Sendable {
  /// The language itself.
  let language: LanguageTag
  /// What takes the place of spaces in a name of the language itself.
  let nativeSpace: String
  /// What takes the place of spaces in a name from elsewhere.
  let foreignSpace: String
  let initials: PersonNameInitials
  let defaultLength: PersonNameLength
  let defaultFormality: PersonNameFormality

  private let orders: [LanguageTag: PersonNameOrder]
  private let patterns: [Slot: [PersonNamePattern]]

  /// What a pattern is for.
  struct Slot: Hashable {
    let order: PersonNameOrder
    let length: PersonNameLength
    let usage: PersonNameUsage
    let formality: PersonNameFormality
  }

  init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    self = try store.value(at: "\(language)/name-patterns.yaml") { node throws(YAMLError) in
      try PersonNameConventions(node, language: language)
    }
  }

  private init(_ node: YAMLNode, language: LanguageTag) throws(YAMLError) {
    try node.allowOnly([
      "givenFirst", "surnameFirst", "formality", "length", "nativeSpaceReplacement",
      "foreignSpaceReplacement", "initial", "initialSequence", "patterns",
    ])
    self.language = language
    nativeSpace = try node.required("nativeSpaceReplacement").string()
    foreignSpace = try node.required("foreignSpaceReplacement").string()
    initials = try PersonNameInitials(
      node.required("initial"), sequence: node.required("initialSequence"))
    defaultLength = try node.required("length").word()
    defaultFormality = try node.required("formality").word()
    var orders: [LanguageTag: PersonNameOrder] = [:]
    for order in [PersonNameOrder.givenFirst, .surnameFirst] {
      let list = try node.required(order.rawValue)
      for text in try list.strings() {
        guard let tag = LanguageTag(text) else { throw list.expected("language tags") }
        orders[tag] = order
      }
    }
    self.orders = orders
    patterns = try Self.patterns(node.required("patterns"))
  }

  private static func patterns(
    _ node: YAMLNode
  ) throws(YAMLError) -> [Slot: [PersonNamePattern]] {
    var patterns: [Slot: [PersonNamePattern]] = [:]
    for order in try node.entries() {
      for length in try order.value.entries() {
        for usage in try length.value.entries() {
          for formality in try usage.value.entries() {
            let slot = Slot(
              order: try order.word(), length: try length.word(), usage: try usage.word(),
              formality: try formality.word())
            for text in try formality.value.strings() {
              do throws(PersonNameError) {
                patterns[slot, default: []].append(try PersonNamePattern(text))
              } catch {
                throw YAMLError(location: formality.location, problem: error.description)
              }
            }
          }
        }
      }
    }
    return patterns
  }
}

extension PersonNameConventions {
  /// The patterns for a slot; none where the data has a hole.
  func patterns(for slot: Slot) -> [PersonNamePattern] { patterns[slot] ?? [] }

  /// The order of names of the first of `locales` that the language says something of; given name first
  /// where it says nothing.
  func order(of locales: [LanguageTag]) -> PersonNameOrder {
    locales.lazy.compactMap { orders[$0] }.first ?? .givenFirst
  }
}

extension YAMLNode {
  /// The word of a closed list that a scalar spells.
  fileprivate func word<Word>() throws(YAMLError) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    guard let word = Word(rawValue: try string()) else { throw expected(Word.list) }
    return word
  }
}

extension YAMLNode.Entry {
  /// The word of a closed list that the key spells.
  fileprivate func word<Word>() throws(YAMLError) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    guard let word = Word(rawValue: key) else {
      throw YAMLError(location: location, problem: "expected \(Word.list), not “\(key)”")
    }
    return word
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
