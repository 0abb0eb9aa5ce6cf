/// Findings as a SARIF 2.1.0 log, for code hosts (OASIS, "Static Analysis Results Interchange Format").
public enum SARIF {
  /// The log of one run of silk.
  ///
  /// - Parameters:
  ///   - findings: what was found, in the order it is to be listed.
  ///   - version: the version of the program that found it.
  public static func log(of findings: [Finding], version: String) -> JSONValue {
    let rules = Set(findings.map(\.rule)).sorted()
    let driver: JSONValue = .object([
      ("name", .string("silk")), ("version", .string(version)),
      ("rules", .array(rules.map { .object([("id", .string($0))]) })),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])),
            ("results", .array(findings.map(result))),
          ])
        ])
      ),
    ])
  }

  private static func result(of finding: Finding) -> JSONValue {
    .object([
      ("ruleId", .string(finding.rule)), ("level", .string(finding.severity.label)),
      ("message", .object([("text", .string(finding.message))])),
      ("locations", .array([.object([("physicalLocation", place(of: finding.location))])])),
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
