internal import Diagnostics
internal import LocaleData

/// The rules that hold in a context, made ready to look at many cues.
struct RuleSet: Sendable {
  private let rules: [any CheckingRule]
  /// What a cue must have for each rule.
  private let triggers: [TextFeatures]
  /// What the rules are about.
  let descriptions: [RuleDescription]
  /// How much a breach of each matters to the house.
  let severities: [Severity]

  /// The rules of a scope that hold in a context, in the order in which they are listed.
  init(_ scope: RuleScope?, in context: CheckContext) {
    var rules: [any CheckingRule] = []
    var descriptions: [RuleDescription] = []
    var severities: [Severity] = []
    for type in Checker.rules where scope == nil || type.scope == scope {
      guard type.description.holds(for: context.language),
        let severity = context.profile.severity(of: type.description),
        let rule = type.init(context)
      else { continue }
      rules.append(rule)
      severities.append(severity)
      descriptions.append(type.description)
    }
    (self.rules, self.descriptions, self.severities) = (rules, descriptions, severities)
    triggers = rules.map(\.trigger)
  }

  /// Calls `body` with every breach of a rule, in the order of the rules.
  func check(_ cues: CueWindow, _ body: (Int, Breach) -> Void) {
    let features = cues.cue.text.features
    var breaches: [Breach] = []
    for index in triggers.indices {
      let trigger = triggers[index]
      guard trigger.isEmpty || !trigger.isDisjoint(with: features) else { continue }
      rules[index].check(cues, &breaches)
      guard !breaches.isEmpty else { continue }
      for breach in breaches { body(index, breach) }
      breaches.removeAll(keepingCapacity: true)
    }
  }

  /// Whether the edits of a rule put other letters in the place of some.
  func respells(_ index: Int) -> Bool { type(of: rules[index]).respells }

  /// What one rule says of a cue.
  func breaches(of index: Int, _ cues: CueWindow) -> [Breach] {
    let trigger = triggers[index]
    guard trigger.isEmpty || !trigger.isDisjoint(with: cues.cue.text.features) else { return [] }
    var breaches: [Breach] = []
    rules[index].check(cues, &breaches)
    return breaches
  }
}
