internal import Synchronization

/// A part of a name, with all that comparing it asks for.
final class ComparedPart: Sendable {
  /// What the part is, where its form or its place tells.
  enum Kind: Sendable, Hashable {
    case name, initial, patronymic, generation
  }

  /// A number that no other part of the run has.
  let number: UInt64
  /// The part as it stands there.
  let text: String
  let kind: Kind
  let spelling: ChunkedSpelling
  /// The given names that it is a form of.
  let givenNames: NumberSet
  /// The surnames with spellings of their own that it is a form of.
  let surnames: NumberSet
  /// What it can be as Mandarin.
  let syllables: [SyllableReading]
  /// How much it says that a name has this part, in nats: the logarithm of one over the share of people.
  let surprise: Float
  /// The consonants of the part.
  let sounds: SoundBag
  /// The halves of a double name.
  let halves: [ComparedPart]
  /// A Chinese part in Latin letters: in pinyin, and of characters as Hong Kong spells them.
  let romanized: [ChunkedSpelling]
  /// Characters as Hong Kong spells them.
  let dialect: [ChunkedSpelling]
  /// How many syllables it may have as Mandarin; empty where it tells nothing.
  let syllableCounts: [Int]
  /// Whether it is in Latin letters with a hyphen.
  let isHyphenated: Bool
  /// A part in Cyrillic as English print writes it.
  let inLatin: ChunkedSpelling?
  /// What the part says of itself, in nats: the most that another spelling of it can reach.
  let worth: Float
  /// Its groups in the dictionary of name parts.
  let groups: NumberSet

  var script: Script { spelling.script }

  init(
    text: String, kind: Kind, spelling: ChunkedSpelling, givenNames: NumberSet = NumberSet(),
    surnames: NumberSet = NumberSet(), syllables: [SyllableReading] = [], surprise: Float,
    sounds: SoundBag, halves: [ComparedPart] = [], romanized: [ChunkedSpelling] = [],
    dialect: [ChunkedSpelling] = [], inLatin: ChunkedSpelling? = nil, worth: Float,
    groups: NumberSet = NumberSet()
  ) {
    number = Self.numbers.add(1, ordering: .relaxed).newValue & 0x7FFF_FFFF
    letterHash = spelling.letters.hashValue
    self.text = text
    self.kind = kind
    self.spelling = spelling
    self.givenNames = givenNames
    self.surnames = surnames
    self.syllables = syllables
    self.surprise = surprise
    self.sounds = sounds
    self.halves = halves
    self.romanized = romanized
    self.dialect = dialect
    self.inLatin = inLatin
    let pieces = text.split { "-‐‑".contains($0) }.count
    isHyphenated = pieces > 1 && spelling.script == .latin
    // A hyphen parts the syllables of every system.
    syllableCounts =
      pieces > 1 && spelling.script != .han ? [pieces] : Set(syllables.map(\.places.count)).sorted()
    self.worth = worth
    self.groups = groups
  }

  private let letterHash: Int

  private static let numbers = Atomic<UInt64>(0)

  /// Whether it may be Mandarin in today's spelling, which has no hyphens.
  var mayBePlainMandarin: Bool { isMandarinToday && !isHyphenated }

  /// Whether it is made of syllables of today's spelling.
  var isMandarinToday: Bool { syllables.contains(where: \.system.isPlain) }

  /// Whether it is made of syllables of Mandarin, in today's spelling or Wade–Giles.
  var isMandarin: Bool { syllables.contains { $0.system != .hongKong } }

  /// Whether it is Mandarin in today's spelling, and no given name of other languages.
  var isPlainlyMandarin: Bool { givenNames.isEmpty && mayBePlainMandarin }

  /// Whether it is a given name that is not Chinese.
  var isWestern: Bool { kind == .name && !givenNames.isEmpty }

  /// Whether it may be a Chinese given name, and nothing else.
  var isChineseGiven: Bool { givenNames.isEmpty && !syllables.isEmpty }

  /// Whether the letters of the two are the same.
  func isWritten(as other: ComparedPart) -> Bool {
    letterHash == other.letterHash && script == other.script
      && spelling.letters == other.spelling.letters
  }
}

extension ComparedPart.Kind {
  /// Whether the part is of the name itself, and no father's name or number that may be left out.
  var isOwn: Bool { self == .name || self == .initial }
}
