import Testing

@testable import Diagnostics

@Suite("Diagnostics")
struct DiagnosticsTests {
  private let finding = Finding(
    rule: "READ.CPS", severity: .info, message: "19.2 characters a second, the limit is 17",
    location: Diagnostics.SourceLocation(file: "фильм.srt", line: 5, column: 1), cue: 2,
    value: 19.2, limit: 17)

  @Test("a finding prints as one line that editors can jump to")
  func line() {
    #expect(
      finding.description
        == "фильм.srt:5:1: note: 19.2 characters a second, the limit is 17 [READ.CPS]")
  }

  @Test(
    "what is not known of a place is left out",
    arguments: [
      (Diagnostics.SourceLocation(file: "a.srt"), "a.srt"),
      (Diagnostics.SourceLocation(file: "a.srt", line: 3), "a.srt:3"),
      (Diagnostics.SourceLocation(file: "a.srt", column: 4), "a.srt"),
    ])
  func place(location: Diagnostics.SourceLocation, text: String) {
    #expect(location.description == text)
  }

  @Test("the JSON of a finding has the keys of the contract, in its order")
  func json() {
    #expect(
      finding.json.text() == """
        {"file":"фильм.srt","cue":2,"line":5,"column":1,"rule":"READ.CPS","severity":"info",\
        "message":"19.2 characters a second, the limit is 17","value":19.2,"limit":17,\
        "fixable":false}
        """)
  }

  @Test("severities are ordered from info to error")
  func order() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error])
  }

  @Test("SARIF speaks of lines, columns and files as URIs")
  func sarif() {
    let text = SARIF.log(of: [finding], version: "1").text()
    #expect(text.contains(#""ruleId":"READ.CPS","ruleIndex":0,"level":"note""#))
    #expect(text.contains(#""uri":"%D1%84%D0%B8%D0%BB%D1%8C%D0%BC.srt""#))
    #expect(text.contains(#""region":{"startLine":5,"startColumn":1}"#))
    #expect(text.contains(#""properties":{"fixable":"#))
  }

  @Test("SARIF says what the rules that spoke are about")
  func sarifRules() {
    let rules = ["READ.CPS", "TIME.MIN"].map { id in
      SARIF.Rule(id: id, summary: "What", explanation: "What and why", severity: .warning)
    }
    let text = SARIF.log(of: [finding], by: rules, version: "1").text()
    #expect(
      text.contains(
        #""rules":[{"id":"READ.CPS","shortDescription":{"text":"What"},"#
          + #""fullDescription":{"text":"What and why"},"defaultConfiguration":{"level":"warning"}}]"#
      ))
  }
}

@Suite("JSON")
struct JSONTests {
  @Test(
    "values are written as RFC 8259 has them",
    arguments: [
      (JSONValue.string("a\u{2028}b\u{85}…\u{2029}"), #""a\u2028b\u0085…\u2029""#),
      (JSONValue.null, "null"), (.boolean(true), "true"), (.integer(-3), "-3"),
      (.number(0.5), "0.5"), (.number(3), "3"), (.number(.nan), "null"),
      (.string("a\"\\\n\t\u{1}я汉"), #""a\"\\\n\t\u0001я汉""#),
      (.array([]), "[]"), (.object([]), "{}"),
      (.array([.integer(1), .integer(2)]), "[1,2]"),
      (.object([("b", .null), ("a", .optional("x"))]), #"{"b":null,"a":"x"}"#),
    ])
  func compact(value: JSONValue, text: String) {
    #expect(value.text() == text)
  }

  @Test("the indented layout puts each member on a line")
  func indented() {
    let value = JSONValue.object([("a", .array([.integer(1)])), ("b", .object([]))])
    #expect(
      value.text(.indented) == """
        {
          "a": [
            1
          ],
          "b": {}
        }
        """)
  }
}

@Suite("Numbers in messages")
struct DecimalsTests {
  @Test(
    "a number has two decimals, and a dash where it is none",
    arguments: [
      (0, "0.00"), (1, "1.00"), (0.994, "0.99"), (0.999, "1.00"), (-0.5, "-0.50"), (12.05, "12.05"),
      (-0.001, "0.00"), (Double.nan, "–"), (.infinity, "–"),
    ])
  func hundredths(number: Double, text: String) {
    #expect(number.inHundredths == text)
  }
}
