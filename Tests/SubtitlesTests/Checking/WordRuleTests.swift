import Diagnostics
import Testing

@testable import Subtitles

@Suite("Rules on names, numbers, sounds and cues")
struct WordRuleTests {
  @Test(
    "the parts of foreign names are joined as the house does it",
    arguments: [
      ("zh-Hans", "约翰•史密斯来了", ["1:3"], "约翰·史密斯来了"), ("zh-Hans", "约翰.史密斯", ["1:3"], "约翰·史密斯"),
      ("zh-Hans", "约翰·史密斯", [], "约翰·史密斯"), ("zh-Hans", "J·K·罗琳", ["1:2"], "JK·罗琳"),
      ("zh-Hans", "好.", [], "好."), ("zh-Hans", "版本3.5很好", [], "版本3.5很好"),
      ("zh-Hant", "約翰·史密斯", ["1:3"], "約翰史密斯"), ("zh-Hant", "約翰史密斯", [], "約翰史密斯"),
      ("en", "约翰•史密斯", [], "约翰•史密斯"),
    ] as [RuleCase])
  func interpuncts(item: RuleCase) throws { try TextRuleTests.check("NAME.DOT", item) }

  @Test(
    "known acronyms have no full stops",
    arguments: [
      ("ru", "Агент Ц.Р.У. пришёл", ["1:7"], "Агент ЦРУ пришёл"),
      ("ru", "Он из Ц. Р. У. и всё", ["1:7"], "Он из ЦРУ и всё"),
      ("ru", "Я из С.Ш.А.", ["1:6"], "Я из США."),
      ("ru", "Я из С.Ш.А. Да.", ["1:6"], "Я из США. Да."),
      ("ru", "Я из С.Ш.А\nи Ц.Р.У.,", ["1:6", "2:3"], "Я из США\nи ЦРУ,"),
      ("ru", "А.С. Пушкин, Р.Ф. Иванов", [], "А.С. Пушкин, Р.Ф. Иванов"),
      ("ru", "ЦРУ.", [], "ЦРУ."),
      ("ru", "В.В.С.Н. и т.д.", [], "В.В.С.Н. и т.д."),
      ("ru", "<i>О.О.Н.</i> молчит", ["1:4"], "<i>ООН</i> молчит"),
      ("en", "The U.S.A.", [], "The U.S.A."),
    ] as [RuleCase])
  func acronyms(item: RuleCase) throws { try TextRuleTests.check("ACR.PERIODS", item) }

