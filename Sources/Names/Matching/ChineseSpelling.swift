/// A name part as Chinese writes it: a character for a piece of sound, with its reading.
struct ChineseSpelling: Sendable, Hashable {
  /// A character, the syllable it reads as, and the piece of Cyrillic it was chosen for, where known.
  struct Unit: Sendable, Hashable {
    let character: Character
    let syllable: String
    let piece: String?
    /// Whether the character only carries a consonant, so that translators drop and add it freely.
    let isCoda: Bool
    /// The syllable in its parts.
    let sound: Sound

    init(character: Character, syllable: String, piece: String?, isCoda: Bool) {
      self.character = character
      self.syllable = syllable
      self.piece = piece
      self.isCoda = isCoda
      sound = Sound(syllable)
    }
  }

  let units: [Unit]

  /// The characters as they stand in a text, in Simplified.
  init(characters text: String, table: RussianToChinese, readings: HanReadings) {
    units = text.compactMap { character in
      guard let scalar = character.unicodeScalars.first, let syllable = readings[scalar] else {
        return nil
      }
      return Unit(
        character: character, syllable: syllable, piece: nil,
        isCoda: table.codas.contains(character))
    }
  }

  /// The characters that the Xinhua table gives for a Cyrillic spelling.
  init(cyrillic text: String, sex: Sex?, table: RussianToChinese, readings: HanReadings) {
    units = table.steps(for: text, sex: sex).flatMap { step in
      step.target.enumerated().compactMap { position, character in
        guard let scalar = character.unicodeScalars.first, let syllable = readings[scalar] else {
          return nil
        }
        return Unit(
          character: character, syllable: syllable, piece: position == 0 ? step.source : nil,
          isCoda: table.codas.contains(character))
      }
    }
  }

  /// The characters.
  var text: String { String(units.map(\.character)) }

  /// How alike two spellings are, from 0 to 1 for the same syllables.
  func similarity(to other: ChineseSpelling) -> Double {
    let length = max(units.count, other.units.count)
    guard length > 0 else { return 0 }
    let cost = EditDistance.cost(
      units, other.units, deletion: Self.deletionCost, substitution: Self.substitutionCost)
    return max(0, 1 - cost / Double(length))
  }

  /// Which unit stands for which.
  func alignment(with other: ChineseSpelling) -> [EditDistance.Pair<Unit>] {
    EditDistance.alignment(
      units, other.units, deletion: Self.deletionCost, substitution: Self.substitutionCost)
  }

  /// Characters for a bare consonant are the first to be left out, 尔 before all others.
  private static func deletionCost(of unit: Unit) -> Double {
    if unit.syllable == "er" { return 0.3 }
    return unit.isCoda ? 0.6 : 1
  }

  private static func substitutionCost(_ left: Unit, _ right: Unit) -> Double {
    if left.syllable == right.syllable { return 0 }
    let (leftSound, rightSound) = (left.sound, right.sound)
    let areNear =
      leftSound.final == rightSound.final
      || leftSound.final.utf8.first == rightSound.final.utf8.first
    if leftSound.initial == rightSound.initial { return areNear ? 0.3 : 0.6 }
    guard leftSound.kin & rightSound.kin != 0 else { return 1 }
    return leftSound.final == rightSound.final ? 0.3 : areNear ? 0.5 : 0.8
  }

  /// A syllable in the two parts that transcriptions vary by themselves.
  struct Sound: Sendable, Hashable {
    let initial: String
    let final: String
    /// The groups of kin initials that the initial belongs to, one bit each.
    let kin: UInt16

    init(_ syllable: String) {
      let initial = syllable.prefix { !"aeiouü".contains($0) }
      self.initial = String(initial)
      final = String(syllable.dropFirst(initial.count))
      var kin: UInt16 = 0
      for (bit, group) in Self.groups.enumerated() where group.contains(self.initial) {
        kin |= 1 << UInt16(bit)
      }
      self.kin = kin
    }

    /// Initials that transcriptions of one sound waver between.
    private static let groups: [[String]] = [
      ["b", "p"], ["d", "t", "j", "zh"], ["g", "k", "h", "j"], ["l", "r"], ["s", "sh", "x", "c"],
      ["z", "zh", "c", "ch", "j", "q"], ["f", "w"], ["m", "n"], ["y", ""], ["w", ""],
    ]
  }
}
