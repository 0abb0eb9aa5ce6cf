internal import LocaleData

/// The rules about a track as a whole that hold in a context, while they look at its cues.
struct TrackRuleSet: Sendable {
  /// A rule and what a cue must have for it.
  private struct Entry: Sendable {
    var rule: any TrackRule
    let trigger: TextFeatures
  }

  private var entries: [Entry] = []
  /// What the rules are about.
  private(set) var descriptions: [RuleDescription] = []

  /// The rules of a scope that hold in a context, in the order in which they are listed.
  init(_ scope: RuleScope?, in context: CheckContext) {
    for type in Checker.trackRules where scope == nil || type.scope == scope {
      guard type.description.holds(for: context.language),
        context.profile.severity(of: type.description) != nil, let rule = type.init(context)
      else { continue }
      entries.append(Entry(rule: rule, trigger: rule.trigger))
      descriptions.append(type.description)
    }
  }

  /// Shows the rules the next cue of the file.
  mutating func look(at cue: CheckedCue) {
    let features = cue.text.features
    for index in entries.indices {
      let trigger = entries[index].trigger
      guard trigger.isEmpty || !trigger.isDisjoint(with: features) else { continue }
      entries[index].rule.look(at: cue)
    }
  }

  /// Calls `body` with every breach of a rule by the cues that were seen, in the order of the rules.
  func check(_ body: (Int, TrackBreach) -> Void) {
    for index in entries.indices {
      for breach in breaches(of: index) { body(index, breach) }
    }
  }

  /// What one rule says of the cues that were seen.
  func breaches(of index: Int) -> [TrackBreach] {
    var breaches: [TrackBreach] = []
    entries[index].rule.check(&breaches)
    return breaches
  }
}
