public import Diagnostics
public import LocaleData

/// A person as the sources of a run show them.
public struct Person: Sendable {
  /// A name for the person that is the same in every run: the roster's id, or one made from the English
  /// form.
  public let id: String
  /// Whether the person is in the roster.
  public let isInRoster: Bool
  /// What the roster says the person is, by language; a text for all of them is under `und`.
  public let listedRoles: [LanguageTag: String]
  /// The right form in each language.
  public let forms: [LanguageTag: NameForm]
  /// Every mention, in the order of the documents.
  public let variants: [Variant]
  /// What the sources say the person is, as ids of `Locales/LANG/roles.yaml`, each once, in the order
  /// met.
  public let roles: [String]
  /// The same in English words, without roles that others imply.
  public let roleWords: [String]
  /// The same in the words of the sources, each phrase once, in the order met.
  public let rolesAsFound: [FoundRole]
  /// The sex, where the roster or the names tell it.
  public let sex: Sex?

  /// A role in the words of a source.
  public struct FoundRole: Sendable, Hashable {
    /// The id in `Locales/LANG/roles.yaml`.
    public let id: String
    /// The words, as they stand there.
    public let phrase: String
    /// The language of the document.
    public let language: LanguageTag
  }
}

/// One mention of a person, and how it relates to the form that is right in its language.
public struct Variant: Sendable {
  /// How a mention relates to the right form.
  public enum Relation: String, Sendable, Hashable {
    /// It is the right form.
    case canonical
    /// The same name, romanized in another way.
    case romanization
    /// The name written by its sound in another script.
    case transcription
    /// A transcription written back by its sound: what it lost is lost.
    case backTranscription = "back-transcription"
    /// The right form in another case.
    case inflection
    /// A part of the name.
    case partial
    /// The parts in another order.
    case order
    /// The same characters in the other Chinese script.
    case script
    /// Spelled wrongly.
    case misspelling
  }

  /// The text as it stands there.
  public let surface: String
  /// The name in the nominative, as it is spelled there.
  public let nominative: String
  /// Whether it is a part of the name.
  public let isPartial: Bool
  /// Where it stands.
  public let location: SourceLocation
  /// The language of the document.
  public let language: LanguageTag
  /// How it relates to the right form.
  public let relation: Relation
  /// Why, in words.
  public let explanation: String
}

/// Something about the people of a run that a person has to decide.
public struct Doubt: Sendable {
  /// The mention in doubt; nil where two whole people are.
  public let surface: String?
  /// Where it stands.
  public let location: SourceLocation?
  /// What is in doubt, in words.
  public let reason: String
  /// The ids of those it may be.
  public let candidates: [String]
}

/// A disagreement between sources, or within one, about a person.
public struct NameConflict: Sendable {
  /// The id of the person.
  public let person: String
  /// What disagrees, in words.
  public let detail: String
  /// Where.
  public let locations: [SourceLocation]
}

/// Who is who in a run, with the forms of each name, and what remains to be decided.
public struct NormalizationReport: Sendable {
  /// The people: those of the roster first, in its order, then the others by their names.
  public let people: [Person]
  /// Disagreements to look at.
  public let conflicts: [NameConflict]
  /// Mentions and people that could not be told apart or put together.
  public let doubtful: [Doubt]
}
