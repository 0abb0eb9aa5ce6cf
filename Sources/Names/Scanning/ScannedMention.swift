public import Diagnostics
public import LocaleData

/// A place in a text where a person is named, and who it is as far as the run knows.
public struct ScannedMention: Sendable {
  /// Where it stands; the byte offset is known only where the file's bytes tell it.
  public let location: SourceLocation
  /// How many bytes of the file it takes; nil where the byte offset is not known.
  public let byteLength: Int?
  /// Where it stands in the text of its document, in bytes of that text.
  package let rangeInText: Range<Int>
  /// The language of the text around it.
  public let language: LanguageTag
  /// The text as it stands there, on one line.
  public let surface: String
  /// The same in the nominative.
  public let nominative: String
  /// The id of the roster's entry, or one made from the name of somebody who is not in it; nil where the
  /// text does not say which of several people is meant.
  public let person: String?
  /// Whether the person is in the roster.
  public let isInRoster: Bool
  /// How sure it is that this is a mention of that person, from 0 to 1.
  public let score: Double
  /// What speaks for it, the weightiest first.
  public let evidence: [MentionEvidence]
  /// What the text says the person is, as ids of `Locales/LANG/roles.yaml`.
  public let roles: [String]
}

/// Something that speaks for taking a piece of text for a person's name, or for a certain person's.
public struct MentionEvidence: Sendable, Hashable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, Hashable {
    /// It is built as a name is.
    case form
    /// A given name or a surname that is listed.
    case listed
    /// A title or a post stands beside it.
    case role
    /// The words around it go with people.
    case context
    /// The same name stands elsewhere in the run.
    case repetition
    /// It fits a spelling of the roster.
    case roster
    /// The full name stands in the same text.
    case sameText
    /// It fits several people.
    case ambiguous
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// What it is, in words.
  public let detail: String
}

extension ScannedMention {
  /// The mention as a JSON object with the keys of the command line's contract.
  public var json: JSONValue {
    .object(
      location.jsonMembers + [
        ("byteLength", .optional(byteLength)),
        ("surface", .string(surface)), ("nominative", .string(nominative)),
        ("person", .optional(person)), ("inRoster", .boolean(isInRoster)),
        ("score", .number((score * 1000).rounded() / 1000)),
        (
          "evidence",
          .array(
            evidence.map {
              .object([("kind", .string($0.kind.rawValue)), ("detail", .string($0.detail))])
            })
        ),
        ("roles", .strings(roles)), ("language", .string(language.description)),
      ])
  }
}
