/// How one language writes the parts of another's names.
///
/// Law: the spellings are ranked, their weights add up to 1, and there are none only where there is
/// nothing to write.
protocol PartConvention {
  /// The ways to write a part, the likeliest first.
  func spellings(of part: TranscribedPart) -> [PartSpelling]
}

/// Shares of the weight between the kinds of evidence for one part of a name.
enum Trust {
  /// A form that a table lists, against what rules give for the same part.
  static let listed = 0.8
  /// What a rule gives beside a listed form.
  static let ruled = 0.15
  /// What usage gives beside a rule.
  static let learned = 0.05
}
