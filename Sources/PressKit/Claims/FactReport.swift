public import Diagnostics
internal import LocaleData

/// What an editor needs to see of a fact: every value, who says it in which words, what holds and why,
/// and the line that would decide it.
public struct FactReport {
  private let kit: Kit
  private let fact: Fact

  /// The report of a fact of `kit`.
  public init(_ fact: Fact, of kit: Kit) {
    self.fact = fact
    self.kit = kit
  }

  /// Why the value holds, or why none does, as a sentence without a full stop.
  public var explanation: String {
    switch fact.outcome.reason {
    case .decided(let reason): "the editor decided: \(reason)"
    case .uncontested: "no source says otherwise"
    case .samePerson(let id): "all spellings are “\(id)” of the roster, printed as \(printed)"
    case .mostExact: "the most exact of values that agree"
    case .latest: "the latest count; the others were true on their day"
    case .mostWitnesses: "the wording of most sources"
    case .undecided: "the sources differ; an editor has to decide"
    case .reopened: "the claims have changed since the editor decided"
    }
  }

  private var printed: String { fact.outcome.value.map { "\($0)" } ?? "" }

  /// The line for decisions.yaml, with the value that most witnesses claim; the reason is the editor's.
  public var decisionLine: String {
    let pick = fact.outcome.claims.first ?? fact.groups[0].claims[0]
    return "- { fact: \(fact.key), \(qualifiers)pick: \(pick.id), evidence: \"\(fact.evidence)\", "
      + "reason: \"\" }"
  }

  /// The qualifiers as a part of that line; JSON's texts are texts in YAML too.
  private var qualifiers: String {
    if fact.qualifiers.isEmpty { return "" }
    let entries = fact.qualifiers.sorted { $0.key < $1.key }.map { key, value in
      "\(JSONValue.string(key).text(.compact)): \(JSONValue.string(value).text(.compact))"
    }
    return "qualifiers: { \(entries.joined(separator: ", ")) }, "
  }

  private var isDecided: Bool {
    if case .decided = fact.outcome.reason { return true }
    return false
  }

  /// The report as lines of text, without a line end after the last.
  public var text: String {
    var lines = ["\(title)  [\(fact.agreement.rawValue)]"]
    let picked = Set(fact.outcome.claims.map(\.id))
    for group in fact.groups {
      let isPick = group.claims.contains { picked.contains($0.id) }
      lines.append(
        "  \(isPick ? "*" : " ") \(group.value.reportText)  (\(witnesses(of: group)))")
      for claim in group.claims {
        let source = kit.evidence.sources[claim.source]
        let day = source?.published.map { " \($0)" } ?? ""
        let quote = claim.quote.map { ": “\($0)”" } ?? ""
        lines.append("        \(source?.publisher ?? claim.source)\(day)\(quote)")
        lines.append("        \(claim.location)")
      }
    }
    lines.append("    \(fact.outcome.value == nil ? "open" : "holds"): \(explanation)")
    if fact.agreement > .agreed && !isDecided { lines.append("    decide: \(decisionLine)") }
    return lines.joined(separator: "\n")
  }

  private var title: String {
    "\(fact.key)"
      + fact.qualifiers.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
  }

  /// How many independent sources there are, and which of them are several that tell one release.
  private func witnesses(of group: Fact.ValueGroup) -> String {
    let count = group.lineageCount
    let sources = Set(group.claims.map(\.source)).sorted()
    let lineages = Dictionary(grouping: sources) { kit.evidence.sources[$0]?.lineage ?? $0 }
    let shared = lineages.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map {
      "\($0.value.count) share the lineage \($0.key)"
    }
    return ([count == 1 ? "1 independent source" : "\(count) independent sources"] + shared)
      .joined(separator: "; ")
  }

  /// The report as JSON.
  public var json: JSONValue {
    .object([
      ("fact", .string("\(fact.key)")),
      (
        "qualifiers",
        .object(fact.qualifiers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
      ("class", .string(fact.agreement.rawValue)), ("pick", fact.outcome.value?.json ?? .null),
      ("why", .string(explanation)), ("needsDecision", .boolean(fact.needsDecision)),
      ("values", .array(fact.groups.map(json))), ("evidence", .string(fact.evidence)),
      ("decision", .string(decisionLine)),
    ])
  }

  private func json(_ group: Fact.ValueGroup) -> JSONValue {
    .object([
      ("value", group.value.json), ("independentSources", .integer(group.lineageCount)),
      ("claims", .array(group.claims.map(json))),
    ])
  }

  private func json(_ claim: Claim) -> JSONValue {
    let source = kit.evidence.sources[claim.source]
    return .object([
      ("id", .string(claim.id)), ("source", .string(claim.source)),
      ("publisher", .optional(source?.publisher)),
      ("language", .optional(source?.language.description)),
      ("translatedFrom", .optional(source?.translatedFrom?.description)),
      ("published", .optional(source?.published?.description)), ("quote", .optional(claim.quote)),
      ("file", .string(claim.location.file)), ("line", .optional(claim.location.line)),
    ])
  }
}
