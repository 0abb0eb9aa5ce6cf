internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// The rules of the checker and the figures of a house style, as `subs rules` prints them.
struct RuleList {
  let profile: Profile
  /// The family whose rules are listed; nil for all rules, and the figures with them.
  var family: String?

  private var rules: [RuleDescription] {
    Checker.descriptions.filter { family == nil || $0.family == family ?? "" }
  }

  private var figures: [(name: String, figures: [Figure])] {
    Profile.Limit.allCases.map { ($0.rawValue, profile.figures($0)) }
      + Profile.Custom.allCases.map { ($0.rawValue, profile.figures($0)) }
  }

  /// The list by the contract of the command line.
  var json: JSONValue {
    let limits = figures.flatMap { name, figures in figures.map { json($0, name) } }
    return .object([
      ("rules", .array(rules.map(json))), ("limits", .array(family == nil ? limits : [])),
    ])
  }

  private func json(_ rule: RuleDescription) -> JSONValue {
    .object([
      ("id", .string(rule.id)), ("family", .string(String(rule.family))),
      ("severity", .string(rule.severity.rawValue)),
      ("languages", .strings(rule.languages.map(\.description))), ("what", .string(rule.what)),
      ("why", .string(rule.why)), ("source", .string(rule.source)),
      ("fixable", .boolean(rule.remedy.kind == "safe")),
      ("remedy", .string(rule.remedy.kind)), ("repair", .optional(rule.remedy.how)),
    ])
  }

  private func json(_ figure: Figure, _ name: String) -> JSONValue {
    .object([
      ("profile", .string(profile.name)), ("name", .string(name)),
      ("value", figure.number.map(JSONValue.number) ?? .string(figure.text)),
      ("unit", .optional(figure.unit?.rawValue)), ("languages", .strings(figure.languages)),
      ("audience", .optional(figure.audience?.rawValue)),
      ("sdh", figure.isSDH.map(JSONValue.boolean) ?? .null), ("source", .string(figure.source)),
      ("certainty", .string(figure.certainty.rawValue)),
    ])
  }

  /// The list as a person reads it.
  func text(_ style: TextStyle) -> String {
    var lines = [style.strong("RULES"), ""]
    for rule in rules {
      let languages = rule.languages.map(\.description).joined(separator: ", ")
      lines.append(
        style.strong(rule.id) + "  \(rule.severity.label)"
          + (languages.isEmpty ? "" : ", in \(languages)"))
      lines += [
        "  \(rule.what) \(rule.why)", "  Repair: \(rule.remedy.text)",
        "  " + style.faint("Source: \(rule.source)"), "",
      ]
    }
    guard family == nil else { return lines.joined(separator: "\n") }
    lines += [style.strong("LIMITS OF \(profile.title.uppercased())"), ""]
    for (name, figures) in figures where !figures.isEmpty {
      lines.append(style.strong(name))
      for figure in figures {
        lines += [
          "  \(value(of: figure))  \(place(of: figure))",
          "    " + style.faint("\(figure.certainty.rawValue): \(figure.source)"),
        ]
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func value(of figure: Figure) -> String {
    guard let unit = figure.unit else {
      return figure.number == nil ? "“\(figure.text)”" : figure.text
    }
    return "\(figure.text) \(unit.rawValue)"
  }

  /// Where a figure holds: `en, ru, children, SDH`.
  private func place(of figure: Figure) -> String {
    let languages = figure.languages.isEmpty ? ["all languages"] : figure.languages
    let audience = figure.audience.map { $0 == .children ? ["children"] : ["adults"] } ?? []
    let kind = figure.isSDH.map { $0 ? ["SDH"] : ["not SDH"] } ?? []
    return (languages + audience + kind).joined(separator: ", ")
  }
}
