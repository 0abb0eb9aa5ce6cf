internal import LocaleData

/// Which classes of ``SoundSkeleton`` the characters stand for by which Chinese writes foreign names.
///
/// They follow from what the characters are seen for in names, `Locales/matching/*-han.txt`: 金 is kin and
/// gin, 季 is ti and di. A character that is in no list is read as those that sound like it.
struct HanSoundClasses: Sendable {
  private var sounds: [Unicode.Scalar: [[UInt8]]] = [:]
  private var soundsOfSyllables: [String: [[UInt8]]] = [:]
  private let readings: HanReadings

  /// Reads the lists.
  ///
  /// - Throws: a `LocaleError` where one is missing or a line of it cannot be read.
  init(_ knowledge: NameKnowledge) throws(LocaleError) {
    let readings = knowledge.mandarin.readings
    let codas = knowledge.russianToChinese.codas
    self.readings = readings
    var shares: [Unicode.Scalar: [[UInt8]: Double]] = [:]
    var sharesOfSyllables: [String: [[UInt8]: Double]] = [:]
    func count(_ character: Unicode.Scalar, _ letters: String, _ script: Script, _ seen: Double) {
      let sounds = SoundClasses.readings(of: Array(letters.unicodeScalars), script).sounds
      let syllable = readings[character]
      for (rank, reading) in sounds.enumerated() {
        let whole = Self.voiced(
          reading, isCoda: codas.contains(Character(character)), syllable: syllable ?? "")
        // A reading that is not the usual one counts less.
        let seen = seen / Double(1 + rank * 2)
        shares[character, default: [:]][whole, default: 0] += seen
        if let syllable { sharesOfSyllables[syllable, default: [:]][whole, default: 0] += seen }
      }
    }
    for (name, script) in [("latin-han", Script.latin), ("cyrillic-han", Script.cyrillic)] {
      for unit in try Channel.counts(knowledge.store, at: "matching/\(name).txt") {
        guard let character = unit.right.unicodeScalars.first, Script(character) == .han else {
          continue
        }
        count(character, unit.left, script, unit.seen)
      }
    }
    for syllable in Self.russianSyllables {
      let characters = knowledge.russianToChinese.characters(for: syllable, sex: nil)
      guard characters.count == 1, let character = characters.unicodeScalars.first else { continue }
      count(character, syllable, .cyrillic, Self.countOfTable)
    }
    sounds = shares.mapValues(Self.common)
    soundsOfSyllables = sharesOfSyllables.mapValues(Self.common)
  }

  /// The skeletons that a foreign name in characters may have, the likeliest first.
  func skeletons(of characters: [Unicode.Scalar]) -> [SoundSkeleton] {
    var result = SoundReadings()
    for character in characters {
      if let sounds = sounds[character] ?? readings[character].flatMap({ soundsOfSyllables[$0] }) {
        result.append(sounds)
      }
    }
    return result.skeletons
  }

  /// The sounds of a character with the vowel that its syllable has; a character for a bare consonant has
  /// none.
  private static func voiced(_ sounds: [UInt8], isCoda: Bool, syllable: String) -> [UInt8] {
    // Of vowels in a row, and of those within, one is enough.
    var sounds = sounds.enumerated().filter { $0.offset == 0 || $0.element != vowel }.map(\.element)
    let endsInVowel = syllable.last.map { !"ng".contains($0) } ?? false
    if !isCoda && endsInVowel && sounds.last != vowel { sounds.append(vowel) }
    return sounds
  }

  private static let vowel = UInt8(ascii: "a")

  /// Syllables to look up in the table of Russian names in Chinese.
  private static let russianSyllables: [String] = {
    let consonants = "бвгджзклмнпрстфхцчшщ"
    let ends = ["а", "е", "и", "о", "у", "ы", "э", "ю", "я", "ан", "ен", "ин", "он", "ун", "ян"]
    return consonants.flatMap { consonant in ends.map { "\(consonant)\($0)" } } + ends
  }()

  /// What a syllable of the table counts beside those that are seen.
  private static let countOfTable = 8.0

  /// The sounds that make up a good share of a character's, the commonest first.
  private static func common(_ shares: [[UInt8]: Double]) -> [[UInt8]] {
    let all = shares.values.reduce(0, +)
    return shares.filter { $0.value >= all * leastShare }
      .sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
      }
      .prefix(mostSounds).map(\.key)
  }

  private static let leastShare = 0.1
  private static let mostSounds = 3
}
