import Diagnostics
import Testing

@testable import YAML

@Suite("YAML")
struct YAMLTests {
  private func read(_ text: String) throws -> YAMLNode {
    try YAMLNode(reading: Array(text.utf8), file: "roster.yaml")
  }

  private func problem(in text: String, _ body: (YAMLNode) throws -> Void = { _ in }) -> String? {
    do {
      try body(try read(text))
      return nil
    } catch { return "\(error)" }
  }

  @Test("values come with the place where they stand")
  func places() throws {
    let node = try read("people:\n  - id: volgin\n    ru: Андрей Волгин\n")
    let person = try #require(try node.required("people").elements().first)
    let name = try person.required("ru")
    #expect(try name.string() == "Андрей Волгин")
    #expect(name.location.description == "roster.yaml:3:9")
  }

  @Test("numbers and truth values are read only where they stand without quotes")
  func scalars() throws {
    let node = try read("a: 42\nb: '42'\nc: 8.5\nd: true\ne: no\nf: ~\ng: [x, y]\nh: x")
    #expect(try node.required("a").integer() == 42)
    #expect(throws: YAMLError.self) { try node.required("b").integer() }
    #expect(try node.required("c").number() == 8.5)
    #expect(try node.required("d").boolean())
    #expect(try node.required("e").string() == "no")
    #expect(node["f"] == nil)
    #expect(try node.required("g").strings() == ["x", "y"])
    #expect(try node.required("h").strings() == ["x"])
  }

  @Test("an empty file is null")
  func empty() throws {
    #expect(try read("").isNull)
    #expect(try read("# nothing\n").entries().isEmpty)
  }

  @Test(
    "a broken file is refused with its place and what was expected",
    arguments: [
      ("a: 1\na: 2\n", "roster.yaml:2:1: error: expected each key once, found “a” again"),
      ("a: &x 1\nb: *x\n", "roster.yaml:2:4: error: expected the value itself, found the alias *x"),
      ("a: 1\n---\nb: 2\n", "roster.yaml:2:1: error: expected one document, found a second"),
      ("? [a]\n: 1\n", "roster.yaml:1:3: error: expected a text as key"),
    ])
  func broken(text: String, message: String) {
    #expect(problem(in: text) == message)
  }

  @Test("a syntax error names its line", arguments: ["a: [1, 2\nb: 3\n", "a: 'x\n", "\ta: 1\n"])
  func syntax(text: String) throws {
    let message = try #require(problem(in: text))
    #expect(message.hasPrefix("roster.yaml:"))
    #expect(message.contains("not valid YAML"))
  }

  @Test("a missing, unknown or wrong value is an error at its place")
  func expectations() {
    #expect(
      problem(in: "- id: a\n- ru: b\n") { _ = try $0.elements()[1].required("id") }
        == "roster.yaml:2:3: error: expected the key “id”")
    #expect(
      problem(in: "idd: a\n") { try $0.allowOnly(["id", "ru"]) }
        == "roster.yaml:1:1: error: unknown key “idd”; expected one of: id, ru")
    #expect(
      problem(in: "a:\n  b: c\n") { _ = try $0.required("a").string() }
        == "roster.yaml:2:3: error: expected a text, found a mapping")
  }

  @Test(
    "a text written as a scalar is read as the same text, in a block and in brackets",
    arguments: [
      "Andrey Volgin", "张艺谋", "安德烈·沃金", "O'Neill", "no", "null", "~", "", " a", "a ", "a: b",
      "a #b",
      "- a", "[a]", "a, b", "12", "1:30", "\"a\"", "back\\slash", "two\nlines", "tab\t",
      "\u{7F}\u{85}",
      "\u{2028}", "\u{FEFF}a", "é", "e\u{301}", "🎬", "=", "<<", "*a", "&a", "!a", "%a", "@a", "`a",
      "|", ">",
    ])
  func scalars(text: String) throws {
    let block = try YAMLNode(reading: Array("a: \(text.yamlScalar())\n".utf8), file: "f")
    #expect(try block["a"]?.string() == text)
    let list = "a: [\(text.yamlScalar(isInBrackets: true)), b]\n"
    let brackets = try YAMLNode(reading: Array(list.utf8), file: "f")
    #expect(try brackets["a"]?.strings() == [text, "b"])
  }

  @Test("nesting without end is refused, not followed")
  func depth() throws {
    let text = String(repeating: "[", count: 5000)
    #expect(try #require(problem(in: text)).contains("expected at most 100 levels"))
  }

  @Test("no bytes make it crash")
  func garbage() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = try? YAMLNode(reading: bytes, file: "garbage")
    }
  }
}
