/// A reason for a verdict, or against it, in words for an editor.
public struct MatchReason: Sendable, Hashable {
  /// What the reason is about.
  public enum Kind: String, Sendable, Hashable {
    /// Two spellings of one part.
    case spelling
    case backTranscription = "back-transcription"
    case givenName = "given-name"
    /// A surname with customary spellings.
    case surname
    /// Syllables of Chinese.
    case syllables
    case initial
    case dictionary
    /// Parts that do not agree.
    case contradiction
    /// A part that one name does not have.
    case leftOut = "left-out"
    case patronymic, generation, sex, order
    /// A Western given name beside a Chinese one.
    case secondName = "second-name"
  }

  /// What the reason is about.
  public let kind: Kind
  /// The reason in words.
  public let detail: String
  /// What it counts in the score, in natural logarithms of odds; above zero for one person, below zero
  /// against.
  public let weight: Double
}
