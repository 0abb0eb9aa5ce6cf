public import Diagnostics
public import LocaleData

/// What a rule is about, for people who wonder why it speaks.
public struct RuleDescription: Sendable, Hashable {
  /// The stable id, such as `TIME.GAP-MIN`.
  public let id: String
  /// What it checks: one sentence.
  public let what: String
  /// Why that matters: one sentence.
  public let why: String
  /// Where the rule comes from; the sources of limits stand in the profiles.
  public let source: String
  /// How much a breach matters.
  public let severity: Severity
  /// The languages it holds for; all where empty.
  public let languages: [LanguageTag]

  init(
    _ id: String, _ severity: Severity, what: String, why: String, source: String,
    languages: [LanguageTag] = []
  ) {
    self.id = id
    self.what = what
    self.why = why
    self.source = source
    self.severity = severity
    self.languages = languages
  }

  /// Whether the rule holds for texts in a language.
  public func holds(for language: LanguageTag) -> Bool {
    languages.isEmpty || languages.contains(language)
  }
}

/// A rule that looks at one cue after the other.
///
/// Laws: a value at its limit is no finding; the same track under the same conditions gives the
/// same findings; a rule says nothing where the profile has no figure for it.
protocol CheckingRule: Sendable {
  /// What the rule is about.
  var description: RuleDescription { get }

  /// What is wrong with a cue, given the one before it in the file.
  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach]
}

/// Something that breaks a rule.
struct Breach: Sendable {
  var message: String
  var place: SourceLocation
  var value: Double?
  var limit: Double?
  var isFixable = false
}

/// What rules need to know besides the cue.
struct CheckContext: Sendable {
  let profile: Profile
  let conditions: CheckConditions
  let count: CharacterCount
  /// Letters that look like one of another script.
  let lookAlikes: Set<Unicode.Scalar>

  func limit(_ limit: Profile.Limit) -> Figure? { profile.limit(limit, conditions) }

  func custom(_ custom: Profile.Custom) -> String? { profile.custom(custom, conditions)?.text }
}
