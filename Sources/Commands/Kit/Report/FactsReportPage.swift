internal import Diagnostics
internal import HTML
internal import LocaleData
internal import PressKit

/// The facts of a kit as a page for its editor: who says what in which words, what holds and why.
///
/// The page is one file, which needs no network and no script.
struct FactsReportPage {
  let kit: Kit
  let reports: [FactReport]

  /// The page as a document.
  func document() -> [UInt8] {
    HTMLWriter.document(
      element(.html, .lang("en")) {
        ReportHead.node(title: "\(kit.id) – facts", styles: [.facts])
        element(.body) {
          element(.header, .class("masthead")) {
            element(.p, .class("label")) { "Silk · facts and their sources" }
            element(.h1) { kit.id }
            element(.p, .class("intro")) { summary }
          }
          element(.main) {
            contents
            for (index, report) in reports.enumerated() { section(report, index) }
          }
        }
      })
  }

  private var summary: String {
    let open = reports.count { $0.fact.needsDecision }
    let waiting =
      open == 0 ? "none waits for a decision" : "\(open) to decide, which come first"
    return
      "\(reports.count) facts, \(waiting). A line under a fact decides it when it is pasted into "
      + "decisions.yaml with its reason filled in."
  }

  private var contents: HTMLNode {
    element(.nav, .ariaLabel("Facts")) {
      element(.ul, .class("contents")) {
        for (index, report) in reports.enumerated() {
          element(.li) {
            element(
              .a, .href(WebLink(own: "#fact-\(index + 1)")),
              .class(report.fact.needsDecision ? "open" : "settled")
            ) { report.title }
          }
        }
      }
    }
  }

  private func section(_ report: FactReport, _ index: Int) -> HTMLNode {
    let fact = report.fact
    return element(
      .section, .class(fact.needsDecision ? "fact undecided" : "fact"), .id("fact-\(index + 1)")
    ) {
      element(.header) {
        element(.h2) { report.title }
        element(.span, .class("chip \(fact.agreement.rawValue)")) { fact.agreement.rawValue }
      }
      element(.p, .class("holds")) {
        element(.strong) { fact.outcome.value?.reportText ?? "Nothing is printed" }
        " – \(report.explanation)."
      }
      element(.div, .class("values")) {
        for (group, note) in zip(fact.groups, report.notes) { value(group, note, of: report) }
      }
      if report.isOpenToDecision { decision(report) }
    }
  }

  private func value(
    _ group: Fact.ValueGroup, _ note: String?, of report: FactReport
  ) -> HTMLNode {
    element(.article, .class(report.isPicked(group) ? "value picked" : "value")) {
      element(.h3) { group.value.reportText }
      element(.p, .class("witnesses")) { report.witnesses(of: group) }
      if let note { element(.p, .class("note-line")) { note } }
      element(.ol) { for claim in group.claims { element(.li) { lines(for: claim) } } }
    }
  }

  @HTMLBuilder private func lines(for claim: Claim) -> [HTMLNode] {
    let source = kit.evidence.sources[claim.source]
    if let quote = claim.quote {
      element(.blockquote, .lang(source?.language.description ?? "und")) { quote.text }
    }
    element(.p, .class("origin")) {
      if let source, let link = source.link {
        element(.a, .href(link)) { source.publisher }
      } else {
        source?.publisher ?? claim.source
      }
      for part in origin(of: claim, source) { ", \(part)" }
    }
  }

  /// What is known of where a claim comes from: the day, the language, the place.
  private func origin(of claim: Claim, _ source: Source?) -> [String] {
    let place = kit.evidence.place(of: claim) ?? claim.location
    return [
      source?.published.map { "\($0)" },
      source?.translatedFrom.map { "translated from \($0)" } ?? source?.language.description,
      "\(place)",
    ].compactMap(\.self)
  }

  /// The line for each value, where they differ; the editor takes the one that is right.
  private func decision(_ report: FactReport) -> HTMLNode {
    element(.div, .class("decide")) {
      for group in report.fact.groups {
        element(.p) { "for \(group.value.reportText):" }
        element(.code) { report.decisionLine(for: group.claims[0]) }
      }
    }
  }
}
