import ICU
import Testing

@Suite("Message format")
struct MessageFormatTests {
  static let films =
    "{count, plural, =0 {нет фильмов} one {# фильм} few {# фильма} many {# фильмов} "
    + "other {# фильма}}"

  @Test(
    "a message takes its values",
    arguments: [
      ("ru", films, ["count": .integer(0)], "нет фильмов"),
      ("ru", films, ["count": .integer(21)], "21 фильм"),
      ("ru", films, ["count": .integer(22)], "22 фильма"),
      ("ru", films, ["count": .integer(12)], "12 фильмов"),
      ("ru", films, ["count": .number(1.5)], "1,5 фильма"),
      ("zh-Hans", "{count, plural, other {#部电影}}", ["count": .integer(3)], "3部电影"),
      ("zh-Hant", "導演：{name}", ["name": .text("張藝謀")], "導演：張藝謀"),
      (
        "ru", "{who} {sex, select, female {сняла} other {снял}} «{title}»",
        [
          "who": .text("Кира Муратова"), "sex": .text("female"),
          "title": .text("Астенический '{синдром}'"),
        ],
        "Кира Муратова сняла «Астенический '{синдром}'»"
      ),
      (
        "ru", "{day, date, ::yMMMMd}", ["day": .date(millisecondsSinceEpoch: 0)],
        "1 января 1970 г."
      ),
      (
        "zh-Hans", "{n, plural, other {{day, date, ::yMMMMd} {day, time, ::Hm}}}",
        ["n": .integer(1), "day": .date(millisecondsSinceEpoch: 86_399_999)], "1970年1月1日 23:59"
      ),
      ("ru", "{n, number, ::.00}", ["n": .number(2)], "2,00"),
      ("ru", "Без значений", ["лишнее": .text("x")], "Без значений"), ("zh-Hans", "", [:], ""),
      ("en", "{0} and {1}", ["0": .text("a"), "1": .text("b\0c")], "a and b\0c"),
    ] as [(String, String, [String: MessageFormat.Value], String)])
  func formats(
    tag: String, pattern: String, values: [String: MessageFormat.Value], expected: String
  ) throws {
    let message = try MessageFormat(pattern: pattern, locale: Locale(tag))
    #expect(try message.format(values).withPlainSpaces == expected)
  }

  @Test("a message is used again")
  func reuse() throws {
    let message = try MessageFormat(pattern: Self.films, locale: Locale("ru"))
    #expect(try message.format(["count": .integer(1)]) == "1 фильм")
    #expect(try message.format(["count": .integer(5)]) == "5 фильмов")
  }

  @Test("a value that is missing is an error that names it")
  func missingValue() throws {
    let message = try MessageFormat(pattern: "片名：{title}", locale: Locale("zh-Hans"))
    let error = #expect(throws: ICUError.self) { try message.format() }
    #expect(error?.operation == "format a message without a value for ‘title’")
  }

  @Test(
    "a value of another kind is an error",
    arguments: [
      (films, "count", .text("семь")), ("{day, date}", "day", .text("завтра")),
      ("{n, number}", "n", .text("七")),
    ] as [(String, String, MessageFormat.Value)])
  func wrongKind(pattern: String, name: String, value: MessageFormat.Value) throws {
    let message = try MessageFormat(pattern: pattern, locale: Locale("ru"))
    #expect(throws: ICUError.self) { try message.format([name: value]) }
  }

  @Test("a wrong pattern is an error", arguments: ["{", "{n, plural, one {}}", "{день, датум}"])
  func wrongPattern(_ pattern: String) throws {
    let locale = try Locale("ru")
    #expect(throws: ICUError.self) { try MessageFormat(pattern: pattern, locale: locale) }
  }

  @Test("a long message gets its room")
  func long() throws {
    let text = String(repeating: "张", count: 10_000)
    let message = try MessageFormat(pattern: "{a}{a}", locale: Locale("zh-Hans"))
    #expect(try message.format(["a": .text(text)]) == text + text)
  }
}
