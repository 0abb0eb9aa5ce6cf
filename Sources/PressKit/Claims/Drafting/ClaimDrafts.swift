public import Diagnostics
internal import YAML

/// Claims drafted from articles, with the sources they come from.
public struct ClaimDrafts: Sendable {
  /// The sources in the order of the articles.
  public let sources: [DraftedSource]
  /// The claims in the order of the articles and their sentences.
  public let claims: [DraftedClaim]

  /// The drafts without what `known` says of a claim.
  public func without(_ isKnown: (DraftedClaim) -> Bool) -> ClaimDrafts {
    ClaimDrafts(sources: sources, claims: claims.filter { !isKnown($0) })
  }

  /// The file that goes into `claims/` of a kit, with what is doubtful in comments.
  public var yaml: String {
    let new = sources.filter { !$0.isKnown }
    var lines = [
      "# Drafted from articles: check each claim with its sentence, strike out what is wrong, and take away",
      "# `draft: true` from what holds.",
    ]
    if !new.isEmpty {
      lines.append("sources:")
      for source in new { lines += source.yamlLines }
    }
    lines.append(claims.isEmpty ? "claims: []" : "claims:")
    for claim in claims { lines += claim.yamlLines }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The drafts as JSON: `{"sources","claims"}`.
  public var json: JSONValue {
    .object([("sources", .array(sources.map(\.json))), ("claims", .array(claims.map(\.json)))])
  }
}

extension DraftedSource {
  fileprivate var yamlLines: [String] {
    var lines = ["  - id: \(id.yamlScalar())", "    publisher: \(publisher.yamlScalar())"]
    if let url { lines.append("    url: \(url.yamlScalar())") }
    if let path { lines.append("    path: \(path.yamlScalar())") }
    lines.append("    language: \(language)")
    if let translatedFrom { lines.append("    translatedFrom: \(translatedFrom)") }
    if let published { lines.append("    published: \(published.yamlText)") }
    if path == nil { lines.append("    # read from \(file.yamlScalar())") }
    return lines
  }

  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("publisher", .string(publisher)), ("url", .optional(url)),
      ("file", .string(file)),
      ("path", .optional(path)), ("language", .string(language)),
      ("translatedFrom", .optional(translatedFrom)),
      ("published", .optional(published?.description)),
    ])
  }
}

extension PartialDate {
  /// The date as YAML has it: a year alone is a text, not a number.
  fileprivate var yamlText: String { month == nil ? "\"\(self)\"" : description }
}

extension DraftedClaim {
  fileprivate var yamlLines: [String] {
    var lines = [
      "  - id: \(id.yamlScalar())", "    subject: \(subject.yamlScalar())",
      "    property: \(property.yamlScalar())",
    ]
    if !qualifiers.isEmpty {
      let pairs = qualifiers.sorted { $0.key < $1.key }.map {
        "\($0.key): \($0.value.yamlScalar(isInBrackets: true))"
      }
      lines.append("    qualifiers: { \(pairs.joined(separator: ", ")) }")
    }
    lines.append("    value: \(value.yaml)")
    lines.append("    source: \(source.yamlScalar())")
    let place = [location.line.map { "line: \($0)" }, location.column.map { "column: \($0)" }]
      .compactMap(\.self)
    let members = ["text: \(quote.yamlScalar(isInBrackets: true))"] + place
    lines.append("    quote: { \(members.joined(separator: ", ")) }")
    lines.append("    draft: true")
    if isDoubtful { lines.append("    confidence: low") }
    if let reason {
      lines.append("    # why: " + reason.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    return lines
  }

  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("subject", .string(subject)), ("property", .string(property)),
      (
        "qualifiers",
        .object(qualifiers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
      ("value", value.json), ("source", .string(source)),
      ("quote", .object([("text", .string(quote))] + location.jsonMembers)),
      ("confidence", .string(isDoubtful ? "low" : "high")), ("why", .optional(reason)),
      ("draft", .boolean(true)),
    ])
  }
}

extension DraftedClaim.Value {
  /// The members of the value as a claim's file has them.
  private var members: [(key: String, yaml: String, json: JSONValue)] {
    func text(_ key: String, _ text: String) -> (String, String, JSONValue) {
      (key, text.yamlScalar(isInBrackets: true), .string(text))
    }
    func number(_ key: String, _ number: Int) -> (String, String, JSONValue) {
      (key, "\(number)", .integer(number))
    }
    func date(_ key: String, _ date: PartialDate?) -> [(String, String, JSONValue)] {
      date.map { [(key, $0.yamlText, .string($0.description))] } ?? []
    }
    func about(_ isApproximate: Bool) -> [(String, String, JSONValue)] {
      isApproximate ? [("isApproximate", "true", .boolean(true))] : []
    }
    switch self {
    case .text(let value): return [text("text", value)]
    case .date(let value): return date("date", value)
    case .money(let amount, let currency, let asOf, let isApproximate):
      return [number("money", amount), text("currency", currency)] + about(isApproximate)
        + date("asOf", asOf)
    case .count(let value, let unit, let asOf, let isApproximate):
      return [number("count", value), text("unit", unit)] + about(isApproximate)
        + date("asOf", asOf)
    case .person(let name, let role): return [text("person", name), text("role", role)]
    case .place(let name): return [text("place", name)]
    case .event(let kind, let start, let place, let name):
      return [text("event", kind)] + date("date", start)
        + (place.map { [text("place", $0)] } ?? []) + (name.map { [text("name", $0)] } ?? [])
    case .set(let items):
      let list = items.map { $0.yamlScalar(isInBrackets: true) }.joined(separator: ", ")
      return [("set", "[\(list)]", .strings(items))]
    }
  }

  fileprivate var yaml: String {
    "{ " + members.map { "\($0.key): \($0.yaml)" }.joined(separator: ", ") + " }"
  }

  /// The value as a claim's file has it, in JSON.
  public var json: JSONValue { .object(members.map { ($0.key, $0.json) }) }
}
