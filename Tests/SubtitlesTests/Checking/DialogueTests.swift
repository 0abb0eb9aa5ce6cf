import Testing

@testable import Subtitles

@Suite("Dialogue")
struct DialogueTests {
  @Test(
    "two speakers on one line get a line each",
    arguments: [
      ("en", "-Who? -Me.", ["1:7"], "-Who?\n-Me."),
      ("en", "- Who? - Me.", ["1:8"], "- Who?\n- Me."),
      ("en", "<i>-Who?</i> -Me.", ["1:14"], "<i>-Who?</i>\n-Me."),
      ("en", "-Who? -Me\nand you.", ["1:7"], "-Who?\n-Me and you."),
      ("en", "-Who\nare you? -Me.", ["2:10"], "-Who are you?\n-Me."),
      ("en", "-Who?\n-Me. -And me.", ["2:6"], "-Who?\n-Me. -And me."),
      ("en", "-I was-- -Stop!", ["1:10"], "-I was--\n-Stop!"),
      ("en", "-[laughs] -What?", ["1:11"], "-[laughs]\n-What?"),
      ("en", "Hello. - Hi.", ["1:8"], "- Hello.\n- Hi."),
      ("en", "Hello! -Hi, John", [], "Hello! -Hi, John"),
      ("en", "Hello! -Hi, John.", ["1:8"], "-Hello!\n-Hi, John."),
      ("en", "<i>Where is he?</i> - I'll ask.", ["1:21"], "<i>- Where is he?</i>\n- I'll ask."),
      ("en", "How are\nyou? - Fine.", ["2:6"], "- How are you?\n- Fine."),
      ("en", "So do I. - Me too.", ["1:10"], "- So do I.\n- Me too."),
      ("en", "Hello.\n- Hi. - Bye.", ["2:7"], "Hello.\n- Hi. - Bye."),
      ("en", "Know thyself. - Socrates", [], "Know thyself. - Socrates"),
      ("en", "Know thyself. - John F. Kennedy", [], "Know thyself. - John F. Kennedy"),
      ("en", "Open 5 p.m. - Midnight.", [], "Open 5 p.m. - Midnight."),
      ("en", "He is here - Stop!", [], "He is here - Stop!"),
      ("en", "1. - Milk.", [], "1. - Milk."), ("en", "Dr. - Brown.", [], "Dr. - Brown."),
      ("ru", "Привет. - Здравствуй!", ["1:9"], "- Привет.\n- Здравствуй!"),
      ("ru", "Это ты? — Я.", ["1:9"], "— Это ты?\n— Я."),
      ("ru", "Да, - сказал он. - Пора.", [], "Да, - сказал он. - Пора."),
      ("ru", "Пора! - сказал он.", [], "Пора! - сказал он."),
      ("ru", "В 1945 г. — Берлин.", [], "В 1945 г. — Берлин."),
      ("zh-Hans", "你好 -你好", ["1:4"], "-你好\n-你好"),
      ("zh-Hans", "是谁？- 是我", ["1:4"], "- 是谁？\n- 是我"),
      ("zh-Hans", "北京 - 上海", [], "北京 - 上海"), ("zh-Hans", "北京-上海", [], "北京-上海"),
      ("zh-Hans", "他说——我不去", [], "他说——我不去"),
      ("zh-Hant", "你好？ -我很好", ["1:5"], "-你好？\n-我很好"),
      ("en", "-Tea - hot tea.", [], "-Tea - hot tea."),
      ("en", "JOHN: -Hi. -Hello.", [], "JOHN: -Hi. -Hello."),
      ("en", "- It's H.R. - Yeah.", ["1:13"], "- It's H.R.\n- Yeah."),
      ("ru", "- Кто? - Я.", ["1:8"], "- Кто?\n- Я."),
      ("ru", "— Кто? — Я.", ["1:8"], "— Кто?\n— Я."),
      ("ru", "- Чай - это жизнь.", [], "- Чай - это жизнь."),
      ("ru", "- «Да!» - сказал он.", [], "- «Да!» - сказал он."),
      ("ru", "- Да, - сказал он. - Пора.", [], "- Да, - сказал он. - Пора."),
      ("zh-Hans", "- 好. - 去哪儿", ["1:6"], "- 好.\n- 去哪儿"),
      ("zh-Hans", "-谁？ -我", ["1:5"], "-谁？\n-我"), ("zh-Hans", "-三杯 -好", ["1:5"], "-三杯\n-好"),
      ("zh-Hans", "-谁？-我", ["1:4"], "-谁？\n-我"), ("zh-Hans", "- 茶 - 热茶", [], "- 茶 - 热茶"),
      ("zh-Hant", "-誰？ -我", ["1:5"], "-誰？\n-我"), ("zh-Hant", "-北京-上海", [], "-北京-上海"),
    ])
  func oneLine(language: String, text: String, places: [String], repaired: String) throws {
    let bench = try RuleBench(language)
    let rule = ["DIALOG.ONE-LINE"]
    #expect(bench.found(text, by: rule) == places.map { "DIALOG.ONE-LINE \($0)" }, "\(text)")
    #expect(bench.repaired(text, by: rule) == repaired)
  }

