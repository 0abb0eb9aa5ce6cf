public import Diagnostics
public import LocaleData

/// What a rule is about, for people who wonder why it speaks.
public struct RuleDescription: Sendable, Hashable {
  /// Whether and how a breach can be mended.
  public enum Remedy: Sendable, Hashable {
    /// `silk subs fix` does it without being asked about it; how, in one sentence.
    case safe(String)
    /// `silk subs fix` does it only where the rule is named, because a person has to look; how, in one
    /// sentence.
    case proposed(String)
    /// It takes a person.
    case none
  }

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
  /// Whether and how a breach can be mended.
  public let remedy: Remedy

  init(
    _ id: String, _ severity: Severity, what: String, why: String, source: String,
    languages: [LanguageTag] = [], remedy: Remedy = .none
  ) {
    self.id = id
    self.what = what
    self.why = why
    self.source = source
    self.severity = severity
    self.languages = languages
    self.remedy = remedy
  }

  /// What the rule looks at: the part of its id before the full stop.
  public var family: Substring { id.prefix { $0 != "." } }

  /// Whether the rule holds for texts in a language.
  public func holds(for language: LanguageTag) -> Bool {
    languages.isEmpty || languages.contains(language)
  }
}
