/// Findings as a SARIF 2.1.0 log, for code hosts (OASIS, "Static Analysis Results Interchange Format").
public enum SARIF {
  /// What a log says of a rule.
  public struct Rule: Sendable, Hashable {
    /// The id that findings name.
    public let id: String
    /// What the rule asks for, in a sentence.
    public let summary: String
    /// The same with reason and source.
    public let explanation: String
    /// How much a breach matters unless the finding says otherwise.
    public let severity: Severity

    /// A rule of an id.
    public init(id: String, summary: String, explanation: String, severity: Severity) {
      self.id = id
      self.summary = summary
      self.explanation = explanation
      self.severity = severity
    }
  }

  /// The log of one run of silk.
  ///
  /// - Parameters:
  ///   - findings: what was found, in the order it is to be listed.
  ///   - rules: the rules that are known; the log lists those that spoke.
  ///   - version: the version of the program that found it.
  public static func log(
    of findings: [Finding], by rules: [Rule] = [], version: String
  ) -> JSONValue {
    let ids = Set(findings.map(\.rule)).sorted()
    let known = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    let driver: JSONValue = .object([
      ("name", .string("silk")), ("version", .string(version)),
      ("rules", .array(ids.map { descriptor(of: $0, known[$0]) })),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])),
            ("results", .array(findings.map { result(of: $0, places) })),
          ])
        ])
      ),
    ])
  }

  private static func descriptor(of id: String, _ rule: Rule?) -> JSONValue {
    var members: [JSONValue.Member] = [("id", .string(id))]
    if let rule {
      members += [
        ("shortDescription", .object([("text", .string(rule.summary))])),
        ("fullDescription", .object([("text", .string(rule.explanation))])),
        ("defaultConfiguration", .object([("level", .string(rule.severity.label))])),
      ]
    }
    return .object(members)
  }

  private static func result(of finding: Finding, _ places: [String: Int]) -> JSONValue {
    var properties: [JSONValue.Member] = [("fixable", .boolean(finding.isFixable))]
    if let cue = finding.cue { properties.append(("cue", .integer(cue))) }
    return .object([
      ("ruleId", .string(finding.rule)), ("ruleIndex", .optional(places[finding.rule])),
      ("level", .string(finding.severity.label)),
      ("message", .object([("text", .string(finding.message))])),
      ("locations", .array([.object([("physicalLocation", place(of: finding.location))])])),
      ("properties", .object(properties)),
    ])
  }

  private static func place(of location: SourceLocation) -> JSONValue {
    var members: [JSONValue.Member] = [
      ("artifactLocation", .object([("uri", .string(percentEncoded(location.file)))]))
    ]
    if let line = location.line {
      var region: [JSONValue.Member] = [("startLine", .integer(line))]
      if let column = location.column { region.append(("startColumn", .integer(column))) }
      members.append(("region", .object(region)))
    }
    return .object(members)
  }

  /// A path as a URI reference (RFC 3986): what is not unreserved or a slash is percent-encoded.
  private static func percentEncoded(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
