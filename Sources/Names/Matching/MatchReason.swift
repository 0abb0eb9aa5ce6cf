/// A reason for a verdict, or against it, in words for an editor.
public struct MatchReason: Sendable {
  /// What the reason is about.
  public enum Kind: String, Sendable, Hashable {
    case spelling, givenName = "given-name", syllables, initial, patronymic, dictionary
    case throughChinese = "back-transcription"
    case leftOut = "left-out"
    case sex, order, different
  }

  public let kind: Kind
  public let detail: String
  /// In natural logarithms of odds; above zero for one person, below zero against.
  public let weight: Double
}

extension NameMatcher {
  /// The reasons for and against, the weightiest first.
  public func reasons(
    _ match: NameMatch, _ left: ComparedName, _ right: ComparedName
  ) -> [MatchReason] {
    []
  }
}

extension NameMatch {
  /// What counted in the score, by name.
  public var evidence: [(name: String, value: Double)] {
    MatchFeature.allCases.compactMap { feature in
      features[feature].map { (feature.rawValue, Double($0)) }
    }
  }
}
