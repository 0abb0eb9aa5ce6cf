/// A part of a person's name as CLDR divides it (TR35 part 8, "Fields").
public enum PersonNameField: String, Sendable, Hashable, CaseIterable {
  /// What stands before a name: Mr., Prof. Dr.
  case title
  /// The given name, or all of the name of a person who has only one.
  case given
  /// What stands between given name and surname: a second given name, a patronymic.
  case given2
  case surname
  /// The second of two surnames, as in Spain.
  case surname2
  /// Jr., III.
  case generation
  /// What follows a name: PhD, MP.
  case credentials
}

/// What a pattern asks of a field, or a name gives of it, beside its plain text (TR35 part 8,
/// "Modifiers").
///
/// The order is that in which a name's special forms are preferred to each other.
public enum PersonNameModifier: String, Sendable, Hashable, CaseIterable {
  /// The form among friends: Tom for Thomas.
  case informal
  /// The particle before a surname: van der.
  case prefix
  /// The surname without its particle: Poel.
  case core
  case vocative, genitive
  /// The first letter of each word, written as the language writes initials.
  case initial
  /// The first letter of the first word, bare.
  case monogram
  /// Initials keep the punctuation between them: A.-M. for Anne-Marie.
  case retain
  /// The first letter in upper case.
  case initialCap
  /// All letters in upper case.
  case allCaps

  /// Those of which a field can bear only one.
  static let exclusive: [Set<PersonNameModifier>] = [
    [.prefix, .core], [.vocative, .genitive], [.initial, .monogram], [.initialCap, .allCaps],
  ]
}

/// A field with its modifiers, such as `given`, `given-informal` or `surname-core-allCaps`.
public struct PersonNameKey: Sendable, Hashable {
  /// The part of the name.
  public let field: PersonNameField
  /// What is asked or given of it; no two of them exclude each other.
  public let modifiers: Set<PersonNameModifier>

  /// A field with modifiers that do not exclude each other.
  init(_ field: PersonNameField, _ modifiers: Set<PersonNameModifier> = []) {
    self.field = field
    self.modifiers = modifiers
  }

  /// The key that `text` spells, such as `given-informal`; modifiers may stand in any order.
  public init(_ text: some StringProtocol) throws(PersonNameError) {
    let words = text.split(omittingEmptySubsequences: false) { $0 == "-" }.map { String($0) }
    guard let field = PersonNameField(rawValue: words[0]) else { throw .unknownField(words[0]) }
    var modifiers: Set<PersonNameModifier> = []
    for word in words.dropFirst() {
      guard let modifier = PersonNameModifier(rawValue: word) else {
        throw .unknownModifier(word, of: field)
      }
      modifiers.insert(modifier)
    }
    for pair in PersonNameModifier.exclusive where pair.isSubset(of: modifiers) {
      throw .exclusiveModifiers(PersonNameModifier.allCases.filter(pair.contains), of: field)
    }
    self.init(field, modifiers)
  }
}

extension PersonNameKey: CustomStringConvertible {
  /// The key as a pattern writes it.
  public var description: String {
    ([field.rawValue] + PersonNameModifier.allCases.filter(modifiers.contains).map(\.rawValue))
      .joined(separator: "-")
  }
}
