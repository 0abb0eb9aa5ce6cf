/// What each piece of evidence weighs when characters of a Chinese text are taken for a person's name.
///
/// They are added up; a name needs `enough`. Chosen by hand on the texts of
/// `Tests/NamesTests/Fixtures/mentions` that name invented people.
enum HanScanningWeight {
  /// From here on it is a name.
  static let enough = 2.6

  // Names of Chinese people.

  static let frequentSurname = 1.0
  static let compoundSurname = 2.0
  static let surname = 0.3
  /// A surname that is a common word as well.
  static let ambiguousSurname = -1.2
  static let givenCharacter = 0.6
  static let otherCharacter = -0.6
  static let foreignCharacter = -1.5
  /// A given name of one character is often a part of something else.
  static let shortGiven = -0.3
  /// ICU's dictionary has a word that is the name, begins it, or crosses its ends.
  static let dictionaryWord = -2.2
  /// Dictionaries have the names of famous people.
  static let longDictionaryWord = -0.3
  static let dictionaryStart = -1.5
  static let crossed = -1.5
  /// It has none in it.
  static let outside = 0.7

  /// What has to surround a known name that is a word as well, such as 高峰.
  static let wordInDoubt = 1.0

  // Foreign names without an interpunct.

  static let foreignSound = 0.8
  static let commonSound = -0.2
  static let surnameEnding = 1.8
  static let knownGiven = 2.5
  static let threeSounds = 0.5

  // What surrounds it.

  static let start = 0.6
  static let role = 2.5
  static let leadIn = 0.9
  static let end = 0.6
  static let verb = 1.5
  static let following = 0.6
  static let title = 2.2
  /// Anything else behind it.
  static let attached = -0.7
  static let institution = -4.0
  /// Each further place, up to three.
  static let repeated = 0.6
  /// A longer string is as frequent, or one character less is more frequent.
  static let partOfLonger = -2.0
  static let withTail = -1.5
  /// In a list beside a name.
  static let listed = 1.5
}
