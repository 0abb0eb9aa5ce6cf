import ICU
import Testing

@Suite("Break iterator")
struct BreakIteratorTests {
  @Test(
    "segments are what readers see, and leave out nothing",
    arguments: [
      (.word, "ru", "Ёжик в тумане, 1975", ["Ёжик", " ", "в", " ", "тумане", ",", " ", "1975"]),
      (.word, "zh-Hans", "我们永远不会明白。", ["我们", "永远", "不会", "明白", "。"]),
      (.word, "zh-Hant", "電影導演。", ["電影", "導演", "。"]),
      (.grapheme, "ru", "й\u{301}е", ["й\u{301}", "е"]),
      (.grapheme, "zh-Hans", "𠮷👨‍👩‍👧好", ["𠮷", "👨‍👩‍👧", "好"]),
      (.line, "ru", "Кто-то — молчи.\nДа.", ["Кто-", "то ", "— ", "молчи.\n", "Да."]),
      (.line, "zh-Hans", "你好，“世界”。", ["你", "好，", "“世", "界”。"]),
      (.sentence, "ru", "Он ушёл. Она осталась!", ["Он ушёл. ", "Она осталась!"]),
      (.sentence, "zh-Hant", "他走了。她留下！", ["他走了。", "她留下！"]),
    ] as [(BreakIterator.Kind, String, String, [String])])
  func segments(kind: BreakIterator.Kind, tag: String, text: String, expected: [String]) throws {
    let segments = try BreakIterator(kind, locale: Locale(tag)).segments(of: text)
    #expect(segments.map { String(text[$0.range]) } == expected)
  }

  @Test("a word iterator tells what it found")
  func wordKinds() throws {
    let iterator = try BreakIterator(.word, locale: Locale("zh-Hans"))
    let segments = try iterator.segments(of: "кино 7 電影。")
    #expect(
      segments.map(\.word)
        == [.letter, WordKind.none, .number, WordKind.none, .ideograph, WordKind.none])
  }

  @Test(
    "other iterators tell of no words",
    arguments: [BreakIterator.Kind.grapheme, .line, .sentence])
  func noWordKinds(_ kind: BreakIterator.Kind) throws {
    let segments = try BreakIterator(kind, locale: Locale("ru")).segments(of: "Ёлка")
    #expect(segments.allSatisfy { $0.word == nil })
  }

  @Test("a line feed is a break that must be")
  func mandatory() throws {
    let segments = try BreakIterator(.line, locale: Locale("ru")).segments(of: "Да. Нет.\nНу")
    #expect(segments.map(\.endsAtMandatoryBreak) == [false, true, false])
  }

  @Test(
    "only words and numbers count as words",
    arguments: [
      ("ru", "Кто-то, 7 лет — и всё!", 6), ("zh-Hans", "我们永远不会明白。", 4), ("ru", "…", 0),
      ("ru", "", 0),
    ])
  func wordCount(tag: String, text: String, count: Int) throws {
    #expect(try BreakIterator(.word, locale: Locale(tag)).count(in: text) == count)
  }

  @Test("characters are counted as Swift counts them", arguments: ["Ёлка й", "張藝謀👨‍👩‍👧", "а\0б\r\n"])
  func graphemeCount(_ text: String) throws {
    #expect(try BreakIterator(.grapheme, locale: .root).count(in: text) == text.count)
  }

  @Test("no text has no segments", arguments: BreakIterator.Kind.allCases)
  func empty(_ kind: BreakIterator.Kind) throws {
    #expect(try BreakIterator(kind, locale: Locale("zh-Hant")).segments(of: "").isEmpty)
  }

  @Test("strict rules keep a prolonged sound off a line's start")
  func strict() throws {
    let text = "スター"
    let loose = try BreakIterator(.line, locale: Locale("ja-u-lb-loose")).segments(of: text)
    let strict = try BreakIterator(.line, locale: Locale("ja-u-lb-strict")).segments(of: text)
    #expect(loose.count == 3)
    #expect(strict.count == 2)
  }

  @Test("an iterator serves one text after another, and long ones")
  func reuse() throws {
    let iterator = try BreakIterator(.grapheme, locale: Locale("ru"))
    #expect(try iterator.count(in: "Да") == 2)
    #expect(try iterator.count(in: String(repeating: "Ё", count: 100_000)) == 100_000)
    #expect(try iterator.count(in: "狗") == 1)
  }

  private typealias WordKind = BreakIterator.WordKind
}
