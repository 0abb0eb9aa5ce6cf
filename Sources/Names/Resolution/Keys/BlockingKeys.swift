public import LocaleData

/// The blocking keys of names: two spellings of one person share at least one.
///
/// A program with nothing but a join can so find the pairs that are worth comparing. A key is text in a-z
/// and three signs, the same in every run, and of one of three kinds:
///
/// - `fkn/a`: a part by its sound (see ``SoundSkeleton``), and the class that another part begins with. So an
///   initial has the key of the given name it stands for, and Sasha also those of Alexander.
/// - `zhang/yi-mou`: a Chinese surname and given name in the syllables of Mandarin that they may stand for;
///   `sn~knln` where a spelling is of no system, the sounds of both.
/// - `fkn`: the sound of a name of one part.
///
/// Not for use from several threads at once.
public final class BlockingKeys {
  private let knowledge: NameKnowledge
  private let tables: MatchingTables
  private let preparation: NamePreparation
  private let hanSounds: HanSoundClasses
  /// The keys' material of parts, which lists have again and again.
  private var materials: [UInt64: Material] = [:]

  /// Keys of names that are read with `knowledge`.
  ///
  /// - Throws: a `LocaleError` where a file of `Locales/` is missing or broken.
  public convenience init(_ knowledge: NameKnowledge) throws(LocaleError) {
    try self.init(knowledge, tables: MatchingTables(knowledge))
  }

  /// Keys of names, with tables that are open already.
  init(_ knowledge: NameKnowledge, tables: MatchingTables) throws(LocaleError) {
    self.knowledge = knowledge
    self.tables = tables
    preparation = NamePreparation(knowledge, tables: tables, dictionary: nil)
    hanSounds = try HanSoundClasses(knowledge)
  }

  /// All keys of a name, each once; none where it has no letter.
  public func keys(of text: String) -> [String] {
    var keys: [String] = []
    for key in self.keys(of: preparation.prepared(text)) where !keys.contains(key.text) {
      keys.append(key.text)
    }
    return keys
  }

  /// A key, and what tells names apart that have it in common.
  struct Key: Hashable {
    let text: String
    /// The sound of the given name in full, where a part of the name is that.
    var detail = ""
  }

