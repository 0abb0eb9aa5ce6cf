import LocaleData
import Testing

@testable import Subtitles

@Suite("Rules on lines")
struct LayoutRulesTests {
  @Test(
    "a line that is too long is broken anew where lines exist that hold the limit",
    arguments: [
      (
        "en", "I never thought that you would come back to this house.",
        "I never thought\nthat you would come back to this house."
      ),
      (
        "ru", "Я никогда не думал, что ты вернёшься в этот дом.",
        "Я никогда не думал,\nчто ты вернёшься в этот дом."
      ),
      ("zh-Hans", "我从来没有想过你会回到这个房子里来", "我从来没有想过\n你会回到这个房子里来"),
      ("zh-Hant", "我從來沒有想過你會回到這個房子裡來", "我從來沒有想過\n你會回到這個房子裡來"),
      (
        "en", "<i>I never thought that you would</i> come back to this house.",
        "<i>I never thought\nthat you would</i> come back to this house."
      ),
    ])
  func tooLong(language: String, text: String, repaired: String) throws {
    let rule = try RuleUnderTest("LAYOUT.CPL", language)
    #expect(rule.findings(text).map(\.isFixable) == [true])
    #expect(try rule.repaired(text) == repaired)
    #expect(rule.findings(repaired).isEmpty)
  }

