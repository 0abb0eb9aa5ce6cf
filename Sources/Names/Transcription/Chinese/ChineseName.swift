/// A Chinese name in its parts, as one way to read its characters has it.
///
/// ```swift
/// let names = try ChineseNames()
/// let name = names.readings(of: "尉迟恭")[0]
/// name.surnames.map(\.characters)  // ["尉迟"]
/// name.given.map(\.characters)     // ["恭"]
/// ```
public struct ChineseName: Sendable, Hashable {
  /// Characters that are written as one word in other scripts.
  public struct Word: Sendable, Hashable {
    /// The characters as they stand in the text.
    public let characters: String
    /// The reading of each character; nil where none is known.
    public let syllables: [MandarinSyllable?]

    /// A word and how its characters read.
    public init(characters: String, syllables: [MandarinSyllable?]) {
      self.characters = characters
      self.syllables = syllables
    }
  }

  /// The surname: one word, two for a double surname (刘杨), none where a name has none (慈禧) or is a
  /// foreigner's.
  public let surnames: [Word]
  /// The given name, or all parts of a foreigner's name.
  public let given: [Word]
  /// How likely it is that the name is divided and read so, from 0 to 1.
  public let weight: Double

  /// A name of these parts.
  public init(surnames: [Word], given: [Word], weight: Double = 1) {
    self.surnames = surnames
    self.given = given
    self.weight = weight
  }
}

/// One of the ways to spell a name, with how likely it is the one that is looked for.
public struct WeightedSpelling: Sendable, Hashable {
  /// The name in the other spelling.
  public let text: String
  /// From 0 to 1; the spellings of one name come with the likeliest first.
  public let weight: Double

  /// A spelling of this weight.
  public init(text: String, weight: Double) {
    self.text = text
    self.weight = weight
  }
}
