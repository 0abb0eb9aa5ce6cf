internal import Diagnostics

/// Emphasis on a terminal; none where the text goes elsewhere.
struct TextStyle {
  /// Whether escape sequences (ECMA-48, SGR) are written.
  let isColored: Bool

  /// A heading.
  func strong(_ text: String) -> String { wrapped(text, in: "1") }
  /// What stands back: places, explanations.
  func faint(_ text: String) -> String { wrapped(text, in: "2") }
  /// What is good or sure.
  func good(_ text: String) -> String { wrapped(text, in: "32") }
  /// What a person should look at.
  func doubtful(_ text: String) -> String { wrapped(text, in: "33") }
  /// What is wrong.
  func bad(_ text: String) -> String { wrapped(text, in: "31") }

  /// A finding as its diagnostic line, the severity coloured.
  func diagnostic(_ finding: Finding) -> String {
    var text = ""
    append(finding, to: &text)
    return text
  }

  /// Appends a finding as its diagnostic line, the severity coloured.
  func append(_ finding: Finding, to text: inout String) {
    if !isColored { return finding.append(to: &text) }
    let label = "\(finding.severity.label):"
    let colored =
      switch finding.severity {
      case .error: bad(label)
      case .warning: doubtful(label)
      case .info: faint(label)
      }
    text +=
      "\(strong("\(finding.location):")) \(colored) "
      + "\(finding.message.withVisibleControls) "
      + faint("[\(finding.rule)]")
  }

  private func wrapped(_ text: String, in code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
