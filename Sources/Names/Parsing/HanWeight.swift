/// What each piece of evidence weighs when a name in Chinese characters is read into its parts.
///
/// As in `ParsingWeight`, all are logarithms of odds, chosen by hand on one half of the gold list. A
/// surname's commonness, in bearers per mille, is added to those of Chinese names.
enum HanWeight {
  // Names of Chinese people.

  /// A space after the surname: 张 艺谋.
  static let spaced = 4.0
  /// A space, and what follows it is a surname as well, or is none.
  static let spacedReversed = 1.0
  static let spacedOtherwise = -1.0
  /// Listed as a name without a surname: 慈禧.
  static let undivided = 7.0
  /// Surnames that are no more common than this count alike.
  static let rarestSurname = 0.5
  /// 欧阳修 is hardly Ou Yangxiu.
  static let compoundSurname = 4.5
  /// How long the given name is.
  static let oneCharacter = 0.5
  static let twoCharacters = 1.0
  static let moreCharacters = -6.0
  /// For each character of the given name, by how foreign it is.
  static let foreignInChinese = -1.8
  /// How foreign the characters of transcriptions are.
  static let neverGiven = 2.0
  static let seldomGiven = 1.0

  // Names of neighbours.

  /// A listed surname of Japan, kana behind any characters, and Hangul.
  static let japanese = 5.0
  static let kana = 4.0
  static let hangul = 6.0

  // A surname alone.

  static let surnameAlone = 1.0
  /// 王先生.
  static let surnameAndTitle = 5.0
  /// 王导: more than any surname with a given name of one character.
  static let shortTitle = 5.5
  /// 老王.
  static let shortPrefix = 4.5

  // Names of foreigners with interpuncts.

  static let onePart = 1.0
  static let givenFirst = 4.0
  static let surnameFirst = -1.0
  static let middleNames = 2.0
  /// Two surnames, the first of them one of Spain's; and any others.
  static let doubleSurname = 4.0
  static let twoSurnames = -1.0

  // Names of foreigners in one word.

  /// All its characters are those of transcriptions, or not.
  static let transcription = -1.0
  static let noTranscription = -5.0
  /// For each character, by how foreign it is.
  static let foreignInForeign = 1.5
  /// More than three characters.
  static let longWord = 2.0
  static let knownGiven = 3.0
  static let beginsWithGiven = 1.5
  /// Short, and a Chinese surname stands first.
  static let beginsWithSurname = -3.0
  /// It is never worth less, for something has to be read.
  static let least = -8.0
}
