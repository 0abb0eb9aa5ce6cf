public import Diagnostics
internal import LocaleData

/// Checks a track against the format and a house style.
public struct Checker: Sendable {
  private let context: CheckContext

  /// A checker for tracks under `conditions`.
  ///
  /// - Parameters:
  ///   - profile: the house style.
  ///   - evidence: what the data of the languages says.
  public init(_ profile: Profile, _ conditions: CheckConditions, _ evidence: LanguageEvidence) {
    context = CheckContext(
      profile: profile, conditions: conditions,
      count: CharacterCount(evidence[conditions.language]),
      lookAlikes: evidence.traits.reduce(into: []) { $0.formUnion($1.lookAlikes) })
  }

  /// The rules that look at cues, in the order in which they are listed.
  static let rules: [any CheckingRule] = [
    EmptyCue(), CueOrder(), NegativeStart(), NoDuration(), CueOverlap(),
    MinimumDuration(), MaximumDuration(), MinimumGap(),
    CharactersPerSecond(), CharactersPerLine(), LineCount(),
    Tags(), Spaces(), MixedScript(), EllipsisForm(), ForbiddenMarks(), NoItalics(), DialogueDash(),
  ]

  /// What every rule is about, those of the reader first.
  public static var descriptions: [RuleDescription] {
    RuleDescription.reader + RuleDescription.webVTT + RuleDescription.sbv
      + RuleDescription.subStation + RuleDescription.microDVD + RuleDescription.lyrics
      + RuleDescription.timedText + RuleDescription.ebu
      + rules.map(\.description)
  }

  /// Everything that is wrong with a track, in the order of the file.
  public func findings(in track: Track) -> [Finding] {
    let rules = Self.rules.filter { $0.description.holds(for: context.conditions.language) }
    var findings = track.findings
    var previous: CheckedCue?
    for cue in track {
      let checked = CheckedCue(cue, file: track.file)
      for rule in rules {
        findings += rule.breaches(in: checked, after: previous, context).map { breach in
          Finding(
            rule: rule.description.id, severity: rule.description.severity,
            message: breach.message, location: breach.place, cue: cue.position + 1,
            value: breach.value, limit: breach.limit, isFixable: breach.isFixable)
        }
      }
      previous = checked
    }
    // Sorting by place keeps findings of one place in the order of the rules, for it is stable.
    return findings.sorted {
      ($0.location.line ?? 0, $0.location.column ?? 0)
        < ($1.location.line ?? 0, $1.location.column ?? 0)
    }
  }
}
