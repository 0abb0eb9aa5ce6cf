public import LocaleData

/// Why a name cannot be formatted.
public enum PersonNameError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No field is called so.
  case unknownField(String)
  /// No modifier is called so.
  case unknownModifier(String, of: PersonNameField)
  /// Two modifiers of one field that exclude each other.
  case exclusiveModifiers([PersonNameModifier], of: PersonNameField)
  /// A pattern with a brace that has no partner, or without a field.
  case brokenPattern(String)
  /// There are no patterns for a language.
  case noPatterns(LanguageTag)

  /// What is wrong and what is expected, as a sentence without its capital.
  public var description: String {
    switch self {
    case .unknownField(let text):
      "there is no field “\(text)”; one of: \(Self.list(PersonNameField.allCases))"
    case .unknownModifier(let text, let field):
      "there is no modifier “\(text)” for \(field); one of: \(Self.list(PersonNameModifier.allCases))"
    case .exclusiveModifiers(let modifiers, let field):
      "\(field) takes one of \(Self.list(modifiers)), not both"
    case .brokenPattern(let pattern): "the name pattern “\(pattern)” is not fields in braces"
    case .noPatterns(let language):
      "there are no name patterns for \(language); there are for: "
        + LanguageTag.supported.map(\.description).joined(separator: ", ")
    }
  }

  private static func list<Word: RawRepresentable<String>>(_ words: [Word]) -> String {
    words.map(\.rawValue).joined(separator: ", ")
  }
}
