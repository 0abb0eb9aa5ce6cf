/// Tells which Chinese characters and endings belong to the names of foreigners.
struct HanForeignness {
  private let lexicon: HanLexicon

  init(_ lexicon: HanLexicon) { self.lexicon = lexicon }

  /// Whether few Chinese given names have the character.
  func isForeign(_ character: Character) -> Bool {
    lexicon.foreign.contains(character) || lexicon.neverGiven.contains(character)
  }

  /// Whether no Chinese given name has the character.
  func isNeverGiven(_ character: Character) -> Bool { lexicon.neverGiven.contains(character) }

  /// Whether a name ends as Russian surnames do.
  func hasSurnameEnding(_ name: String) -> Bool { lexicon.surnameSex(name) != nil }

  /// The sex that a title tells: 女士.
  func sex(ofTitle title: String) -> Sex? { lexicon.sex(ofTitle: title) }
}
