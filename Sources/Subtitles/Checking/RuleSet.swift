internal import LocaleData

/// The rules that hold in a context, made ready to look at many cues.
struct RuleSet: Sendable {
  /// A rule and what a cue must have for it.
  private struct Entry: Sendable {
    let rule: any CheckingRule
    let trigger: TextFeatures
  }

  private let entries: [Entry]
  /// What the rules are about.
  let descriptions: [RuleDescription]

  /// The rules of a scope that hold in a context, in the order in which they are listed.
  init(_ scope: RuleScope?, in context: CheckContext) {
    var entries: [Entry] = []
    var descriptions: [RuleDescription] = []
    for type in Checker.rules where scope == nil || type.scope == scope {
      guard type.description.holds(for: context.language),
        context.profile.severity(of: type.description) != nil, let rule = type.init(context)
      else { continue }
      entries.append(Entry(rule: rule, trigger: rule.trigger))
      descriptions.append(type.description)
    }
    (self.entries, self.descriptions) = (entries, descriptions)
  }

  /// Calls `body` with every breach of a rule, in the order of the rules.
  func check(_ cues: CueWindow, _ body: (Int, Breach) -> Void) {
    let features = cues.cue.text.features
    var breaches: [Breach] = []
    for index in entries.indices {
      let trigger = entries[index].trigger
      guard trigger.isEmpty || !trigger.isDisjoint(with: features) else { continue }
      entries[index].rule.check(cues, &breaches)
      guard !breaches.isEmpty else { continue }
      for breach in breaches { body(index, breach) }
      breaches.removeAll(keepingCapacity: true)
    }
  }

  /// Whether the edits of a rule put other letters in the place of some.
  func respells(_ index: Int) -> Bool { type(of: entries[index].rule).respells }

  /// What one rule says of a cue.
  func breaches(of index: Int, _ cues: CueWindow) -> [Breach] {
    let trigger = entries[index].trigger
    guard trigger.isEmpty || !trigger.isDisjoint(with: cues.cue.text.features) else { return [] }
    var breaches: [Breach] = []
    entries[index].rule.check(cues, &breaches)
    return breaches
  }
}