  @Test(
    "small numbers are words, but for times, dates, units, scores and lists",
    arguments: [
      ("en", "I have 3 cats.", ["1:8"], "I have three cats."),
      ("en", "Just 10, or 9?", ["1:6", "1:13"], "Just ten, or nine?"),
      ("en", "A 5-year-old boy", ["1:3"], "A five-year-old boy"),
      ("en", "He has <i>2</i> left.", ["1:11"], "He has <i>two</i> left."),
      ("en", "At 5:30, at 5 p.m., at 5 o'clock", [], "At 5:30, at 5 p.m., at 5 o'clock"),
      ("en", "May 5, 5 May, chapter 3, room 7", [], "May 5, 5 May, chapter 3, room 7"),
      ("en", "It is 3.5 or $5 or 5% or 5 km", [], "It is 3.5 or $5 or 5% or 5 km"),
      ("en", "We won 3 to 2, then 4-1.", [], "We won 3 to 2, then 4-1."),
      ("en", "That is 5 of 12.", [], "That is 5 of 12."),
      ("en", "It goes 3, 2, 1, go!", [], "It goes 3, 2, 1, go!"),
      ("en", "1. Milk\n2. Bread", [], "1. Milk\n2. Bread"),
      ("en", "Give me 4x4s and C4 and No. 5", [], "Give me 4x4s and C4 and No. 5"),
      ("en", "There are 11 of us.", [], "There are 11 of us."),
      ("en", "We saw 3 ships.", ["1:8"], "We saw three ships."),
      ("en", "Then in Paris 3 ships sank.", ["1:15"], "Then in Paris three ships sank."),
      ("en", "Look at 3 ships.", ["1:9"], "Look at three ships."),
      ("en", "He said, \"Take 2\" again.", [], "He said, \"Take 2\" again."),
      ("en", "He said \"only 2\" again.", ["1:15"], "He said \"only two\" again."),
      ("en", "No. 5 is alive.", [], "No. 5 is alive."),
      ("en", "I'll see you at 8.", [], "I'll see you at 8."),
      ("en", "By 6 in the morning", [], "By 6 in the morning"),
      ("en", "Come at 7 tonight.", [], "Come at 7 tonight."),
      ("en", "We met at 8, and left at 10.", [], "We met at 8, and left at 10."),
      ("en", "It is 5 dollars, or 10 cents.", [], "It is 5 dollars, or 10 cents."),
      ("en", "A board 3\" wide", [], "A board 3\" wide"),
      ("en", "Agent 7! Mach 3!", [], "Agent 7! Mach 3!"),
      ("en", "We fly Delta 5.", [], "We fly Delta 5."),
      ("en", "We take Rosebud 5.", [], "We take Rosebud 5."),
      ("en", "# 5 is alive", [], "# 5 is alive"),
      ("ru", "Он сказал: «5 котов пришли».", ["1:13"], "Он сказал: «Пять котов пришли»."),
      (
        "ru", "АННА: 5 котов.\n[кашель] 5 котов.", ["1:7", "2:10"],
        "АННА: Пять котов.\n[кашель] Пять котов."
      ),
      ("ru", "Купи: 5 яблок.", ["1:7"], "Купи: пять яблок."),
      ("en", "Open 24/7 on the 5th", [], "Open 24/7 on the 5th"),
      ("ru", "У нас 5 минут.", ["1:7"], "У нас пять минут."),
      ("ru", "Там 2 дома.", ["1:5"], "Там 2 дома."),
      ("ru", "Нет до 5 минут.", ["1:8"], "Нет до 5 минут."),
      ("ru", "Это 5 часов, 5 мая, дом 5, 5-й", [], "Это 5 часов, 5 мая, дом 5, 5-й"),
      ("ru", "Счёт 3:2, ещё 3 км", [], "Счёт 3:2, ещё 3 км"),
      ("zh-Hans", "我有3个苹果", ["1:3"], "我有三个苹果"), ("zh-Hans", "来2个人", ["1:2"], "来两个人"),
      ("zh-Hans", "第5集", ["1:2"], "第五集"), ("zh-Hans", "等10分钟", ["1:2"], "等十分钟"),
      ("zh-Hans", "3月5日5点", [], "3月5日5点"), ("zh-Hans", "5公里和3楼", [], "5公里和3楼"),
      ("zh-Hans", "15个人", [], "15个人"),
      ("zh-Hans", "他3比2赢了", [], "他3比2赢了"), ("zh-Hans", "F1赛车和3D", [], "F1赛车和3D"),
      ("zh-Hans", "花了3块钱", ["1:3"], "花了三块钱"),
      ("zh-Hant", "我有3個蘋果", [], "我有3個蘋果"),
    ] as [RuleCase])
  func numberWords(item: RuleCase) throws { try TextRuleTests.check("NUM.WORDS", item) }

  @Test(
    "a sentence begins with a word",
    arguments: [
      ("en", "5 men came.", ["1:1"], "Five men came."),
      ("en", "Look! 25 men.", ["1:7"], "Look! Twenty-five men."),
      ("en", "-3 of them.\n-2 more.", ["1:2", "2:2"], "-Three of them.\n-Two more."),
      ("en", "12 men came.", ["1:1"], "Twelve men came."),
      ("en", "No. 5 is alive.", [], "No. 5 is alive."), ("en", "# 5 is alive", [], "# 5 is alive"),
      ("en", "5 dollars? 10 cents more?", [], "5 dollars? 10 cents more?"),
      ("en", "Into the room. 5 men came.", ["1:16"], "Into the room. Five men came."),
      ("en", "3\" wide", [], "3\" wide"),
      ("ru", "5 котов пришли.", ["1:1"], "Пять котов пришли."),
      ("en", "1984 was bad.", ["1:1"], "1984 was bad."),
      ("en", "We had\n5 men.", [], "We had\n5 men."),
      ("en", "5 p.m. is late. 5:30 too.", [], "5 p.m. is late. 5:30 too."),
      ("en", "1. Milk", [], "1. Milk"), ("en", "5!", [], "5!"),
      ("ru", "5 человек пришли.", ["1:1"], "Пять человек пришли."),
      ("ru", "- 25 лет прошло", ["1:3"], "- Двадцать пять лет прошло"),
      ("ru", "21 год. 2 дома.", ["1:9"], "21 год. 2 дома."), ("zh-Hans", "5个人", [], "5个人"),
    ] as [RuleCase])
  func openingNumbers(item: RuleCase) throws { try TextRuleTests.check("NUM.START", item) }

