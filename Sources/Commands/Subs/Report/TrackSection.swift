internal import Diagnostics
internal import HTML
internal import LocaleData
internal import Subtitles

/// A track of a report as a section of the page.
struct TrackSection {
  let track: ReportedTrack
  let number: Int
  let rules: [String: RuleDescription]
  /// The findings of each cue, by its position, in the order of the file.
  private let ofCues: [Int: [Finding]]
  /// The findings about the track as a whole.
  private let ofTrack: [Finding]
  private let changes: [Int: [FixChange]]
  /// What is still wrong after the changes, by the position that the cue had before; nil where nothing
  /// was to be mended.
  private let left: [Int: Set<String>]?

  init(_ track: ReportedTrack, _ number: Int, _ rules: [String: RuleDescription]) {
    self.track = track
    self.number = number
    self.rules = rules
    let positions = track.cues.indices
    let isOfCue = { (finding: Finding) in finding.cue.map { positions.contains($0 - 1) } ?? false }
    ofCues = Dictionary(grouping: track.findings.filter(isOfCue)) { ($0.cue ?? 1) - 1 }
    ofTrack = track.findings.filter { !isOfCue($0) }
    changes = Dictionary(grouping: track.changes) { $0.cue - 1 }
    left = track.after.map { after in
      var left: [Int: Set<String>] = [:]
      for finding in after.findings {
        let cue = finding.cue.flatMap { after.cues.indices.contains($0 - 1) ? $0 - 1 : nil }
        left[cue.map { after.cues[$0].origin } ?? -1, default: []].insert(finding.rule)
      }
      return left
    }
  }

  /// The section.
  var node: HTMLNode {
    element(
      .section, .class("track"), .data("track", String(number)), .ariaLabelledBy("t\(number)")
    ) {
      element(.h2, .id("t\(number)")) { track.file }
      facts
      timeline
      summary
      if !ofTrack.isEmpty {
        element(.h3) { "The file as a whole" }
        element(.ul, .class("findings whole")) { for finding in ofTrack { row(of: finding) } }
      }
      element(.h3) { "Cues" }
      filters
      element(.ol, .class("cues")) { for cue in track.cues { row(of: cue) } }
      element(.p, .class("nothing"), .hidden) { "No cue matches the filters." }
    }
  }

  // MARK: What there is

  private var facts: HTMLNode {
    element(.div, .class("facts")) {
      element(.p) {
        "\(track.conditions) · \(track.cues.count) cues"
        if let last = track.cues.map(\.end).max() { " · until \(last)" }
      }
      element(.p, .class("counts")) {
        count(of: track.findings)
        if let after = track.after {
          element(.span, .class("arrow")) { " → " }
          count(of: after.findings)
          " after \(track.changes.count) changes"
        }
      }
    }
  }

  private func count(of findings: [Finding]) -> HTMLNode {
    element(.span, .class("chips")) {
      for severity in [Severity.error, .warning, .info] {
        let count = findings.count { $0.severity == severity }
        if count > 0 {
          element(.span, .class("chip \(severity.label)")) {
            "\(count) \(severity.label)\(count == 1 ? "" : "s")"
          }
        }
      }
      if findings.isEmpty { element(.span, .class("chip clean")) { "no findings" } }
    }
  }

  // MARK: The timeline

  private var timeline: HTMLNode {
    element(.div, .class("timeline"), .hidden) {
      element(.div, .class("tools")) {
        element(.p, .class("legend"), .ariaHidden) {
          for severity in [Severity.error, .warning, .info] {
            element(.span, .class("key \(severity.label)")) { severity.label }
          }
          element(.span, .class("key clean")) { "no finding" }
        }
        element(.div, .class("buttons")) {
          if track.after != nil {
            for (state, label) in [("0", "Before"), ("1", "After")] {
              element(
                .button, .type("button"), .data("state", state), .ariaPressed(state == "0")
              ) { label }
            }
          }
          button("zoom", "previous", "‹", title: "Previous cue with a finding")
          button("zoom", "next", "›", title: "Next cue with a finding")
          button("zoom", "out", "−", title: "Show more time")
          button("zoom", "in", "+", title: "Show less time")
          button("zoom", "all", "All", title: "Show the whole track")
        }
      }
      element(
        .canvas, .class("detail"), .tabindex(0), .role("img"), .ariaDescribedBy("h\(number)"),
        .ariaLabel("Timeline: reading speed of every cue"))
      element(.canvas, .class("overview"), .ariaHidden)
      element(.p, .class("status"), .ariaLive("polite")) {}
      element(.p, .class("hint"), .id("h\(number)")) {
        "Height is reading speed"
        if let limit = track.limit {
          ", the dashed line its limit of \(limit.inTenths) characters a second"
        }
        ". Click a bar to see its cue; drag to move. Keys: ← → cues, ↑ ↓ findings, + − zoom, Enter to the cue."
      }
    }
  }

  private func button(
    _ name: StaticString, _ value: String, _ label: String, title: String
  ) -> HTMLNode {
    element(.button, .type("button"), .data(name, value), .title(title), .ariaLabel(title)) {
      label
    }
  }

  // MARK: Rules