  @Test(
    "a text that no two lines hold is broken where lines exceed least, and still reported",
    arguments: [
      (
        "en",
        "I never thought that you would come back to this house after everything that happened.",
        "I never thought that you would come back to\nthis house after everything that happened."
      ),
      (
        "en", "See www.example.org/a/very/long/address/that/nobody/reads now.",
        "See www.example.org/a/very/long/address/that/nobody/reads\nnow."
      ),
      ("zh-Hans", "我从来没有想过你会在这么多年以后又一个人回到这个房子里来找我的朋友们", nil),
      ("en", String(repeating: "a", count: 50), nil),
    ] as [(String, String, String?)])
  func muchTooLong(language: String, text: String, broken: String?) throws {
    let rule = try RuleUnderTest("LAYOUT.CPL", language)
    #expect(rule.findings(text).map(\.isFixable) == [false])
    let fixed = try rule.fixed([text])[0]
    if let broken { #expect(fixed == broken) }
    #expect(fixed.split(separator: "\n").count <= 2)
    #expect(try rule.fixed([fixed]) == [fixed])
    #expect(rule.findings(fixed).allSatisfy { !$0.isFixable })
  }

  @Test(
    "the limits of SDH and of vertical pictures speak under ids of their own",
    arguments: [
      ("netflix", "LAYOUT.CPL", 0), ("netflix", "LAYOUT.CPL-VERTICAL", 0),
      ("vertical", "LAYOUT.CPL", 0), ("vertical", "LAYOUT.CPL-VERTICAL", 1),
    ])
  func vertical(profile: String, rule: String, count: Int) throws {
    let text = "A line of thirty characters, so"
    #expect(try RuleUnderTest(rule, "en", profile: profile).findings(text).count == count)
  }

  @Test(
    "three lines become two where two hold the text",
    arguments: [
      (
        "en", "I told you\nto wait for me\nat the station tonight.",
        "I told you to wait\nfor me at the station tonight."
      ),
      (
        "ru", "Я просил тебя\nподождать меня\nна вокзале сегодня вечером.",
        "Я просил тебя подождать меня\nна вокзале сегодня вечером."
      ),
      ("zh-Hans", "我叫你\n今天晚上在火车站\n一直等着我回来", "我叫你今天晚上在火车站\n一直等着我回来"),
    ])
  func threeLines(language: String, text: String, repaired: String) throws {
    let rule = try RuleUnderTest("LAYOUT.LINES", language)
    #expect(rule.findings(text).map(\.isFixable) == [true])
    #expect(try rule.repaired(text) == repaired)
  }

  @Test(
    "two lines that fit on one are joined",
    arguments: [
      ("en", "Come here,\nplease.", "Come here, please."),
      ("en", "<i>Come here,</i>\n<i>please.</i>", "<i>Come here,</i> <i>please.</i>"),
      ("ru", "Иди сюда,\nпожалуйста.", "Иди сюда, пожалуйста."),
      ("zh-Hans", "你好吗？\n我很好", "你好吗？我很好"),
      ("zh-Hans", "我昨天在\n图书馆看书", "我昨天在图书馆看书"),
      ("zh-Hans", "别担心\n我没事的", "别担心 我没事的"),
      ("zh-Hans", "他叫 Tom\nSmith", "他叫 Tom Smith"),
      ("zh-Hant", "別擔心\n我沒事的", "別擔心 我沒事的"),
    ])
  func oneLine(language: String, text: String, repaired: String) throws {
    let rule = try RuleUnderTest("LAYOUT.ONE-LINE", language)
    #expect(rule.findings(text).map(\.isFixable) == [true])
    #expect(try rule.repaired(text) == repaired)
  }

  @Test(
    "two speakers, two songs and two languages are not joined",
    arguments: ["- Yes.\n- No.", "♪ La la\n♪ la la", "Where is he?\nГде он сейчас?", "One line."])
  func separateLines(text: String) throws {
    #expect(try RuleUnderTest("LAYOUT.ONE-LINE", "en").findings(text).isEmpty)
  }

  @Test("a house style that does not ask for one line leaves two")
  func twoLines() throws {
    let rule = try RuleUnderTest("LAYOUT.ONE-LINE", "en", profile: "bbc")
    #expect(rule.findings("Come here,\nplease.").isEmpty)
  }

  @Test(
    "a break within a phrase moves to the best place",
    arguments: [
      (
        "en", "He was looking for the\nkey that opens this door.",
        "He was looking for the key\nthat opens this door.", "“the” is parted from its noun"
      ),
      (
        "ru", "Он искал ключ, который не\nоткрывал никаких дверей.",
        "Он искал ключ,\nкоторый не открывал никаких дверей.",
        "“не” is parted from what it negates"
      ),
      (
        "zh-Hans", "他一直在寻找那把能够打\n开这扇大门的钥匙", "他一直在寻找那把能够打开\n这扇大门的钥匙",
        "the word “打开” is broken"
      ),
    ])
  func badBreak(language: String, text: String, repaired: String, message: String) throws {
    let rule = try RuleUnderTest("LAYOUT.BREAK", language)
    #expect(rule.findings(text).map(\.message) == [message])
    #expect(rule.findings(text).map(\.isFixable) == [true])
    #expect(try rule.repaired(text) == repaired)
    #expect(rule.findings(repaired).isEmpty)
  }

  @Test("a break is judged the same whether the words beside it are read or the whole text")
  func standing() throws {
    let texts = [
      "He was looking for the\nkey to the house.", "with my good old John\nSmith of London",
      "I saw it. John\nSmith said so", "run for 5\nmiles and then\nthe rest", "the\nend", "\n",

      "to\n", "\nto it",
    ]
    let breaker = try breaker(.english)
    for text in texts {
      let fast = breaker.faults(in: MarkedText(text)).map(\.taboo)
      #expect(fast == breaker.layout(of: Array(text.unicodeScalars)).taboos, "\(text)")
    }
  }

  @Test(
    "no Chinese line begins with a closing mark or ends with an opening one",
    arguments: [
      ("zh-Hans", "他大声地问我“你到底想要什么\n？”我没有回答他", "2:1", "他大声地问我“你到底想要什么？”\n我没有回答他"),
      ("zh-Hant", "他大聲地問我「\n你到底想要什麼？」我沒有回答他", "1:7", "他大聲地問我「你到底想要什麼？」\n我沒有回答他"),
    ])
  func kinsoku(language: String, text: String, place: String, repaired: String) throws {
    let rule = try RuleUnderTest("LAYOUT.KINSOKU", language)
    #expect(rule.places(text) == [place])
    #expect(try rule.repaired(text) == repaired)
    #expect(rule.findings(repaired).isEmpty)
  }

  @Test(
    "lines of very different length are evened where a break as good does it",
    arguments: [
      (
        "en", "Tomorrow\nwe will leave for the mountains in the north.",
        "Tomorrow we will leave\nfor the mountains in the north."
      ),
      (
        "ru", "Завтра\nмы уезжаем на машине в далёкие северные горы.",
        "Завтра мы уезжаем на машине\nв далёкие северные горы."
      ),
      ("zh-Hans", "我\n明天打算坐火车到上海去看望爷爷奶奶", "我明天打算坐火车到上海\n去看望爷爷奶奶"),
    ])
  func balance(language: String, text: String, repaired: String) throws {
    let rule = try RuleUnderTest("LAYOUT.BALANCE", language)
    #expect(rule.findings(text).map(\.isFixable) == [true])
    #expect(try rule.repaired(text) == repaired)
    #expect(rule.findings(repaired).isEmpty)
  }

  @Test("lines of different length stay where the sentence asks for it")
  func soundBalance() throws {
    let rule = try RuleUnderTest("LAYOUT.BALANCE", "en")
    #expect(rule.findings("Why not?\nBecause it never was mine.").isEmpty)
    #expect(rule.findings("- No.\n- But I told you so a thousand times.").isEmpty)
  }

  @Test(
    "a cue stands in the middle of the bottom or the top",
    arguments: [
      ("{\\an8}Up", nil), ("{\\an2}Down", nil), ("{\\an1}Left", "{\\an2}Left"),
      ("{\\an9}Corner", "{\\an8}Corner"), ("{\\an5}Middle", "{\\an2}Middle"), ("{\\b1}Bold", nil),
    ])
  func position(text: String, repaired: String?) throws {
    let rule = try RuleUnderTest("LAYOUT.POSITION", "en")
    #expect(rule.findings(text).map(\.isFixable) == (repaired == nil ? [] : [false]))
    #expect(try rule.repaired(text) == repaired ?? text)
  }
}
