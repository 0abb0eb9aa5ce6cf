/// A name as a list has it.
public struct ListedName: Sendable, Hashable {
  /// The name, in any script, spelling and order.
  public let text: String
  /// The list it stands in, by a number.
  public let source: Int

  /// The name `text` of the list numbered `source`.
  public init(_ text: String, source: Int) {
    self.text = text
    self.source = source
  }
}

/// Whose name a listed one is.
public struct ResolvedName: Sendable, Hashable {
  /// The person: the id in the roster, or a number after a `p`; nil where the name has no letter.
  public let entity: String?
  /// How likely it is that the name is that of the person's `canonical` one, from 0 to 1.
  public let score: Double
  /// The person's name in the spelling that the lists have most often.
  public let canonical: String
  /// Whether it is a part of the name only, joined because nobody else fits.
  public let isPartial: Bool
}
