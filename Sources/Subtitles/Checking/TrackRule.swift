/// A rule about a track as a whole: it sees every cue once, and speaks when it has seen them all.
///
/// A value of it is the rule as it holds under some conditions, before the first cue.
///
/// Laws: those of `CheckingRule`; what it says does not depend on when it is asked.
protocol TrackRule: Sendable {
  /// What the rule is about.
  static var description: RuleDescription { get }

  /// What the rule looks at.
  static var scope: RuleScope { get }

  /// The rule as it holds in a context, or nil where it has nothing to say.
  ///
  /// Not asked for where `description` does not hold for the language.
  init?(_ context: CheckContext)

  /// What a cue must have some of for the rule to see it; every cue is seen where empty.
  var trigger: TextFeatures { get }

  /// Takes note of the next cue of the file.
  mutating func look(at cue: CheckedCue)

  /// Adds what is wrong with the cues that were seen.
  func check(_ breaches: inout [TrackBreach])
}

extension TrackRule {
  static var scope: RuleScope { .text }
  var trigger: TextFeatures { [] }
}

/// Something in a track that breaks a rule about the whole of it.
struct TrackBreach: Sendable {
  /// What mends a breach: changes of texts, by the position of the cue.
  enum Repair: Sendable, Hashable {
    /// Changes that no person needs to look at.
    case edits([Int: [TextEdit]])
    /// Changes that a person should look at.
    case proposal([Int: [TextEdit]])
    /// It takes a person.
    case none
  }

  var message: String
  /// The position of the cue where it is told, or nil for the track as a whole.
  var cue: Int?
  /// Where in that cue.
  var place = Breach.Place.times
  var value: Double?
  var limit: Double?
  var repair = Repair.none

  /// Whether `silk subs fix` mends it without being asked.
  var isFixable: Bool {
    if case .edits = repair { true } else { false }
  }
}
