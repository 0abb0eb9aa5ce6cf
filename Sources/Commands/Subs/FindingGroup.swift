internal import Diagnostics
internal import Subtitles

/// The findings of one rule.
struct FindingGroup {
  /// The id of the rule.
  let rule: String
  /// What the rule is about, where it is one of those that are listed.
  let description: RuleDescription?
  /// The gravest severity among the findings.
  let severity: Severity
  /// The findings: the gravest first, of these the largest excess, then in the order of the file.
  let findings: [Finding]

  /// How many of them can be mended without a person.
  var fixableCount: Int { findings.count(where: \.isFixable) }

  /// Groups findings by rule: those with the gravest finding first, then those with the most.
  static func groups(
    of findings: [Finding], _ rules: [String: RuleDescription]
  ) -> [FindingGroup] {
    Dictionary(grouping: findings, by: \.rule).map { rule, findings in
      let ordered = findings.enumerated().sorted { left, right in
        (right.element.severity, right.element.excess, left.offset)
          < (left.element.severity, left.element.excess, right.offset)
      }.map(\.element)
      return FindingGroup(
        rule: rule, description: rules[rule], severity: ordered.first?.severity ?? .info,
        findings: ordered)
    }.sorted { left, right in
      (right.severity, right.findings.count, left.rule)
        < (left.severity, left.findings.count, right.rule)
    }
  }
}

extension Finding {
  /// How far the value is from the limit, as a factor of at least 1; 1 where nothing was measured.
  fileprivate var excess: Double {
    guard let value, let limit, limit > 0, value > 0 else {
      // Nothing at all where something is asked for is the farthest there is.
      return (limit ?? 0) > 0 && value != nil ? .infinity : 1
    }
    return max(value / limit, limit / value)
  }
}

extension Double {
  /// The number with one decimal where it has one.
  var inTenths: String {
    let tenths = (self * 10).rounded()
    guard tenths.isFinite, abs(tenths) < 1e15 else { return "–" }
    let whole = Int(tenths)
    let fraction = abs(whole) % 10 == 0 ? "" : ".\(abs(whole) % 10)"
    return "\(whole < 0 ? "-" : "")\(abs(whole) / 10)" + fraction
  }
}