  /// All keys of a name that is ready for comparing, each once.
  func keys(of name: ComparedName) -> [Key] {
    var keys: [Key] = []
    for reading in name.readings where !isUnlikely(reading, of: name) {
      for key in self.keys(of: reading) where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// Whether a Chinese name is read as a foreign one whose characters no foreign name has.
  private func isUnlikely(_ reading: ComparedName.Reading, of name: ComparedName) -> Bool {
    guard name.isPlainlyChinese, !reading.isChinese, reading.cost > 0 else { return false }
    return !reading.parts.allSatisfy { part in
      part.text.allSatisfy { knowledge.transcriptionCharacters.contains($0) }
    }
  }

  private func keys(of reading: ComparedName.Reading) -> [Key] {
    let own = reading.parts.filter(\.kind.isOwn)
    let parts = own.prefix(Self.mostParts).map { material(of: $0) }
    if parts.count == 1 {
      return (parts[0].skeletons.map(\.text) + parts[0].syllables).map { Key(text: $0) }
    }
    var keys: [Key] = []
    for (index, part) in parts.enumerated() {
      for (other, second) in parts.enumerated() where other != index {
        keys += chineseKeys(surname: part, given: second).map { Key(text: $0) }
        // Where it is plain which one is the given name, its sound is none of the keys.
        let isGiven = parts.count == 2 && part.isGivenName && second.isOtherThanGivenName
        if isGiven || part.part.kind == .initial || reading.isPlainlyMandarin { continue }
        for skeleton in part.skeletons {
          for beginning in second.beginnings {
            let text = "\(skeleton.text)/\(beginning)"
            keys += second.details.map { Key(text: text, detail: $0) }
          }
        }
      }
    }
    guard parts.count <= Self.mostPartsOfChinese else { return keys }
    for (index, part) in parts.enumerated() {
      for other in parts[(index + 1)...] {
        keys += looseKeys(part, other, reading).map { Key(text: $0) }
      }
    }
    return keys
  }

  /// How a part by itself may sound, or the given name that it is a form of.
  func sounds(of part: ComparedPart) -> [String] {
    let material = material(of: part)
    let own = material.skeletons.map(\.text)
    return own + material.details.filter { !own.contains($0) }
  }

  /// Names of more parts have keys of the first of them only.
  private static let mostParts = 5
  private static let mostPartsOfChinese = 3

  /// The keys of two parts as a Chinese surname and given name.
  private func chineseKeys(surname: Material, given: Material) -> [String] {
    guard surname.mayBeSurname, !given.syllables.isEmpty else { return [] }
    return surname.syllables.flatMap { first in given.syllables.map { "\(first)/\($0)" } }
  }

  /// The key by sound of a Chinese name in whatever spelling; its parts in one order, for the order of a
  /// spelling is not known.
  private func looseKeys(
    _ one: Material, _ other: Material, _ reading: ComparedName.Reading
  ) -> [String] {
    guard one.part.script != .han || reading.isChinese, one.part.kind == .name,
      other.part.kind == .name, !one.syllables.isEmpty || !other.syllables.isEmpty
    else { return [] }
    return one.romanized.flatMap { first in
      other.romanized.map { [first, $0].sorted().joined(separator: "~") }
    }
  }

  // MARK: Parts

  /// What the keys of a name take from one of its parts.
  private struct Material {
    let part: ComparedPart
    /// How the part may sound.
    let skeletons: [SoundSkeleton]
    /// The classes that it, or the given name it is a form of, may begin with.
    let beginnings: [Character]
    /// The sounds in full, of the given name that it is a form of too; an empty one for an initial.
    let details: [String]
    /// The syllables of Mandarin that it may stand for.
    let syllables: [String]
    let mayBeSurname: Bool
    /// How it sounds in a Chinese name, in Latin letters of whatever system.
    let romanized: [String]

    var isGivenName: Bool { !part.givenNames.isEmpty }
    var isOtherThanGivenName: Bool { part.givenNames.isEmpty && part.kind == .name }
  }

  private func material(of part: ComparedPart) -> Material {
    if let known = materials[part.number] { return known }
    if materials.count > Self.mostMaterials { materials.removeAll() }
    let skeletons = skeletons(of: part)
    var beginnings: [Character] = []
    let own =
      part.kind == .initial
      ? part.spelling.letters.first.map { SoundClasses.beginnings(ofInitial: $0, part.script) }
        ?? []
      : skeletons.compactMap(\.first)
    let formal = formalSkeletons(of: part)
    for first in own + formal.compactMap(\.first) where !beginnings.contains(first) {
      beginnings.append(first)
    }
    let details =
      part.kind == .initial ? [""] : Set((skeletons.prefix(2) + formal).map(\.text)).sorted()
    let readings = mandarinReadings(of: part)
    let made = Material(
      part: part, skeletons: skeletons, beginnings: beginnings, details: details,
      syllables: syllables(of: readings),
      mayBeSurname: readings.contains { tables.isSurname($0) },
      romanized: romanized(part))
    materials[part.number] = made
    return made
  }

  /// Materials beyond these are forgotten, so that long lists do not fill the memory.
  private static let mostMaterials = 400_000

  private func skeletons(of part: ComparedPart) -> [SoundSkeleton] {
    var skeletons = ownSkeletons(of: part)
    for half in part.halves { skeletons += ownSkeletons(of: half) }
    for index in part.surnames.numbers {
      let surname = PartLetters(knowledge.historicSurnames.all[Int(index)].russian, .cyrillic)
      skeletons += SoundClasses.skeletons(of: surname.scalars, .cyrillic).prefix(1)
    }
    var seen: Set<SoundSkeleton> = []
    return skeletons.filter { seen.insert($0).inserted }
  }

  private func ownSkeletons(of part: ComparedPart) -> [SoundSkeleton] {
    let letters = part.spelling.letters
    switch part.script {
    case .han: return hanSounds.skeletons(of: letters)
    case .latin: return SoundClasses.skeletons(of: letters, .latin)
    case .cyrillic:
      // The consonant of an ending that may be of an oblique case is no sound of the name.
      let stem = RussianStem.withoutCase(letters)
      return ([letters] + (stem.map { [$0] } ?? []))
        .flatMap { SoundClasses.skeletons(of: $0, .cyrillic) }
    }
  }

  /// The sounds of the given names of which the part is a form.
  private func formalSkeletons(of part: ComparedPart) -> [SoundSkeleton] {
    part.givenNames.numbers.compactMap { index in
      let letters = PartLetters(knowledge.givenNames[Int(index)].russian, .cyrillic)
      return SoundClasses.skeletons(of: letters.scalars, .cyrillic).first
    }
  }

  /// What the part can be as Mandarin, a declined one in the nominative.
  private func mandarinReadings(of part: ComparedPart) -> [SyllableReading] {
    guard part.script == .cyrillic, part.kind == .name else { return part.syllables }
    return part.syllables
      + RussianStem.ofChineseName(part.text).flatMap {
        tables.mandarin.readings(of: $0, .cyrillic)
      }
  }

  /// The syllables of all readings; where a spelling stands for several, all ways to take it.
  private func syllables(of readings: [SyllableReading]) -> [String] {
    var words: [String] = []
    for reading in readings where reading.places.count <= Self.mostSyllables {
      var ways: [[String]] = [[]]
      for place in reading.places {
        let syllables = place.map { tables.mandarin.pinyin(ofNumber: $0) }.sorted()
        ways = ways.flatMap { way in syllables.map { way + [$0] } }
      }
      for way in ways.prefix(Self.mostWays).map({ $0.joined(separator: "-") })
      where !words.contains(way) {
        words.append(way)
      }
    }
    return words
  }

  /// A part of a Chinese name has no more syllables.
  private static let mostSyllables = 3
  private static let mostWays = 24

  private func romanized(_ part: ComparedPart) -> [String] {
    let spellings = part.script == .han ? part.romanized : [part.spelling] + part.romanized
    var sounds: [String] = []
    for spelling in spellings {
      let skeleton =
        spelling.script == .cyrillic
        ? SoundClasses.skeletons(of: spelling.letters, .cyrillic).last
        : SoundClasses.skeleton(ofChinese: spelling.letters)
      if let text = skeleton?.text, !text.isEmpty, !sounds.contains(text) { sounds.append(text) }
    }
    return sounds
  }
}

extension ComparedName.Reading {
  /// Whether it is a Chinese name in characters or in today's spelling, which no other one is like.
  fileprivate var isPlainlyMandarin: Bool {
    isChinese && parts.allSatisfy(\.isPlainlyMandarin)
  }
}
