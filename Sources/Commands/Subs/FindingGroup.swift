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
  /// The findings of all rules.
  let all: [Finding]
  /// Which of them are those of the rule: the gravest first, of these the largest excess, then in the
  /// order of the file.
  let positions: [Int]

  /// How many there are.
  var count: Int { positions.count }

  /// How many of them can be mended without a person.
  var fixableCount: Int { positions.count { all[$0].isFixable } }

  /// How many there are of each severity.
  var counts: SeverityCounts {
    var counts = SeverityCounts()
    for position in positions { counts.add(all[position].severity) }
    return counts
  }

  /// Groups findings by rule: those with the gravest finding first, then those with the most.
  static func groups(
    of findings: [Finding], _ rules: [String: RuleDescription]
  ) -> [FindingGroup] {
    groups(of: findings, findings.indices, rules)
  }

  /// Groups some findings by rule.
  static func groups(
    of findings: [Finding], _ range: Range<Int>, _ rules: [String: RuleDescription]
  ) -> [FindingGroup] {
    var positions: [String: [Int]] = [:]
    for position in range { positions[findings[position].rule, default: []].append(position) }
    return positions.map { rule, positions in
      // A file may have a million findings, so what they are ordered by is found once.
      let ordered = positions.map { position in
        let excess = Finding.excess(findings[position].value, findings[position].limit)
        return Rank(
          severity: findings[position].severity, excess: excess, position: position)
      }.sorted()
      return FindingGroup(
        rule: rule, description: rules[rule], severity: ordered.first?.severity ?? .info,
        all: findings, positions: ordered.map(\.position))
    }.sorted { left, right in
      (right.severity, right.count, left.rule) < (left.severity, left.count, right.rule)
    }
  }

  /// Where a finding stands among those of its rule: the gravest first, of these the largest excess,
  /// then in the order of the file.
  private struct Rank: Comparable {
    let severity: Severity
    let excess: Double
    let position: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.severity != right.severity { return right.severity < left.severity }
      return left.excess == right.excess
        ? left.position < right.position : left.excess > right.excess
    }
  }
}

extension Finding {
  /// How far a value is from its limit, as a factor of at least 1; 1 where nothing was measured.
  fileprivate static func excess(_ value: Double?, _ limit: Double?) -> Double {
    guard let value, let limit, limit > 0, value > 0 else {
      // Nothing at all where something is asked for is the farthest there is.
      return (limit ?? 0) > 0 && value != nil ? .infinity : 1
    }
    return max(value / limit, limit / value)
  }
}
