internal import Diagnostics
internal import Subtitles

/// Findings as a person reads them on a terminal: by rule, the worst first, under a line that says what
/// the rule is about.
///
/// Every finding is a diagnostic line, as the contract of the command line has it.
struct FindingText {
  private let rules: [String: RuleDescription]
  private let style: TextStyle

  init(_ style: TextStyle) {
    self.style = style
    rules = Dictionary(
      Checker.descriptions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The findings, file by file in the order in which the files were checked.
  func text(of findings: [Finding]) -> String {
    // Findings come file by file.
    var text = ""
    // Room for all lines at once, for a text that grows is copied again and again.
    text.reserveCapacity(findings.count * Self.usualLength)
    var start = 0
    while start < findings.count {
      let file = findings[start].location.file
      let end = findings[start...].firstIndex { $0.location.file != file } ?? findings.count
      for group in FindingGroup.groups(of: findings, start..<end, rules) {
        if !text.isEmpty { text += "\n" }
        append(group, to: &text)
      }
      start = end
    }
    return text
  }

  /// How many bytes the line of a finding mostly has.
  private static let usualLength = 112

  private func append(_ group: FindingGroup, to text: inout String) {
    text += heading(of: group)
    for position in group.positions {
      style.append(group.all[position], to: &text)
      text += "\n"
    }
  }

  /// The line above findings: the rule, how many there are, what it asks for.
  private func heading(of group: FindingGroup) -> String {
    let fixable = group.fixableCount > 0 ? ", \(group.fixableCount) fixable" : ""
    let what = group.description.map { ". " + $0.what } ?? ""
    return style.strong(group.rule) + " " + style.faint(group.counts.description + fixable + what)
      + "\n"
  }
}

extension RuleDescription {
  /// The rule as code hosts list it.
  var forCodeHosts: SARIF.Rule {
    SARIF.Rule(
      id: id, summary: what, explanation: "\(what) \(why) Source: \(source)", severity: severity)
  }
}
