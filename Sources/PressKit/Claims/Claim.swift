public import Diagnostics
public import LocaleData

/// What a claim is about, such as a premiere's date, written `subject/property`.
public struct FactKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The thing.
  public let subject: String
  /// What of it.
  public let property: String

  /// The key of `property` of `subject`.
  public init(subject: String, property: String) {
    self.subject = subject
    self.property = property
  }

  /// The key that `text` spells, or nil where it has not exactly one slash with words around it.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(subject: String(parts[0]), property: String(parts[1]))
  }

  /// The key as files write it.
  public var description: String { "\(subject)/\(property)" }

  /// Whether one stands before the other in a report.
  public static func < (left: FactKey, right: FactKey) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

/// That one source says one thing.
public struct Claim: Sendable {
  /// The claim's id.
  public let id: String
  /// What it is about.
  public let key: FactKey
  /// What narrows it down, such as a territory; claims with other qualifiers are about other facts.
  public let qualifiers: [String: String]
  /// What it says.
  public let value: ClaimValue
  /// The id of the source that says it.
  public let source: String
  /// The source's own words.
  public let quote: String?
  /// Where the kit has it.
  public let location: SourceLocation
}

/// Where claims come from.
public struct Source: Sendable {
  /// The source's id.
  public let id: String
  /// Who published it.
  public let publisher: String
  /// Its address on the web.
  public let link: WebLink?
  /// Its language.
  public let language: LanguageTag
  /// The language it was translated from, where it is a translation.
  public let translatedFrom: LanguageTag?
  /// When it was published.
  public let published: PartialDate?
  /// The release it goes back to; sources of one lineage are one witness.
  public let lineage: String
}

/// What the editor decided about a fact.
public struct Decision: Sendable {
  /// The fact.
  public let key: FactKey
  /// What narrows the fact down, as its claims have it.
  public let qualifiers: [String: String]
  /// The id of the claim that holds.
  public let pick: String
  /// The fingerprint of the claims that were weighed.
  public let evidence: String
  /// Why.
  public let reason: String
  /// Where the kit has it.
  public let location: SourceLocation
}

/// All that sources say, and all that was decided about it.
public struct Evidence: Sendable {
  /// The sources by id.
  public let sources: [String: Source]
  /// The claims in the order of their files.
  public let claims: [Claim]
  /// The decisions.
  public let decisions: [Decision]
}