  private var summary: HTMLNode? {
    let groups = FindingGroup.groups(of: track.findings, rules)
    guard !groups.isEmpty else { return nil }
    let after = track.after.map { Dictionary(grouping: $0.findings, by: \.rule) }
    return element(.div, .class("summary")) {
      element(.h3) { "Rules, the worst first" }
      element(.table) {
        element(.thead) {
          element(.tr) {
            element(.th, .scope("col")) { "Rule" }
            element(.th, .scope("col")) { "What it asks for" }
            element(.th, .scope("col"), .class("figure")) { "Found" }
            if after == nil {
              element(.th, .scope("col"), .class("figure")) { "Fixable" }
            } else {
              element(.th, .scope("col"), .class("figure")) { "Left" }
            }
          }
        }
        element(.tbody) {
          for group in groups {
            element(.tr) {
              element(.th, .scope("row")) {
                element(
                  .button, .type("button"), .class("rule \(group.severity.label)"),
                  .data("rule", group.rule)
                ) {
                  group.rule
                }
              }
              element(.td) {
                group.description?.what ?? ""
                if let why = group.description?.why { element(.span, .class("why")) { " " + why } }
              }
              element(.td, .class("figure")) { String(group.count) }
              element(.td, .class("figure")) {
                after.map { String($0[group.rule]?.count ?? 0) } ?? String(group.fixableCount)
              }
            }
          }
        }
      }
    }
  }

  // MARK: Filters

  private var filters: HTMLNode {
    let levels = track.cues.map { (ofCues[$0.position] ?? []).map(\.severity).max().level }
    return element(.form, .class("filters"), .hidden, .ariaLabel("Filters")) {
      element(.fieldset) {
        element(.legend) { "Show cues with" }
        for (level, label) in [(3, "errors"), (2, "warnings"), (1, "notes"), (0, "no findings")] {
          let count = levels.count { $0 == level }
          if count > 0 {
            element(.label) {
              if level > 0 || levels.allSatisfy({ $0 == 0 }) {
                element(.input, .type("checkbox"), .name("level"), .value(String(level)), .checked)
              } else {
                element(.input, .type("checkbox"), .name("level"), .value(String(level)))
              }
              " \(label) "
              element(.span, .class("amount")) { String(count) }
            }
          }
        }
      }
      element(.div, .class("fields")) {
        element(.label) {
          "Rule "
          element(.select, .name("rule")) {
            element(.option, .value("")) { "all" }
            for group in FindingGroup.groups(of: track.findings, rules) {
              element(.option, .value(group.rule)) { group.rule }
            }
          }
        }
        element(.label) {
          "Text "
          element(.input, .type("search"), .name("text"), .placeholder("in text or messages"))
        }
        if left == nil, track.findings.contains(where: \.isFixable) {
          element(.label) {
            element(.input, .type("checkbox"), .name("fixable"))
            " fixable"
          }
        }
        if !track.changes.isEmpty {
          element(.label) {
            element(.input, .type("checkbox"), .name("changed"))
            " changed"
          }
        }
        element(.output, .class("shown"), .ariaLive("polite")) {}
      }
    }
  }

  // MARK: Cues

  private func row(of cue: ReportedCue) -> HTMLNode {
    let findings = ofCues[cue.position] ?? []
    let changes = changes[cue.position] ?? []
    let worst = findings.map(\.severity).max()
    var attributes: [HTMLAttribute] = [
      .id("t\(number)c\(cue.position + 1)"), .class("cue \(worst?.label ?? "clean")"),
      .tabindex(-1), .data("level", String(worst.level)),
      .data("rules", Set(findings.map(\.rule)).sorted().joined(separator: " ")),
    ]
    if findings.contains(where: \.isFixable) { attributes.append(.data("fixable", "")) }
    if !changes.isEmpty { attributes.append(.data("changed", "")) }
    let isFast = track.limit.map { cue.speed > $0 } ?? false
    return .element(
      .li, attributes,
      [
        element(.div, .class("when")) {
          element(.a, .class("number"), .href(WebLink(own: "#t\(number)c\(cue.position + 1)"))) {
            String(cue.position + 1)
          }
          element(.span, .class("times")) {
            element(.time) { cue.start.description }
            " – "
            element(.time) { cue.end.description }
          }
          element(.span, .class("measures")) {
            "\((cue.end - cue.start).seconds.inTenths) s · "
            element(.span, .class(isFast ? "speed over" : "speed")) {
              "\(cue.speed.inTenths)/s"
            }
          }
        },
        element(.div, .class("content")) {
          CueText.node(of: cue)
          if !findings.isEmpty {
            element(.ul, .class("findings")) { for finding in findings { row(of: finding) } }
          }
          for change in changes { ChangeNode.node(of: change, in: cue) }
        },
      ])
  }

  private func row(of finding: Finding) -> HTMLNode {
    element(.li, .class(finding.severity.label)) {
      element(.span, .class("badge")) { finding.severity.label }
      " "
      element(.span, .class("message")) { CueText.visible(finding.message) }
      " "
      if let rule = rules[finding.rule] {
        element(.code, .title(rule.what)) { finding.rule }
      } else {
        element(.code) { finding.rule }
      }
      if let line = finding.location.line {
        " "
        element(.span, .class("place")) { "line \(line)" }
      }
      if let outcome = outcome(of: finding) {
        " "
        element(.span, .class("outcome \(outcome)")) { outcome }
      }
    }
  }

  /// What became of a finding, or can become of it.
  private func outcome(of finding: Finding) -> String? {
    guard let left else { return finding.isFixable ? "fixable" : nil }
    let cue = finding.cue.flatMap { track.cues.indices.contains($0 - 1) ? $0 - 1 : nil }
    return left[cue ?? -1]?.contains(finding.rule) == true ? "left" : "fixed"
  }
}
