internal import Diagnostics
internal import YAML

extension KitReader {
  /// The sources and claims under claims/, and the decisions of decisions.yaml.
  func evidence() throws(YAMLError) -> Evidence {
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
    return Evidence(sources: sources, claims: claims, decisions: try decisions(among: ids))
  }

  private func decisions(among claims: Set<String>) throws(YAMLError) -> [Decision] {
    try (content(of: "decisions.yaml", under: "decisions")?.elements() ?? []).reading {
      node throws(YAMLError) in
      try node.allowOnly(["fact", "pick", "evidence", "reason"])
      let pick = try node.required("pick")
      guard claims.contains(try pick.string()) else {
        throw YAMLError(
          location: pick.location, problem: "expected the id of a claim under claims/")
      }
      return Decision(
        key: try node.required("fact").factKey(), pick: try pick.string(),
        evidence: try node.required("evidence").string(),
        reason: try node.required("reason").string(), location: node.location)
    }
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
    var qualifiers: [String: String] = [:]
    for entry in try node["qualifiers"]?.entries() ?? [] {
      qualifiers[entry.key] = try entry.value.string()
    }
    return Claim(
      id: try node.required("id").string(),
      key: FactKey(
        subject: try node.required("subject").string(),
        property: try node.required("property").string()),
      qualifiers: qualifiers, value: try value(node.required("value")),
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
