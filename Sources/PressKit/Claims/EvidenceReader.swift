internal import Diagnostics
internal import YAML

extension KitReader {
  /// The sources and claims under claims/, and the decisions of decisions.yaml.
  mutating func evidence() throws(YAMLError) -> Evidence {
    var sources: [String: Source] = [:]
    var claims: [Claim] = []
    var ids: Set<String> = []
    for path in folder.paths(in: "claims") where path.hasSuffix(".yaml") {
      guard let root = try document(at: path) else { continue }
      try root.allowOnly(["sources", "claims"])
      for node in try root["sources"]?.elements() ?? [] {
        let source = try Self.source(node)
        guard sources.updateValue(source, forKey: source.id) == nil else {
          throw node.expected("each source once; “\(source.id)” stands twice")
        }
      }
      for node in try root["claims"]?.elements() ?? [] {
        let claim = try Self.claim(node)
        guard ids.insert(claim.id).inserted else {
          throw YAMLError(
            location: node.location, problem: "expected each claim once, found “\(claim.id)” again")
        }
        claims.append(claim)
      }
    }
    for claim in claims where sources[claim.source] == nil {
      throw YAMLError(
        location: claim.location,
        problem: "the source “\(claim.source)” is not among the sources of claims/")
    }
    return Evidence(sources: sources, claims: claims, decisions: try decisions(about: claims))
  }

  /// The decisions, each fact's at most once; those that decide nothing are reported.
  private mutating func decisions(about claims: [Claim]) throws(YAMLError) -> [Decision] {
    var decisions: [Decision] = []
    for node in try content(of: "decisions.yaml", under: "decisions")?.elements() ?? [] {
      let decision = try Self.decision(node)
      guard !decisions.contains(where: { $0.isAboutSameFact(as: decision) }) else {
        throw YAMLError(
          location: node.location,
          problem: "expected one decision a fact, found a second one about \(decision.fact)")
      }
      decisions.append(decision)
      let concerned = claims.filter {
        $0.key == decision.key && $0.qualifiers == decision.qualifiers
      }
      if concerned.isEmpty {
        noteUnknownDecision("no claim is about \(decision.fact), so nothing is decided", node)
      } else if !concerned.contains(where: { $0.id == decision.pick }) {
        noteUnknownDecision(
          "“\(decision.pick)” is no claim about \(decision.fact), so nothing is decided", node)
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

  private static func decision(_ node: YAMLNode) throws(YAMLError) -> Decision {
    try node.allowOnly(["fact", "qualifiers", "pick", "evidence", "reason"])
    return Decision(
      key: try node.required("fact").factKey(), qualifiers: try qualifiers(of: node),
      pick: try node.required("pick").string(), evidence: try node.required("evidence").string(),
      reason: try node.required("reason").string(), location: node.location)
  }

  private static func qualifiers(of node: YAMLNode) throws(YAMLError) -> [String: String] {
    var qualifiers: [String: String] = [:]
    for entry in try node["qualifiers"]?.entries() ?? [] {
      qualifiers[entry.key] = try entry.value.string()
    }
    return qualifiers
  }

  private static func source(_ node: YAMLNode) throws(YAMLError) -> Source {
    try node.allowOnly([
      "id", "publisher", "url", "path", "language", "translatedFrom", "published", "lineage",
    ])
    let id = try node.required("id").string()
    return Source(
      id: id, publisher: try node.required("publisher").string(), link: try node["url"]?.webLink(),
      language: try node.required("language").languageTag(),
      translatedFrom: try node["translatedFrom"]?.languageTag(),
      published: try node["published"]?.partialDate(), lineage: try node["lineage"]?.string() ?? id)
  }

  private static func claim(_ node: YAMLNode) throws(YAMLError) -> Claim {
    try node.allowOnly(["id", "subject", "property", "qualifiers", "value", "source", "quote"])
    return Claim(
      id: try node.required("id").string(),
      key: FactKey(
        subject: try node.required("subject").string(),
        property: try node.required("property").string()),
      qualifiers: try qualifiers(of: node), value: try value(node.required("value")),
      source: try node.required("source").string(), quote: try node["quote"]?.string(),
      location: node.location)
  }

  private static func value(_ node: YAMLNode) throws(YAMLError) -> ClaimValue {
    if let text = node["text"] {
      try node.allowOnly(["text"])
      return .text(try text.string())
    }
    if let name = node["person"] {
      try node.allowOnly(["person"])
      return .person(try name.string())
    }
    if let items = node["set"] {
      try node.allowOnly(["set"])
      return .set(try items.strings())
    }
    if let date = node["date"] {
      try node.allowOnly(["date"])
      return .date(try date.partialDate())
    }
    let asOf = try node["asOf"]?.partialDate()
    if let amount = node["money"] {
      try node.allowOnly(["money", "currency", "asOf"])
      return .money(
        ClaimValue.Money(
          amount: try amount.integer(), currency: try node.required("currency").string(), asOf: asOf
        ))
    }
    if let count = node["count"] {
      try node.allowOnly(["count", "unit", "isApproximate", "asOf"])
      return .count(
        ClaimValue.Count(
          value: try count.integer(), unit: try node.required("unit").string(),
          isApproximate: try node["isApproximate"]?.boolean() ?? false, asOf: asOf))
    }
    throw node.expected("a value with one of the keys: text, date, money, count, set, person")
  }
}

extension Decision {
  /// The fact as reports call it.
  fileprivate var fact: String {
    "\(key)" + qualifiers.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
  }

  fileprivate func isAboutSameFact(as other: Decision) -> Bool {
    key == other.key && qualifiers == other.qualifiers
  }
}
