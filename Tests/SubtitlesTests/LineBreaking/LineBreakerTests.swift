import LocaleData
import Testing

@testable import Subtitles

@Suite("Line breaking")
struct LineBreakerTests {
  @Test(
    "English breaks after marks, before conjunctions and prepositions, and makes a pyramid",
    arguments: [
      (
        "I told you to wait, but you never listen to me.",
        "I told you to wait, | but you never listen to me."
      ),
      ("She left the house without saying a word.", "She left the house | without saying a word."),
      (
        "They were waiting for the end of the story", "They were waiting | for the end of the story"
      ),
      ("He is the man who sold the world to me.", "He is the man | who sold the world to me."),
      (
        "We have seen Mr. Brown and Dr. Green in London.",
        "We have seen Mr. Brown | and Dr. Green in London."
      ),
      (
        "It will take about 25 minutes to get there by car.",
        "It will take about 25 minutes | to get there by car."
      ),
    ])
  func english(text: String, lines: String) throws {
    #expect(try breaker(.english).broken(text, LineLimits(width: 32, lines: 2)) == lines)
  }

  @Test(
    "Russian keeps prepositions, particles and conjunctions with what follows",
    arguments: [
      (
        "Я никогда не думал, что это случится с нами.",
        "Я никогда не думал, | что это случится с нами."
      ),
      ("Мы встретились в маленьком кафе на углу.", "Мы встретились | в маленьком кафе на углу."),
      ("Если бы ты знал, как долго я тебя искал!", "Если бы ты знал, | как долго я тебя искал!"),
      ("Он прожил в этом городе около 30 лет.", "Он прожил в этом городе | около 30 лет."),
      (
        "Поезд уходит в 9 часов с Ленинградского вокзала.",
        "Поезд уходит в 9 часов | с Ленинградского вокзала."
      ),
    ])
  func russian(text: String, lines: String) throws {
    #expect(try breaker(.russian).broken(text, LineLimits(width: 32, lines: 2)) == lines)
  }

  @Test(
    "Chinese breaks between words and at the spaces that stand for marks",
    arguments: [
      ("我以为你已经离开了 没想到你还在这里", "我以为你已经离开了 | 没想到你还在这里"),
      ("我们昨天在北京认识了那个著名的作家", "我们昨天在北京 | 认识了那个著名的作家"),
      ("如果明天下雨的话 我们就不去长城了", "如果明天下雨的话 | 我们就不去长城了"),
      ("他问我“你想要什么？”我没有回答他", "他问我“你想要什么？” | 我没有回答他"),
      ("我在学校里用Visual Studio Code写代码", "我在学校里 | 用Visual Studio Code写代码"),
    ])
  func chinese(text: String, lines: String) throws {
    #expect(try breaker(.simplifiedChinese).broken(text, LineLimits(width: 13, lines: 2)) == lines)
  }

  @Test("what fits on one line stays on one, unless two are asked for")
  func oneLine() throws {
    let breaker = try breaker(.english)
    let text = "Come here,\nplease."
    #expect(breaker.broken(text, LineLimits(width: 42, lines: 2)) == "Come here,\nplease.")
    let two = LineLimits(width: 42, lines: 2, leastLines: 2)
    #expect(breaker.broken("Come here, please.", two) == "Come here, | please.")
  }

  @Test(
    "speakers, songs and languages keep lines of their own",
    arguments: [
      ("- Is it you? - Yes.", "- Is it you? | - Yes."),
      ("-Is it you?\n-Yes.", "-Is it you? | -Yes."),
      ("- Где он? — Там.", "- Где он? | — Там."),
      ("♪ Row, row\n♪ your boat", "♪ Row, row | ♪ your boat"),
      ("Where are you?\nГде ты сейчас?", "Where are you? | Где ты сейчас?"),
    ])
  func turns(text: String, lines: String) throws {
    #expect(try breaker(.russian).broken(text, LineLimits(width: 42, lines: 2)) == lines)
  }

  @Test(
    "a dash within the words of one speaker parts nothing",
    arguments: ["Москва - столица.", "— Да, — сказал он.", "It was -5 outside.", "Well-known"])
  func dashes(text: String) throws {
    #expect(try breaker(.russian).broken(text, LineLimits(width: 42, lines: 2)) == text)
  }

  @Test("what cannot fit is left alone, addresses and long words above all")
  func impossible() throws {
    let breaker = try breaker(.english)
    let limits = LineLimits(width: 20, lines: 2)
    #expect(breaker.broken("one two three four five six seven eight nine ten", limits) == nil)
    #expect(breaker.broken("see https://example.com/a/b/c today", limits) == nil)
    #expect(breaker.broken("- One. - Two. - Three.", limits) == nil)
    #expect(breaker.broken("", limits) == "")
  }

  @Test("three lines are made where they are allowed and two do not fit")
  func threeLines() throws {
    let text = "This is much too long for two lines of that kind, so make three."
    let lines = try breaker(.english).broken(text, LineLimits(width: 28, lines: 3))
    #expect(lines == "This is much too long | for two lines of that kind, | so make three.")
  }
}
