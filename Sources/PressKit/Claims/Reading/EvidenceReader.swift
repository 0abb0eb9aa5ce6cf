internal import Diagnostics
internal import LocaleData
internal import YAML

extension KitReader {
  /// The sources and claims under claims/ and sources/, and the decisions of decisions.yaml.
  mutating func evidence() throws(YAMLError) -> Evidence {
    var texts = try SourceTexts(folder)
    var sources: [String: Source] = [:]
    var claims: [Claim] = []
    var ids: Set<String> = []
    for path in folder.paths(in: "claims") where path.hasSuffix(".yaml") {
      guard let root = try document(at: path) else { continue }
      try root.allowOnly(["sources", "claims"])
      for node in try root["sources"]?.elements() ?? [] {
        let source = try Source(node, &texts)
        guard sources.updateValue(source, forKey: source.id) == nil else {
          throw node.expected("each source once; “\(source.id)” stands twice")
        }
      }
      var drafts: [Claim] = []
      for node in try root["claims"]?.elements() ?? [] {
        let (claim, isDraft) = try Claim.read(node)
        guard ids.insert(claim.id).inserted else {
          throw YAMLError(
            location: node.location, problem: "expected each claim once, found “\(claim.id)” again")
        }
        if isDraft { drafts.append(claim) } else { claims.append(claim) }
      }
      noteDrafts(drafts)
    }
    for source in try texts.sourcesOfTheRest() where sources[source.id] == nil {
      sources[source.id] = source
    }
    findings += texts.findings
    for claim in claims where sources[claim.source] == nil {
      throw YAMLError(
        location: claim.location,
        problem: "the source “\(claim.source)” is not among the sources of claims/ and sources/")
    }
    return Evidence(
      sources: sources, claims: claims, decisions: try decisions(about: claims),
      lineages: Lineages(sources, claims))
  }

  /// Drafts are no evidence until the editor has accepted them.
  private mutating func noteDrafts(_ drafts: [Claim]) {
    guard let first = drafts.first else { return }
    let count = drafts.count == 1 ? "1 claim is a draft" : "\(drafts.count) claims are drafts"
    findings.append(
      Finding(
        rule: "kit.draft", severity: .info,
        message: "\(count) and not counted; take the line “draft: true” away to accept one",
        location: first.location))
  }

  /// The decisions by fact, each fact's at most one; those that decide nothing are reported.
  private mutating func decisions(about claims: [Claim]) throws(YAMLError) -> [FactKey: Decision] {
    let claimed = Dictionary(grouping: claims, by: \.key)
    var decisions: [FactKey: Decision] = [:]
    for node in try content(of: "decisions.yaml", under: "decisions")?.elements() ?? [] {
      let decision = try Decision(node)
      guard decisions.updateValue(decision, forKey: decision.key) == nil else {
        throw YAMLError(
          location: node.location,
          problem: "expected one decision a fact, found a second one about \(decision.key)")
      }
      let concerned = claimed[decision.key] ?? []
      if concerned.isEmpty {
        noteUnknownDecision("no claim is about \(decision.key), so nothing is decided", node)
      } else if !concerned.contains(where: { $0.id == decision.pick }) {
        noteUnknownDecision(
          "“\(decision.pick)” is no claim about \(decision.key), so nothing is decided", node)
      }
    }
    return decisions
  }

  private mutating func noteUnknownDecision(_ message: String, _ node: YAMLNode) {
    findings.append(
      Finding(
        rule: "kit.unknown-decision", severity: .warning, message: message,
        location: node.location))
  }
}

extension Source {
  fileprivate init(_ node: YAMLNode, _ texts: inout SourceTexts) throws(YAMLError) {
    try node.allowOnly([
      "id", "publisher", "url", "path", "language", "translatedFrom", "derivedFrom", "published",
      "lineage",
    ])
    let text = try node["path"].map { path throws(YAMLError) in try texts.text(at: path) } ?? nil
    self.init(
      id: try node.required("id").string(), publisher: try node.required("publisher").string(),
      link: try node["url"]?.webLink(), language: try node.required("language").languageTag(),
      translatedFrom: try node["translatedFrom"]?.languageTag(),
      derivedFrom: try node["derivedFrom"]?.string(),
      published: try node["published"]?.partialDate(), release: try node["lineage"]?.string(),
      text: text)
  }
}

extension Claim {
  /// The claim, and whether it is a draft.
  fileprivate static func read(_ node: YAMLNode) throws(YAMLError) -> (Claim, isDraft: Bool) {
    try node.allowOnly([
      "id", "subject", "property", "qualifiers", "value", "source", "quote", "draft", "confidence",
    ])
    let claim = Claim(
      id: try node.required("id").string(),
      key: FactKey(
        subject: try node.required("subject").string(),
        property: try node.required("property").string(),
        qualifiers: try node["qualifiers"]?.texts() ?? [:]),
      value: try ClaimValue(node.required("value")), source: try node.required("source").string(),
      quote: try node["quote"].map(Quotation.init), location: node.location)
    return (claim, try node["draft"]?.boolean() ?? false)
  }
}

extension Claim.Quotation {
  /// The words alone, or with their place in the source's text.
  fileprivate init(_ node: YAMLNode) throws(YAMLError) {
    if case .mapping = node.content {
      try node.allowOnly(["text", "line", "column"])
      self.init(
        text: try node.required("text").string(), line: try node["line"]?.integer(),
        column: try node["column"]?.integer())
    } else {
      self.init(text: try node.string(), line: nil, column: nil)
    }
  }
}

extension Decision {
  fileprivate init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["fact", "qualifiers", "pick", "evidence", "reason"])
    self.init(
      key: try node.factKey(at: "fact"), pick: try node.required("pick").string(),
      evidence: try node.required("evidence").string(),
      reason: try node.required("reason").string(), location: node.location)
  }
}
