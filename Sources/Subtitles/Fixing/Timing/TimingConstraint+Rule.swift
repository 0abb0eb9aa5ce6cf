extension TimingConstraint {
  /// The rule that says when the constraint is broken by a track under some conditions.
  func rule(_ conditions: CheckConditions) -> RuleDescription {
    switch self {
    case .overlap: CueOverlap.description
    case .minimumGap: MinimumGap.description
    case .minimumDuration: MinimumDuration.description
    case .hardReadingSpeed: HardReadingSpeed.description
    case .readingSpeed:
      if conditions.isSDH {
        ReadingSpeedOfSDH.description
      } else if conditions.audience == .children {
        ReadingSpeedOfChildren.description
      } else {
        ReadingSpeedOfAdults.description
      }
    case .maximumDuration: MaximumDuration.description
    case .shotIn: ShotIn.description
    case .shotOut: ShotOut.description
    case .shotCross: ShotCross.description
    case .chaining: UnevenPause.description
    }
  }
}
