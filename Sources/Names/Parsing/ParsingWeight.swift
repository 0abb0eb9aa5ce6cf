/// What each piece of evidence weighs when a name in an alphabet is read into its parts.
///
/// All are logarithms of odds, chosen by hand on one half of the gold list of names; `ParsingGoldTests`
/// measures them. Their order of size matters, not their digits: a comma decides, a known given name
/// outweighs the usual place, and the place decides where nothing is known.
enum ParsingWeight {
  /// How usual an arrangement of the parts is, before the words are looked at.
  enum Layout {
    /// Cher, rather than a surname alone.
    static let givenAlone = 1.6
    static let surnameAlone = 0.0
    static let patronymicAlone = -1.0
    /// The order of the West and of Russian print.
    static let givenFirst = 1.5
    /// Волгин Андрей.
    static let surnameFirst = -0.7
    /// Пётр Ильич.
    static let givenAndPatronymic = -0.5
    /// Two given names and no surname.
    static let givenNamesAlone = -2.5
    /// Two surnames and no given name.
    static let surnamesAlone = -3.0
    static let chineseSurnameFirst = 0.0
    /// Yimou Zhang.
    static let chineseGivenFirst = -2.0
    /// A middle name or a patronymic between the others, or behind them in a Russian list.
    static let threeParts = 1.0
    /// Spanish surnames, and a list's order with a middle name.
    static let rareThreeParts = -1.5
    /// Tony Leung Chiu-wai.
    static let bothGivenNames = -1.0
    /// Tony Chiu-wai Leung, Yun Fat Chow.
    static let syllablesBeforeSurname = -2.0
    /// Chow Yun Fat.
    static let syllablesBehindSurname = -0.5
    static let manyGivenNames = 0.0
    static let manyGivenNamesBehindSurname = -2.0
    /// A Russian with two surnames.
    static let patronymicAndSurnames = 0.0
    /// A middle name and a patronymic.
    static let givenNamesAndPatronymic = -0.5
    /// What stands before a comma is the surname.
    static let comma = 0.0
  }

  /// A word as the given name.
  enum Given {
    static let initial = 0.5
    static let known = 2.0
    /// Known, but China has the word as a surname, and the other word as a given name.
    static let knownAmongChinese = -2.0
    /// Known, and the surname of many Chinese people: Дэн.
    static let doubtful = 1.5
    static let chineseSurname = -2.0
    /// A Chinese surname beside what can be a Chinese given name.
    static let chineseSurnameBesideGiven = -3.5
    static let fathersName = -3.0
    static let japaneseSurname = -3.0
    /// It ends like a surname of Eastern Europe.
    static let surnameEnding = -2.5
    static let unknown = -1.0
  }

  /// A word as the second given name.
  enum Given2 {
    static let initial = 1.0
    static let known = 0.7
    static let surnameEnding = -1.5
    static let unknown = -0.5
  }

  /// A word that ends like a father's name as the patronymic.
  enum Patronymic {
    /// The second initial of a Russian.
    static let initial = 1.2
    static let latinInitial = 0.0
    /// Between or behind two other words; of a father whose name is known.
    static let ofKnownFather = 4.0
    static let ofUnknownFather = 3.0
    /// Behind a given name alone, where it may be the surname.
    static let aloneOfKnownFather = 4.5
    static let aloneOfUnknownFather = -2.0
    /// English print seldom has a patronymic without the surname.
    static let aloneInLatin = -4.0
    /// Behind a Serb's given name -ич is a surname.
    static let behindSouthSlavic = -3.0
  }

  /// A word as the surname.
  enum Surname {
    /// An initial that is nobody's surname.
    static let initial = -7.0
    /// One letter that may be a surname: У.
    static let oneLetter = -3.0
    /// In capitals among words that are not: ZHANG Yimou; for another part it counts against.
    static let capitals = 4.0
    static let particle = 3.0
    /// A particle with a capital: Di, De.
    static let doubtfulParticle = 1.0
    static let knownGiven = -1.5
    static let fathersName = -1.0
    static let ending = 2.0
    /// Listed among those that Spanish and Portuguese people have two of.
    static let double = 0.5
    static let chinese = 0.5
    /// Only a Chinese given name is written so.
    static let markedGiven = -2.5
    /// What the second of two surnames counts of the first, and what a listed one before it adds.
    static let secondShare = 0.5
    static let behindDouble = 2.5
  }

  /// Words as the surname and the given name of a Chinese person, or of one whose name is built alike;
  /// their commonness is in `Locales/transcription/romanized-chinese.yaml`.
  enum Chinese {
    static let japaneseSurname = 4.0
    static let koreanSurname = 2.5
    /// A surname of Korea or Vietnam, where the rest does not look it.
    static let neighboursSurname = -1.0
    static let surnameIsGiven = -0.5
    /// One of two syllables that are printed apart: Yun Fat.
    static let splitSyllable = 2.5
    static let splitKnownGiven = -1.5
    /// T'ao, Имоу, Yi-mou: on top of its commonness, and beside a Western given name.
    static let marked = 1.0
    static let markedBesideWestern = 4.0
    static let besideWestern = -1.0
    /// Behind a surname of Korea or Japan.
    static let neighboursGiven = 0.5
    static let neighboursKnownGiven = -3.0
    /// A word that no table knows but that has the shape of a syllable: Hark.
    static let strange = -1.0
    /// On the scale of commonness, what an unremarkable Western name is worth.
    static let whole = -2.0
  }

  /// The words together.
  enum Agreement {
    /// Leung Chiu-wai behind Tony.
    static let markedSecondGiven = 2.0
    static let westernSurnameBeforeGiven = -3.0
    static let impossible = -20.0
    /// Read as Western what can be a Chinese surname and given name, with no known given name.
    static let westernButSoundsChinese = -4.0
    static let sameSex = 0.3
    static let otherSex = -1.0
    static let patronymicOfOtherSex = -6.0
    /// Queen Victoria, Professor Hugo.
    static let titleAsksForIt = 6.0
    static let chineseSurnameAlone = 0.5
    /// Иоанн Павел II.
    static let generationBehindGiven = 3.0
  }
}
