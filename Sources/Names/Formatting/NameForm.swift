/// The right form of a name in one language, with how sure it is and where it comes from.
public struct NameForm: Sendable, Hashable {
  /// How sure a form is.
  public enum Certainty: String, Sendable, Hashable {
    /// The editor's roster says so.
    case roster
    /// A source of that language prints it.
    case attested
    /// A convention gives it from a form in another language; nobody is known to print it.
    case derived
    /// No source has it and no convention can give it.
    case unknown
  }

  /// The name; nil where it is not known.
  public let text: String?
  /// How sure it is.
  public let certainty: Certainty
  /// Where it comes from, in words.
  public let basis: String

  static func roster(_ text: String) -> NameForm {
    NameForm(text: text, certainty: .roster, basis: "the roster")
  }

  static func derived(_ text: String, _ basis: String) -> NameForm {
    NameForm(text: text, certainty: .derived, basis: basis)
  }

  static func unknown(_ basis: String) -> NameForm {
    NameForm(text: nil, certainty: .unknown, basis: basis)
  }
}
