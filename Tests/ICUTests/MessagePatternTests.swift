import ICU
import Testing

@Suite("Message pattern")
struct MessagePatternTests {
  typealias Argument = MessagePattern.Argument

  @Test(
    "arguments have their kinds and selectors",
    arguments: [
      ("Фильм {title}", [("title", .plain, [])]),
      ("上映日期：{day, date, ::yMMMMd}", [("day", .formatted(type: "date", style: "::yMMMMd"), [])]),
      ("{n, number}", [("n", .formatted(type: "number", style: nil), [])]),
      (
        "{count, plural, =0 {нет} one {# фильм} few {# фильма} other {#}}",
        [("count", .plural, ["=0", "one", "few", "other"])]
      ),
      (
        "{gender, select, female {{name} сняла {n, plural, one {#} other {#}}} other {снял}}",
        [
          ("gender", .select, ["female", "other"]), ("name", .plain, []),
          ("n", .plural, ["one", "other"]),
        ]
      ),
      ("第{n, selectordinal, other {#}}屆{0}", [("n", .ordinal, ["other"]), ("0", .plain, [])]),
      ("'{кавычки}' и ничего", []), ("", []),
    ] as [(String, [(String, MessagePattern.Kind, [String])])])
  func arguments(text: String, expected: [(String, MessagePattern.Kind, [String])]) throws {
    let arguments = try MessagePattern(text).arguments
    #expect(arguments.map(\.name) == expected.map(\.0))
    #expect(arguments.map(\.kind) == expected.map(\.1))
    #expect(arguments.map(\.selectors) == expected.map(\.2))
  }

  @Test("a name counts once")
  func names() throws {
    let pattern = try MessagePattern("{b} {a} {b, plural, other {{a} {c}}}")
    #expect(pattern.argumentNames == ["b", "a", "c"])
  }

  @Test("the forms that a translation lacks can be told")
  func missing() throws {
    let pattern = try MessagePattern("{count, plural, one {# фильм} other {# фильма}}")
    let needed = try PluralRules(locale: Locale("ru")).keywords.map(\.rawValue)
    #expect(needed.filter { !pattern.arguments[0].selectors.contains($0) } == ["few", "many"])
  }

  @Test(
    "a wrong pattern is an error at its place",
    arguments: [("Фильм\n{tit le}", 2), ("{n, plural, one}", 1), ("电影\n\n{n!, plural, }", 3)])
  func wrong(text: String, line: Int) {
    let error = #expect(throws: ICUError.self) { try MessagePattern(text) }
    guard case .rule(let found, _, _, _)? = error?.position else {
      Issue.record("no position in \(String(describing: error))")
      return
    }
    #expect(found == line)
  }

  @Test(
    "ICU does not look for the place of a brace or of a form that is missing",
    arguments: [
      ("Фильм {title", "U_UNMATCHED_BRACES"), ("{n, plural, one {#}}", "U_DEFAULT_KEYWORD_MISSING"),
    ])
  func wrongSomewhere(text: String, codeName: String) {
    let error = #expect(throws: ICUError.self) { try MessagePattern(text) }
    #expect(error?.codeName == codeName)
    #expect(error?.position == nil)
  }
}
