import Testing

@testable import Subtitles

@Suite("Lines that stand apart")
struct LinesApartTests {
  @Test(
    "lines of different kinds are not joined and not broken anew",
    arguments: [
      ("en", "CITY HALL, 1945\n-Hello, everybody. How are you today?"),
      ("en", "NEW YORK CITY, 2024\n<i>Hello there, everybody.</i>"),
      ("ru", "ВЫХОД ЗАПРЕЩЁН\nИван, я тебе говорил."), ("en", "JOHN: Hello.\nMARY: Hi."),
      ("zh-Hans", "小明：你好\n小红：你好"), ("zh-Hans", "“你说什么？”\n“我没听清”"),
      ("en", "♪ La la la ♪\nHello, John."), ("en", "♪ La la la\nLa la li ♪"),
      ("en", "[sighs]\nHello."), ("ru", "- Куда ты?\nДомой."), ("en", "EXIT\nJohn, come back."),
    ])
  func apart(language: String, text: String) throws {
    for rule in ["LAYOUT.ONE-LINE", "LAYOUT.BREAK", "LAYOUT.BALANCE"] {
      #expect(try RuleUnderTest(rule, language).fixed([text]) == [text], "\(rule)")
    }
  }

  @Test(
    "lines of one sentence are joined",
    arguments: [
      ("en", "One line\nis enough.", "One line is enough."),
      ("en", "<i>One line\nis enough.</i>", "<i>One line is enough.</i>"),
      ("ru", "Одной строки\nдовольно.", "Одной строки довольно."),
    ])
  func together(language: String, text: String, joined: String) throws {
    #expect(try RuleUnderTest("LAYOUT.ONE-LINE", language).fixed([text]) == [joined])
  }

  @Test(
    "a pronoun and an adverb are two words, whatever the dictionary has",
    arguments: [
      ("zh-Hans", "他不仅骗了我\n还偷走了我账户里所有的钱"), ("zh-Hans", "你看着我\n还敢说你从来没有去过那里吗"),
      ("zh-Hant", "他不僅騙了我\n還偷走了我帳戶裡所有的錢"),
    ])
  func pronouns(language: String, text: String) throws {
    let rule = try RuleUnderTest("LAYOUT.BREAK", language)
    #expect(rule.places(text) == [])
    #expect(try rule.fixed([text]) == [text])
  }
}
