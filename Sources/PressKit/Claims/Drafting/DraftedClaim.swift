public import Diagnostics

/// What an article seems to say, for the editor to accept or strike out.
public struct DraftedClaim: Sendable {
  /// An id that stays the same as long as source, property and value do.
  public let id: String
  /// What it is about: the film, an event or a person.
  public let subject: String
  /// What of it, by the vocabulary of `Documentation/press-kit.md`.
  public let property: String
  /// What narrows it down, such as a territory.
  public let qualifiers: [String: String]
  /// What it says.
  public let value: Value
  /// The id of the source.
  public let source: String
  /// The sentence that says it.
  public let quote: String
  /// Where the sentence starts.
  public let location: SourceLocation
  /// How the value was found out, where the sentence does not tell all of it, and what is doubtful.
  public let reason: String?
  /// Whether the editor should look twice.
  public let isDoubtful: Bool

  /// A value with its type.
  public enum Value: Sendable, Hashable {
    case text(String)
    case date(PartialDate)
    case money(Int, currency: String, asOf: PartialDate?, isApproximate: Bool)
    case count(Int, unit: String, asOf: PartialDate?, isApproximate: Bool)
    case person(String, role: String)
    case place(String)
    case event(String, date: PartialDate?, place: String?, name: String?)
    case set([String])
  }
}

/// An article from which claims are drafted, as claims name it.
public struct DraftedSource: Sendable {
  /// The source's id.
  public let id: String
  /// Who published it.
  public let publisher: String
  /// The article as it was named.
  public let file: String
  /// Where the article is in the kit; nil where it is not in the kit.
  public let path: String?
  /// Its address on the web.
  public let url: String?
  /// Its language.
  public let language: String
  /// The language it was translated from.
  public let translatedFrom: String?
  /// When it was published.
  public let published: PartialDate?
  /// Whether the kit has the source already, under this id.
  public let isKnown: Bool

  /// A source, told by its article.
  public init(
    id: String, publisher: String, file: String, path: String? = nil, url: String? = nil,
    language: String,
    translatedFrom: String? = nil, published: PartialDate? = nil, isKnown: Bool = false
  ) {
    self.id = id
    self.publisher = publisher
    self.file = file
    self.path = path
    self.url = url
    self.language = language
    self.translatedFrom = translatedFrom
    self.published = published
    self.isKnown = isKnown
  }

  /// The id that a file's name gives.
  public static func id(of name: String) -> String {
    let slug = Slug.make(name)
    return slug.isEmpty ? "source" : slug
  }
}

/// A fact found in a sentence, before it is known to which source it belongs.
struct FoundFact {
  var subject: String
  let property: String
  var qualifiers: [String: String] = [:]
  let value: DraftedClaim.Value
  var reason: String?
  var isDoubtful = false
}
