internal import Diagnostics
internal import LocaleData

/// The rules that hold in a context, made ready to look at many cues.
struct RuleSet: Sendable {
  private let rules: [any CheckingRule]
  /// What a cue must have for each rule.
  private let conditions: [Condition]
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
    conditions = rules.map { Condition($0.trigger, $0.occasion) }
  }

  /// Calls `body` with every breach of a rule, in the order of the rules.
  func check(_ cues: CueWindow, _ body: (Int, Breach) -> Void) {
    let features = Condition(of: cues)
    var breaches: [Breach] = []
    for index in conditions.indices where conditions[index].isMet(by: features) {
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
    guard conditions[index].isMet(by: Condition(of: cues)) else { return [] }
    var breaches: [Breach] = []
    rules[index].check(cues, &breaches)
    return breaches
  }
}

/// What a cue must have of several things for a rule to look at it, or what a cue has.
private struct Condition: Sendable {
  private let bits: UInt64

  /// No feature of a text has a bit from here on.
  private static let firstOfTimes: UInt64 = 58
  private static let always: UInt64 = 1 << 63

  /// What a rule asks for: of the text, else of the times, else nothing.
  init(_ trigger: TextFeatures, _ occasion: TimeFeatures?) {
    let times = occasion.map { $0.rawValue << Self.firstOfTimes }
    let text = trigger.intersection(.all).rawValue
    bits = text != 0 ? text : times ?? Self.always
  }

  /// What a cue has.
  init(of cues: CueWindow) {
    bits =
      cues.cue.text.features.rawValue | cues.timeFeatures.rawValue << Self.firstOfTimes
      | Self.always
  }

  /// Whether a cue has what is asked for.
  @inline(__always)
  func isMet(by cue: Condition) -> Bool { bits & cue.bits != 0 }
}
