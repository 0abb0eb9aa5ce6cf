/// What each piece of evidence weighs when words of a text are taken for a person's name.
///
/// They are added up; a name needs `enough`. Chosen by hand on the texts of
/// `Tests/NamesTests/Fixtures/mentions` that name invented people.
enum ScanningWeight {
  /// From here on it is a name.
  static let enough = 2.0

  // How a full name is built.

  static let listedGiven = 3.0
  static let initials = 3.0
  static let chineseName = 3.0
  /// A given name of one syllable: many words have two syllables of Chinese.
  static let shortChineseName = 2.5
  static let eastAsian = 3.0
  static let surnameEnding = 2.0
  /// An ending that other names have as well: Franklin.
  static let commonEnding = 1.0
  static let stranger = 0.5
  /// "Ebba af Klint".
  static let particle = 2.0
  /// The name of a thing, though a given name stands first: "Victoria Park".
  static let thing = -2.5
  /// What begins a sentence may be any word.
  static let strangerAtStart = -0.5

  // How a single word is built.

  static let singleGiven = 1.5
  static let singleSureEnding = 1.5
  static let singleEnding = 0.75
  static let singleSyllable = 0.25
  static let singleOther = -0.5
  static let withinSentence = 0.5
  static let atStart = -0.5

  // What surrounds it.

  /// A title or a role right before it, or as an apposition behind it.
  static let introduced = 2.0
  static let apposition = 2.0
  /// A verb of persons beside it.
  static let verb = 1.5
  /// "by", "starring", «вместе с».
  static let leadIn = 1.0
  /// "…, 33, …".
  static let age = 2.0
  /// ", a telegraph girl": what it is follows behind a comma.
  static let described = 1.0
  /// At the end of a line that begins with an actor.
  static let cast = 2.5
  /// A place word before it, an article before it, an institution's word beside it.
  static let place = -1.0
  static let article = -2.0
  static let institution = -5.0
  /// It fills a pair of quotation marks, as titles do.
  static let quoted = -3.0
  /// One of its words stands elsewhere with a small letter.
  static let common = -1.5
  /// Each further place of the word within sentences, up to three.
  static let repeated = 0.3
}
