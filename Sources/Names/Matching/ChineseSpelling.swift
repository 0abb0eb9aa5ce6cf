/// A name part as Chinese writes it: a character for a piece of sound, with its reading.
struct ChineseSpelling: Sendable, Hashable {
  /// A character, the syllable it reads as, and the piece of Cyrillic it was chosen for, where known.
  struct Unit: Sendable, Hashable {
    let character: Character
    let syllable: String
    let piece: String?
    /// Whether the character only carries a consonant, so that translators drop and add it freely.
    let isCoda: Bool
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
    let (leftInitial, leftFinal) = split(left.syllable)
    let (rightInitial, rightFinal) = split(right.syllable)
    let areKin = kin.contains { $0.contains(leftInitial) && $0.contains(rightInitial) }
    let areNear = leftFinal == rightFinal || leftFinal.first == rightFinal.first
    if leftInitial == rightInitial { return areNear ? 0.3 : 0.6 }
    if areKin { return leftFinal == rightFinal ? 0.3 : areNear ? 0.5 : 0.8 }
    return 1
  }

  /// Initials that transcriptions of one sound waver between.
  private static let kin: [Set<String>] = [
    ["b", "p"], ["d", "t", "j", "zh"], ["g", "k", "h", "j"], ["l", "r"], ["s", "sh", "x", "c"],
    ["z", "zh", "c", "ch", "j", "q"], ["f", "w"], ["m", "n"], ["y", ""], ["w", ""],
  ]

  private static func split(_ syllable: String) -> (initial: String, final: String) {
    let initial = syllable.prefix { !"aeiouü".contains($0) }
    return (String(initial), String(syllable.dropFirst(initial.count)))
  }
}