  @Test(
    "two speakers have the dash of the house",
    arguments: [
      ("en", "- Who?\n— Me.", ["1:1", "2:1"], "-Who?\n-Me."),
      ("en", "-Who?\n-Me.", [], "-Who?\n-Me."),
      ("ru", "-Кто?\n–Я.", ["1:1", "2:1"], "- Кто?\n- Я."), ("ru", "-5\n-10", [], "-5\n-10"),
      ("ru", "-5 или 10?\n-Десять.", ["1:1", "2:1"], "- 5 или 10?\n- Десять."),
      ("ru", "<i>—Кто?</i>\n— Я.", ["1:4", "2:1"], "<i>- Кто?</i>\n- Я."),
      ("zh-Hans", "- 谁？\n－我", ["1:1", "2:1"], "-谁？\n-我"), ("zh-Hans", "- 谁？", [], "- 谁？"),
      ("zh-Hant", "–誰？\n-我", ["1:1"], "-誰？\n-我"),
    ])
  func dash(language: String, text: String, places: [String], repaired: String) throws {
    let bench = try RuleBench(language)
    #expect(bench.found(text, by: ["DIALOG.DASH"]) == places.map { "DIALOG.DASH \($0)" }, "\(text)")
    #expect(bench.repaired(text, by: ["DIALOG.DASH"]) == repaired)
  }

  @Test(
    "one speaker has no dash, and of two each has one; a person looks at it",
    arguments: [
      ("en", "-Who?", ["1:1"], "Who?"), ("en", "-Who\nare you?", ["1:1"], "Who\nare you?"),
      ("en", "Who?\n-Me.", ["2:1"], "-Who?\n-Me."), ("en", "-5 degrees", [], "-5 degrees"),
      ("en", "--and then", [], "--and then"), ("en", "twenty\n-five", [], "twenty\n-five"),
      ("en", "-Who? -Me.", [], "-Who? -Me."), ("en", "-Who?\n-Me.", [], "-Who?\n-Me."),
      ("ru", "- Кто?", ["1:1"], "Кто?"), ("ru", "Кто?\n- Я.", ["2:1"], "- Кто?\n- Я."),
      ("ru", "Москва\n— столица.", [], "Москва\n— столица."), ("ru", "— столица", [], "— столица"),
      ("zh-Hans", "- 谁？", ["1:1"], "谁？"), ("zh-Hans", "谁？\n-我", ["2:1"], "-谁？\n-我"),
      ("zh-Hans", "——谁", [], "——谁"), ("zh-Hant", "-誰？", ["1:1"], "誰？"),
    ])
  func single(language: String, text: String, places: [String], repaired: String) throws {
    let bench = try RuleBench(language)
    let rule = ["DIALOG.SINGLE"]
    #expect(bench.found(text, by: rule) == places.map { "DIALOG.SINGLE \($0)" }, "\(text)")
    #expect(bench.repaired(text, by: rule) == text)
    #expect(bench.repaired(text, by: rule, proposals: true) == repaired)
  }
}
