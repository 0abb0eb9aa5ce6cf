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
    var texts: [String] = []
    var rest = findings[...]
    while let file = rest.first?.location.file {
      let ofFile = rest.prefix { $0.location.file == file }
      texts += FindingGroup.groups(of: Array(ofFile), rules).map(text)
      rest = rest.dropFirst(ofFile.count)
    }
    return texts.joined(separator: "\n")
  }

  private func text(of group: FindingGroup) -> String {
    var text = heading(of: group)
    for finding in group.findings {
      text += style.diagnostic(finding)
      text += "\n"
    }
    return text
  }

  /// The line above findings: the rule, how many there are, what it asks for.
  private func heading(of group: FindingGroup) -> String {
    let fixable = group.fixableCount > 0 ? ", \(group.fixableCount) fixable" : ""
    let what = group.description.map { ". " + $0.what } ?? ""
    return style.strong(group.rule) + " " + style.faint(group.findings.counted + fixable + what)
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