  @Test("a number at the start of a cue may go on with the sentence before")
  func continuedSentence() throws {
    for language in ["en", "ru"] {
      let rule = try RuleUnderTest("NUM.START", language)
      #expect(rule.told(["We had", "25 men."]).isEmpty)
      #expect(rule.told(["We had.”", "25 men."]).count == 1)
    }
  }

  @Test(
    "digits are half-width and grouped as the language does it",
    arguments: [
      ("NUM.WIDTH", "zh-Hans", "共１２３人", ["1:2"], "共123人"),
      ("NUM.WIDTH", "zh-Hant", "共１人 ＡＢ", ["1:2"], "共1人 ＡＢ"),
      ("NUM.WIDTH", "en", "１", [], "１"),
      ("NUM.SEPARATOR", "zh-Hant", "共1,500元", ["1:2"], "共1500元"),
      ("NUM.SEPARATOR", "zh-Hant", "共15,000元，走", [], "共15,000元，走"),
      ("NUM.SEPARATOR", "ru", "1,500 рублей", ["1:1"], "1500 рублей"),
      ("NUM.SEPARATOR", "ru", "Вот 1,500,000, да", ["1:5"], "Вот 1\u{A0}500\u{A0}000, да"),
      ("NUM.SEPARATOR", "ru", "3,14 и 0,125 и 1,2,3", [], "3,14 и 0,125 и 1,2,3"),
      ("NUM.SEPARATOR", "en", "1,500 men", [], "1,500 men"),
      ("NUM.SEPARATOR", "zh-Hans", "1,500人", [], "1,500人"),
    ] as [(String, String, String, [String], String)])
  func digits(id: String, language: String, text: String, places: [String], repaired: String) throws
  {
    try TextRuleTests.check(id, (language, text, places, repaired))
  }

  @Test(
    "sounds stand in the brackets of the house",
    arguments: [
      ("en", "(door slams)", ["1:1"], "[door slams]"),
      ("ru", "- (кашель)\n- Да?", ["1:3"], "- [кашель]\n- Да?"),
      ("en", "{laughs}", ["1:1"], "[laughs]"), ("en", "{\\an8}(a\nb)", ["1:7"], "{\\an8}[a\nb]"),
      ("zh-Hans", "（敲门声）", ["1:1"], "[敲门声]"), ("zh-Hant", "(笑)", ["1:1"], "[笑]"),
      ("en", "<i>(sighs)</i>", ["1:4"], "<i>[sighs]</i>"),
      ("en", "(a) and (b)", [], "(a) and (b)"), ("en", "Yes (no).", [], "Yes (no)."),
      ("en", "(1)", [], "(1)"),
      ("en", "[sighs]", [], "[sighs]"), ("en", "{\\an8}", [], "{\\an8}"),
    ] as [RuleCase])
  func brackets(item: RuleCase) throws { try TextRuleTests.check("SDH.BRACKET", item) }

  @Test("a house that writes sounds otherwise, or sets nothing, is left alone")
  func otherHouses() throws {
    #expect(try RuleUnderTest("SDH.BRACKET", "en", profile: "ted").places("(sighs)") == [])
    #expect(try RuleUnderTest("SDH.MUSIC", "en", profile: "bbc").places("# La la #") == [])
  }

  @Test(
    "songs have the mark of the house",
    arguments: [
      ("en", "# La la #", ["1:1", "1:9"], "♪ La la ♪"),
      ("ru", "♫Ла ла♫", ["1:1", "1:7"], "♪Ла ла♪"),
      ("zh-Hans", "¶ 啦啦", ["1:1"], "♪ 啦啦"), ("zh-Hant", "* 啦 *", ["1:1", "1:5"], "♪ 啦 ♪"),
      ("en", "- £ La", ["1:3"], "- ♪ La"),
      ("en", "<i># La</i>\nla #", ["1:4", "2:4"], "<i>♪ La</i>\nla ♪"), ("en", "#", ["1:1"], "♪"),
      ("en", "#1 fan, £5 and *this*", [], "#1 fan, £5 and *this*"), ("en", "#metoo", [], "#metoo"),
      ("en", "♪ La ♪", [], "♪ La ♪"),
      ("en", "* * *", [], "* * *"), ("en", "# 5 is alive.", [], "# 5 is alive."),
      ("en", "* *", [], "* *"), ("en", "* 3 *", [], "* 3 *"), ("en", "F*** you", [], "F*** you"),
      ("en", "***", [], "***"),
    ] as [RuleCase])
  func songs(item: RuleCase) throws { try TextRuleTests.check("SDH.MUSIC", item) }

