/// What a word does in its sentence, as far as breaking lines depends on it.
///
/// A word may be several: "that" leads a clause, stands for a subject and points at a noun.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let article = WordClass(rawValue: 1 << 0)
  static let possessive = WordClass(rawValue: 1 << 1)
  static let looseDeterminer = WordClass(rawValue: 1 << 2)
  static let preposition = WordClass(rawValue: 1 << 3)
  static let loosePreposition = WordClass(rawValue: 1 << 4)
  static let conjunction = WordClass(rawValue: 1 << 5)
  static let opener = WordClass(rawValue: 1 << 6)
  static let pronoun = WordClass(rawValue: 1 << 7)
  static let loosePronoun = WordClass(rawValue: 1 << 8)
  static let auxiliary = WordClass(rawValue: 1 << 9)
  static let looseAuxiliary = WordClass(rawValue: 1 << 10)
  static let negation = WordClass(rawValue: 1 << 11)
  static let enclitic = WordClass(rawValue: 1 << 12)
  static let particle = WordClass(rawValue: 1 << 13)
  static let title = WordClass(rawValue: 1 << 14)
  static let abbreviation = WordClass(rawValue: 1 << 15)
  static let unit = WordClass(rawValue: 1 << 16)
  static let numeral = WordClass(rawValue: 1 << 17)
  static let measure = WordClass(rawValue: 1 << 18)
  static let structural = WordClass(rawValue: 1 << 19)
  static let aspect = WordClass(rawValue: 1 << 20)
  static let finalParticle = WordClass(rawValue: 1 << 21)
  static let linking = WordClass(rawValue: 1 << 22)
  static let conditional = WordClass(rawValue: 1 << 23)
  static let noVerb = WordClass(rawValue: 1 << 24)

  /// The classes by the names that their lists have in `Locales/LANGUAGE/line-breaking.yaml`.
  static let byName: [(name: String, words: WordClass)] = [
    ("articles", .article), ("possessives", .possessive), ("loose-determiners", .looseDeterminer),
    ("prepositions", .preposition), ("loose-prepositions", .loosePreposition),
    ("conjunctions", .conjunction), ("openers", .opener), ("pronouns", .pronoun),
    ("loose-pronouns", .loosePronoun), ("auxiliaries", .auxiliary),
    ("loose-auxiliaries", .looseAuxiliary), ("negations", .negation), ("enclitics", .enclitic),
    ("particles", .particle), ("titles", .title), ("abbreviations", .abbreviation),
    ("units", .unit), ("numerals", .numeral), ("measures", .measure),
    ("structural", .structural), ("aspects", .aspect), ("final-particles", .finalParticle),
    ("linking", .linking), ("conditionals", .conditional),
    ("no-verbs", .noVerb),
  ]
}

/// A word as it is looked up: a hash of its letters, small and without the marks that people leave out
/// (`ё`, `’`).
///
/// Two of the few hundred words of a language have the same hash of 64 bits with a chance of one in
/// 10^14 (FNV-1a, Fowler, Noll, Vo); nothing but a line break depends on it.
struct WordKey: Sendable, Hashable {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// The key of all of `scalars`.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { append(scalar) }
  }

  /// Adds the next letter.
  mutating func append(_ scalar: Unicode.Scalar) {
    hash = (hash ^ UInt64(Self.folded(scalar))) &* 0x100_0000_01B3
  }

  /// A letter of Latin-1 or Russian as its small one; other scalars as they are.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: scalar.value + 0x20
    case 0x401, 0x451: 0x435
    case 0x2019: 0x27
    default: scalar.value
    }
  }
}
