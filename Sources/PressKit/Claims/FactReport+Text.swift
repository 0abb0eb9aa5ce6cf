public import Diagnostics
internal import LocaleData

extension FactReport {
  /// The report as lines of text, without a line end after the last.
  public var text: String {
    var lines = ["\(title)  [\(fact.agreement.rawValue)]"]
    for (group, note) in zip(fact.groups, notes) {
      lines.append(
        "  \(isPicked(group) ? "*" : " ") \(group.value.reportText)  (\(witnesses(of: group)))")
      if let note { lines.append("        \(note)") }
      for claim in group.claims {
        let source = kit.evidence.sources[claim.source]
        let day = source?.published.map { " \($0)" } ?? ""
        let quote = claim.quote.map { ": “\($0.text)”" } ?? ""
        lines.append("        \(source?.publisher ?? claim.source)\(day)\(quote)")
        lines.append("        \(place(of: claim))")
      }
    }
    lines.append("    \(fact.outcome.value == nil ? "open" : "holds"): \(explanation)")
    if isOpenToDecision { lines.append("    decide: \(decisionLine)") }
    return lines.joined(separator: "\n")
  }

  /// Where the words of a claim stand: in its source's text, or else where the kit has the claim.
  private func place(of claim: Claim) -> SourceLocation {
    kit.evidence.place(of: claim) ?? claim.location
  }

  /// The report as JSON.
  public var json: JSONValue {
    .object([
      ("fact", .string(fact.key.name)),
      (
        "qualifiers",
        .object(fact.key.qualifiers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
      ("class", .string(fact.agreement.rawValue)), ("pick", fact.outcome.value?.json ?? .null),
      ("why", .string(explanation)), ("needsDecision", .boolean(fact.needsDecision)),
      ("values", .array(zip(fact.groups, notes).map(json))), ("evidence", .string(fact.evidence)),
      ("decision", .string(decisionLine)),
    ])
  }

  private func json(_ group: Fact.ValueGroup, note: String?) -> JSONValue {
    .object([
      ("value", group.value.json), ("isPicked", .boolean(isPicked(group))),
      ("independentSources", .integer(group.lineageCount)), ("note", .optional(note)),
      ("claims", .array(group.claims.map(json))),
    ])
  }

  private func json(_ claim: Claim) -> JSONValue {
    let source = kit.evidence.sources[claim.source]
    let place = kit.evidence.place(of: claim)
    return .object([
      ("id", .string(claim.id)), ("source", .string(claim.source)),
      ("publisher", .optional(source?.publisher)),
      ("language", .optional(source?.language.description)),
      ("translatedFrom", .optional(source?.translatedFrom?.description)),
      ("published", .optional(source?.published?.description)),
      ("quote", .optional(claim.quote?.text)), ("quoteFile", .optional(place?.file)),
      ("quoteLine", .optional(place?.line)), ("quoteColumn", .optional(place?.column)),
      ("file", .string(claim.location.file)), ("line", .optional(claim.location.line)),
    ])
  }
}
