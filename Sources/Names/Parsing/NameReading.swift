/// One way to read a mention: the parts of the name, in the nominative, and what they tell.
struct NameReading: Sendable, Hashable {
  /// Whose conventions the name follows.
  enum Culture: Sendable, Hashable {
    /// Surname first, one or two syllables given.
    case chinese
    /// Given name first, written by sound in Chinese.
    case other
  }

  /// How much of the name stands there.
  enum Extent: Sendable, Hashable {
    case full, initialAndSurname, surname, given
  }

  /// The syllables of a Chinese name as toneless pinyin.
  struct Syllables: Sendable, Hashable {
    let surname: [String]
    let given: [String]
  }

  var script: Script
  var culture: Culture
  var extent: Extent
  var given: String?
  var patronymic: String?
  /// The initials behind that of the given name, where no name is spelled out.
  var furtherInitials: [String] = []
  var surname: String?
  /// The given name, where it is one with fixed forms.
  var givenIndex: GivenNames.Index?
  /// The syllables, where the name is Chinese.
  var syllables: Syllables?
  var sex: Sex?
  /// The case in which the mention stands; nominative where the language has none.
  var grammaticalCase = GrammaticalCase.nominative
  /// Whether the surname stands before the given name of a name that has it after.
  var isReversed = false

  /// The reading without what only its place in a sentence tells: the case, and the order of the parts.
  var nominative: NameReading {
    var nominative = self
    nominative.grammaticalCase = .nominative
    nominative.isReversed = false
    return nominative
  }

  /// The name in the nominative, in the order of its culture and script.
  var text: String {
    if script == .han {
      if culture == .chinese { return (surname ?? "") + (given ?? "") }
      return [given, surname].compactMap(\.self).joined(separator: "·")
    }
    if culture == .chinese { return [surname, given].compactMap(\.self).joined(separator: " ") }
    let initial = extent == .initialAndSurname ? given.map { "\($0)." } : given
    let further = furtherInitials.map { "\($0)." }
    return ([initial] + further + [patronymic, surname]).compactMap(\.self)
      .joined(separator: " ")
  }
}
