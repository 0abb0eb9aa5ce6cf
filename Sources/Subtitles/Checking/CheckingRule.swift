internal import LocaleData

/// A rule that looks at one cue after the other.
///
/// A value of it is the rule as it holds under some conditions, with its limits looked up.
///
/// Laws: a value at its limit is no finding; the same track under the same conditions gives the
/// same breaches; a rule says nothing where the profile has no figure for it; once the edits of all
/// its breaches are made, it has no breach with edits left.
protocol CheckingRule: Sendable {
  /// What the rule is about.
  static var description: RuleDescription { get }

  /// What the rule looks at.
  static var scope: RuleScope { get }

  /// Whether its edits put other letters or digits in the place of some, such as a look-alike; those of
  /// other rules never touch one.
  static var respells: Bool { get }

  /// The rule as it holds in a context, or nil where it has nothing to say.
  ///
  /// Not asked for where `description` does not hold for the language.
  init?(_ context: CheckContext)

  /// What a cue must have some of for the rule to look at it; every cue is looked at where empty.
  var trigger: TextFeatures { get }

  /// What the times of a cue must have some of for the rule to look at it, or nil where any will do.
  var occasion: TimeFeatures? { get }

  /// Adds what is wrong with the cue in the middle.
  func check(_ cues: CueWindow, _ breaches: inout [Breach])
}

extension CheckingRule {
  static var scope: RuleScope { .text }
  static var respells: Bool { false }
  var trigger: TextFeatures { [] }
  var occasion: TimeFeatures? { nil }
}

/// What a rule looks at in a track in two languages.
enum RuleScope: Sendable {
  /// The cue as a whole: its times, its tags.
  case cue
  /// The lines of each language for themselves.
  case text
}