  @Test(
    "what is written in the picture has a cue of its own",
    arguments: [
      ("en", "CITY HOSPITAL\nWhere is my brother?", ["1:1"], "CITY HOSPITAL\nWhere is my brother?"),
      (
        "ru", "Где мой старый брат?\nГОРОДСКАЯ БОЛЬНИЦА", ["2:1"],
        "Где мой старый брат?\nГОРОДСКАЯ БОЛЬНИЦА"
      ),
      (
        "en", "GET OUT OF HERE!\nI will call the police.", [],
        "GET OUT OF HERE!\nI will call the police."
      ),
      ("en", "-WHERE IS HE\n-I do not know that.", [], "-WHERE IS HE\n-I do not know that."),
      ("en", "[DOOR SLAMS SHUT]\nWho is there now?", [], "[DOOR SLAMS SHUT]\nWho is there now?"),
      ("en", "NASA\nhas been told so.", [], "NASA\nhas been told so."),
      ("en", "EXIT\nWe have to go.", ["1:1"], "EXIT\nWe have to go."),
      ("en", "EXIT\nLet's go!", ["1:1"], "EXIT\nLet's go!"),
      ("en", "Where does it lead?\nNO EXIT", ["2:1"], "Where does it lead?\nNO EXIT"),
      ("en", "<i>EXIT</i>\nWe have\nto go.", ["1:4"], "<i>EXIT</i>\nWe have\nto go."),
      ("en", "GATE 12\n\"We have to go.\"", ["1:1"], "GATE 12\n\"We have to go.\""),
      ("ru", "ВЫХОД\nНам пора идти.", ["1:1"], "ВЫХОД\nНам пора идти."),
      ("ru", "Нам пора!\nВЫХОД", ["2:1"], "Нам пора!\nВЫХОД"),
      ("en", "EXIT.\nWe have to go.", [], "EXIT.\nWe have to go."),
      ("en", "NEVER!\nWe have to go.", [], "NEVER!\nWe have to go."),
      ("en", "JOHN:\nWe have to go.", [], "JOHN:\nWe have to go."),
      ("en", "We have sent it to\nNASA", [], "We have sent it to\nNASA"),
      ("en", "OK\nWe have to go.", [], "OK\nWe have to go."),
      ("en", "-EXIT\n-Where is it?", [], "-EXIT\n-Where is it?"),
      ("en", "JOHN SMITH\nPrivate detective", [], "JOHN SMITH\nPrivate detective"),
      ("ru", "США\nне ответили.", [], "США\nне ответили."),
      ("en", "CITY HOSPITAL\nLONDON", [], "CITY HOSPITAL\nLONDON"),
      ("zh-Hans", "CITY HOSPITAL\n我弟弟在哪", [], "CITY HOSPITAL\n我弟弟在哪"),
    ] as [RuleCase])
  func narrative(item: RuleCase) throws { try TextRuleTests.check("FN.MIX", item) }

  @Test(
    "the text of the cue above is told where it has just gone",
    arguments: [
      ("00:00:01,000 --> 00:00:02,000", ["CUE.DUPLICATE"]),
      ("00:00:02,009 --> 00:00:03,000", ["CUE.DUPLICATE"]),
      ("00:00:02,010 --> 00:00:03,000", []), ("00:00:01,500 --> 00:00:02,500", ["CUE.DUPLICATE"]),
    ], ["en", "ru", "zh-Hans", "zh-Hant"])
  func duplicates(second: (times: String, rules: [String]), language: String) throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nA b\n\n2\n\(second.times)\nA b\n"
    let rule = try RuleUnderTest("CUE.DUPLICATE", language)
    let found = rule.checker.findings(in: track(text)).filter { $0.rule == "CUE.DUPLICATE" }
    #expect(found.map(\.rule) == second.rules)
    let fixed = try Fixer(rule.checker, FixOptions(only: ["CUE.DUPLICATE"])).fixed(track(text))
    #expect(fixed.track.count == 2 - second.rules.count)
    let other = rule.checker.findings(in: track(text.replacing("A b\n\n", with: "A c\n\n")))
    #expect(!other.contains { $0.rule == "CUE.DUPLICATE" })
  }
}
