import Diagnostics
import Testing

@testable import YAML

@Suite("YAML that is made to do harm")
struct YAMLSafetyTests {
  private static let bomb = """
    a: &a [x, x, x, x, x, x, x, x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
    """

  private static func repeated(_ text: String, _ bytes: Int = 2_000_000) -> String {
    String(repeating: text, count: bytes / text.utf8.count)
  }

  @Test(
    "is an error with its place, at once",
    arguments: [
      (bomb, "x:2:8: error: expected the value itself, found the alias *a"),
      ("a: &a\n  b: *a", "x:2:6: error: expected the value itself, found the alias *a"),
      ("<<: *a", "x:1:5: error: expected the value itself, found the alias *a"),
      (repeated("["), "x:1:101: error: expected at most 100 levels"),
      (repeated("- "), "x:1:201: error: expected at most 100 levels"),
      (repeated("{\"a\":"), "x:1:501: error: expected at most 100 levels"),
      (repeated("? "), "x:1:3: error: expected a text as key"),
      (repeated("%TAG !a! b\n"), "x:11:1: error: expected at most 10 directives"),
      (repeated("a: "), "x:1:5: error: not valid YAML: "),
      (repeated("---\n"), "x:2:1: error: expected one document, found a second"),
      (repeated("a: 1\n"), "x:2:1: error: expected each key once, found “a” again"),
      ("a: \"\\ud800\"", "x:1:7: error: not valid YAML: "),
      ("a: \u{1}", "x:1:1: error: not valid YAML: control characters are not allowed"),
      (repeated("\""), "x:1:"), ("a: \"\\q\"", "x:1:5: error: not valid YAML: "),
    ])
  func refused(text: String, message: String) {
    let error = #expect(throws: YAMLError.self) {
      try YAMLNode(reading: Array(text.utf8), file: "x")
    }
    let description = error.map { "\($0)" } ?? ""
    #expect(description.hasPrefix(message), "\(description)")
    #expect(description.utf8.count < 1200)
  }

  @Test(
    "is text where it is no more than text",
    arguments: [
      ("!!python/object/apply:os.system [id]", ["id"]), ("!!binary aGk=", ["aGk="]),
      ("!a!b c", nil), ("=HYPERLINK(1)", ["=HYPERLINK(1)"]), ("${a}", ["${a}"]),
      ("{<<: {a: b}}", nil),
    ])
  func text(value: String, expected: [String]?) throws {
    let node = try? YAMLNode(reading: Array("a: \(value)".utf8), file: "x")
    let strings = try? node?["a"]?.strings()
    #expect(strings == expected)
  }

  @Test("a long key is told no longer than a person reads")
  func longKey() throws {
    let node = try YAMLNode(reading: Array("? \(Self.repeated("k"))\n: 1".utf8), file: "x")
    let error = #expect(throws: YAMLError.self) { try node.allowOnly(["a"]) }
    #expect("\(try #require(error))".utf8.count < 1200)
  }

  @Test("megabytes of one scalar, of lines, of items is read in its time")
  func long() throws {
    for text in [
      "a: " + Self.repeated("x"), "a: |\n" + Self.repeated("  x\n"),
      "a: [" + Self.repeated("x,", 200_000) + "x]",
    ] {
      #expect(throws: Never.self) { try YAMLNode(reading: Array(text.utf8), file: "x") }
    }
  }
}
