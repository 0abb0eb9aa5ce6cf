import Testing

@testable import Subtitles

@Suite("Punctuation")
struct PunctuationTests {
  /// What is found and what a text is after safe repairs; the text itself where nothing is.
  private func expect(
    _ rule: String, _ language: String, _ text: String, _ places: [String], _ repaired: String,
    profile: String = "netflix"
  ) throws {
    let bench = try RuleBench(language, profile: profile)
    #expect(bench.found(text, by: [rule]) == places.map { "\(rule) \($0)" }, "\(text)")
    #expect(bench.repaired(text, by: [rule]) == repaired, "\(text)")
  }

  @Test(
    "an ellipsis has the form of the house",
    arguments: [
      ("en", "Well...", ["1:5"], "Well…"), ("en", "Well....", ["1:5"], "Well…"),
      ("en", "Well. . .", ["1:5"], "Well…"), ("en", "Well….", ["1:5"], "Well…"),
      ("en", "5...4...3", ["1:2", "1:6"], "5…4…3"), ("en", "Well⋯", ["1:5"], "Well…"),
      ("en", "<i>Well.</i>..", ["1:8"], "<i>Well…</i>"), ("en", "Well..", [], "Well.."),
      ("en", "../a/.../b, J. R. R. Tolkien", [], "../a/.../b, J. R. R. Tolkien"),
      ("en", "…and so on", [], "…and so on"), ("en", "No. 5, 3.14", [], "No. 5, 3.14"),
      ("ru", "Ну... ладно", ["1:3"], "Ну… ладно"), ("ru", "Что?..", [], "Что?.."),
      ("ru", "Ну……", ["1:3"], "Ну…"),
      ("zh-Hans", "好吧。。。", ["1:3"], "好吧…"), ("zh-Hans", "好吧……", ["1:3"], "好吧…"),
      ("zh-Hans", "好吧⋯", ["1:3"], "好吧…"), ("zh-Hans", "好吧⋯⋯", ["1:3"], "好吧…"),
      ("zh-Hant", "好吧...", ["1:3"], "好吧…"), ("zh-Hant", "好吧···", ["1:3"], "好吧…"),
      ("zh-Hant", "尼古拉·加林", [], "尼古拉·加林"),
    ])
  func ellipsis(language: String, text: String, places: [String], repaired: String) throws {
    try expect("PUNCT.ELLIPSIS", language, text, places, repaired)
  }

  @Test(
    "Chinese has no comma and no full stop where the house has none",
    arguments: [
      ("zh-Hans", "你好，朋友。", ["1:3", "1:6"], "你好 朋友"),
      ("zh-Hans", "你好,朋友", ["1:3"], "你好 朋友"), ("zh-Hans", "，你好", ["1:1"], "你好"),
      ("zh-Hans", "真的？，好", ["1:4"], "真的？好"), ("zh-Hans", "你好， 朋友", ["1:3"], "你好 朋友"),
      ("zh-Hans", "他说：“好。”", ["1:6"], "他说：“好”"), ("zh-Hans", "<i>好。</i>", ["1:5"], "<i>好</i>"),
      ("zh-Hans", "1,000块 3.14 v1.2", [], "1,000块 3.14 v1.2"),
      ("zh-Hans", "www.例子.com Mr.王", [], "www.例子.com Mr.王"),
      ("zh-Hans", "尼古拉.加林", [], "尼古拉.加林"), ("zh-Hans", "Hello, world.", [], "Hello, world."),
      ("zh-Hans", "好。。。", [], "好。。。"), ("zh-Hans", "我叫Ann, 你呢", ["1:6"], "我叫Ann 你呢"),
      ("zh-Hans", "苹果、香蕉", [], "苹果、香蕉"),
      ("zh-Hant", "你好，朋友。", ["1:6"], "你好，朋友"),
      ("zh-Hant", "你好，\n朋友.", ["1:3", "2:3"], "你好\n朋友"),
      ("zh-Hant", "「好。」", ["1:3"], "「好」"), ("zh-Hant", "約1,000元，好", [], "約1,000元，好"),
    ])
  func forbidden(language: String, text: String, places: [String], repaired: String) throws {
    try expect("PUNCT.END", language, text, places, repaired)
  }

  @Test(
    "English and Russian keep their commas and full stops", arguments: ["en", "ru"])
  func required(language: String) throws {
    try expect("PUNCT.END", language, "Да, нет.", [], "Да, нет.")
    try expect("PUNCT.LIST-COMMA", language, "Да、", [], "Да、")
  }

  @Test(
    "the comma of lists stands within a line",
    arguments: [
      ("zh-Hans", "苹果、香蕉、", ["1:6"], "苹果、香蕉"), ("zh-Hans", "苹果、\n香蕉", ["1:3"], "苹果\n香蕉"),
      ("zh-Hans", "、苹果", ["1:1"], "苹果"), ("zh-Hans", "苹果、、香蕉", ["1:3"], "苹果、香蕉"),
      ("zh-Hant", "蘋果､香蕉", ["1:3"], "蘋果、香蕉"), ("zh-Hant", "蘋果、香蕉", [], "蘋果、香蕉"),
      ("zh-Hant", "、", [], "、"),
    ])
  func listComma(language: String, text: String, places: [String], repaired: String) throws {
    try expect("PUNCT.LIST-COMMA", language, text, places, repaired)
  }

  @Test(
    "marks are as wide as the letters beside them",
    arguments: [
      ("zh-Hans", "真的?", ["1:3"], "真的？"), ("zh-Hans", "真的?!", ["1:3", "1:4"], "真的？！"),
      ("zh-Hans", "时间:10:30", ["1:3"], "时间：10:30"), ("zh-Hans", "10：30", ["1:3"], "10:30"),
      ("zh-Hans", "(笑)真的", ["1:1", "1:3"], "（笑）真的"), ("zh-Hans", "IBM (US)", [], "IBM (US)"),
      ("zh-Hans", "OK？", [], "OK？"), ("zh-Hans", "Hello? 好", [], "Hello? 好"),
      ("zh-Hans", "你好:)", [], "你好:)"), ("zh-Hans", "见http://a.cn/?b=1", [], "见http://a.cn/?b=1"),
      ("zh-Hans", "How are you？", ["1:12"], "How are you?"),
      ("zh-Hans", "Hello，my friend", ["1:6"], "Hello, my friend"),
      ("zh-Hant", "你好,朋友", ["1:3"], "你好，朋友"), ("zh-Hant", "<i>好</i>!", ["1:9"], "<i>好</i>！"),
      ("zh-Hant", "等等;好", ["1:3"], "等等；好"), ("zh-Hant", "約1,000元", [], "約1,000元"),
      ("en", "Really？", ["1:7"], "Really?"), ("en", "Well，yes", ["1:5"], "Well, yes"),
      ("en", "He said 你好！", [], "He said 你好！"), ("en", "Really? (No)", [], "Really? (No)"),
      ("ru", "Правда？", ["1:7"], "Правда?"), ("ru", "Да：нет；да", ["1:3", "1:7"], "Да: нет; да"),
    ])
  func width(language: String, text: String, places: [String], repaired: String) throws {
    try expect("PUNCT.WIDTH", language, text, places, repaired)
  }

  @Test(
    "one mark is enough",
    arguments: [
      ("en", "No!!", ["1:3"], "No!"), ("en", "What???", ["1:5"], "What?"),
      ("en", "What!?", ["1:5"], "What?!"), ("en", "What?!?!", ["1:5"], "What?!"),
      ("en", "What?!", [], "What?!"), ("en", "What? No!", [], "What? No!"),
      ("en", "W<i>hat!</i>!", ["1:8"], "W<i>hat!</i>"),
      ("ru", "Что!?", ["1:4"], "Что?!"), ("ru", "Что?..", [], "Что?.."),
      ("ru", "Нет!..", [], "Нет!.."),
      ("zh-Hans", "什么？！", ["1:3"], "什么？"), ("zh-Hans", "不！！", ["1:2"], "不！"),
      ("zh-Hant", "什麼？？", ["1:3"], "什麼？"), ("zh-Hant", "什麼!!", ["1:3"], "什麼!"),
      ("zh-Hant", "什麼？ 不！", [], "什麼？ 不！"),
    ])
  func multiple(language: String, text: String, places: [String], repaired: String) throws {
    try expect("PUNCT.MULTI", language, text, places, repaired)
  }

  @Test(
    "quotation marks are those of the language",
    arguments: [
      ("en", "He said “yes.”", ["1:9"], "He said \"yes.\""),
      ("en", "Say «da»", ["1:5"], "Say \"da\""),
      ("en", "\"He said “no” twice\"", ["1:10"], "\"He said 'no' twice\""),
      ("en", "\"It's 'fine'\"", [], "\"It's 'fine'\""),
      ("en", "It’s rock ’n’ roll", [], "It’s rock ’n’ roll"),
      ("en", "He is 6'2\" tall", [], "He is 6'2\" tall"),
      ("en", "\"Tea for two", [], "\"Tea for two"),
      ("ru", "Скажи \"да\"", ["1:7"], "Скажи «да»"),
      ("ru", "„Да“, — сказал он", ["1:1"], "«Да», — сказал он"),
      ("ru", "«Кафе \"Волга\"»", ["1:7"], "«Кафе „Волга“»"), ("ru", "«Да»", [], "«Да»"),
      ("ru", "«Кафе «Волга»", [], "«Кафе «Волга»"),
      ("ru", "д'Артаньян, Don't", [], "д'Артаньян, Don't"),
      ("ru", "экран 42\"", [], "экран 42\""), ("ru", "<i>\"Да\"</i>", ["1:4"], "<i>«Да»</i>"),
      ("ru", "\"Раз\nдва\"", ["1:1"], "«Раз\nдва»"),
      ("zh-Hans", "他说\"你好\"", ["1:3"], "他说“你好”"), ("zh-Hans", "他說「你好」", ["1:3"], "他說“你好”"),
      ("zh-Hans", "“他说‘好’”", [], "“他说‘好’”"), ("zh-Hans", "《茶馆》", [], "《茶馆》"),
      ("zh-Hant", "他說“你好”", ["1:3"], "他說「你好」"),
      ("zh-Hant", "「他說“好”」", ["1:4"], "「他說『好』」"), ("zh-Hant", "『好』", ["1:1"], "「好」"),
      ("zh-Hant", "我是「表示", [], "我是「表示"),
    ])
  func quotes(language: String, text: String, places: [String], repaired: String) throws {
    try expect("PUNCT.QUOTES", language, text, places, repaired)
  }

  @Test("a quotation mark without its other half is changed on request only")
  func singleQuote() throws {
    let bench = try RuleBench("ru")
    #expect(bench.found("\"Чай на двоих", by: ["PUNCT.QUOTES"]) == ["PUNCT.QUOTES 1:1"])
    #expect(bench.repaired("\"Чай на двоих", by: ["PUNCT.QUOTES"]) == "\"Чай на двоих")
    #expect(
      bench.repaired("\"Чай на двоих", by: ["PUNCT.QUOTES"], proposals: true) == "«Чай на двоих")
    #expect(bench.repaired("бесплатно\".", by: ["PUNCT.QUOTES"], proposals: true) == "бесплатно».")
  }

  @Test(
    "a dash in a sentence is the one of the language; a person looks at it",
    arguments: [
      ("en", "Tea - hot tea", ["1:4"], "Tea - hot tea"),
      ("en", "Tea—hot tea", ["1:4"], "Tea—hot tea"),
      ("en", "I was-- What?", [], "I was-- What?"),
      ("en", "well-known 1990–1995, 5 - 3", [], "well-known 1990–1995, 5 - 3"),
      ("en", "-Who? - Me.", [], "-Who? - Me."),
      ("ru", "Чай - горячий", ["1:4"], "Чай — горячий"),
      ("ru", "Чай – горячий", ["1:4"], "Чай — горячий"),
      ("ru", "Чай -- горячий", ["1:4"], "Чай — горячий"),
      ("ru", "Чай — горячий", [], "Чай — горячий"),
      ("ru", "- Чай. - Да.", [], "- Чай. - Да."), ("ru", "кто-то, 5 - 3", [], "кто-то, 5 - 3"),
      ("ru", "«Да!» - сказал он", ["1:6"], "«Да!» — сказал он"),
      ("zh-Hans", "茶 - 热茶", ["1:2"], "茶——热茶"), ("zh-Hans", "茶——热茶", [], "茶——热茶"),
      ("zh-Hans", "茶--热茶", ["1:2"], "茶——热茶"), ("zh-Hans", "北京—上海 94-95", [], "北京—上海 94-95"),
      ("zh-Hant", "茶 — 熱茶", ["1:2"], "茶——熱茶"),
    ])
  func dash(language: String, text: String, places: [String], repaired: String) throws {
    let bench = try RuleBench(language)
    let rule = ["PUNCT.DASH"]
    #expect(bench.found(text, by: rule) == places.map { "PUNCT.DASH \($0)" }, "\(text)")
    #expect(bench.repaired(text, by: rule) == text)
    #expect(bench.repaired(text, by: rule, proposals: true) == repaired)
  }

  @Test(
    "marks stand close to the word before them",
    arguments: [
      ("en", "Yes , sir .", ["1:4", "1:10"], "Yes, sir."), ("en", "Yes ,sir", ["1:4"], "Yes, sir"),
      ("en", "What ?", ["1:5"], "What?"), ("en", "(No )", ["1:4"], "(No)"),
      ("en", "Well … yes", ["1:5"], "Well… yes"), ("en", "He …and", [], "He …and"),
      ("en", "the .NET way, .5", [], "the .NET way, .5"),
      ("en", "Hi :) ;) x != y", [], "Hi :) ;) x != y"),
      ("en", "« Ça va ? »", [], "« Ça va ? »"), ("en", "<i>What</i> ?", ["1:12"], "<i>What</i>?"),
      ("ru", "Да , нет !", ["1:3", "1:9"], "Да, нет!"), ("ru", "Он …ушёл", [], "Он …ушёл"),
      ("zh-Hans", "真的 ？", ["1:3"], "真的？"), ("zh-Hans", "你好 朋友", [], "你好 朋友"),
      ("zh-Hant", "好 ，是", ["1:2"], "好，是"),
    ])
  func spaceBefore(language: String, text: String, places: [String], repaired: String) throws {
    try expect("PUNCT.SPACE-BEFORE", language, text, places, repaired)
  }

  @Test("numbers, names, addresses and labels break no rule on marks", arguments: harmlessTexts)
  func harmless(language: String, text: String) throws {
    let bench = try RuleBench(language)
    #expect(bench.found(text, by: LawfulPunctuationTests.rules) == [], "\(text)")
  }

  private static let harmlessTexts = [
    ("en", "It's 3.14, or 1,000 at 10:30."), ("en", "Mr. Smith, e.g., J. R. R. Tolkien."),
    ("en", "See https://a.b/c?d=e!f and me@example.com."), ("en", "<i>♪ La la la ♪</i>"),
    ("en", "[door opens]\nJOHN: -Hi."), ("en", "…and that's it."), ("en", "-5 degrees."),
    ("en", "\"It's the '90s,\" he said."), ("en", "Wait-- What?"), ("en", "¿Qué? ¡No!"),
    ("en", "-What are you--\n-Be quiet!"), ("en", "Rock 'n' roll, 'cause I'm talkin'."),
    ("ru", "«Да», — сказал он."), ("ru", "Рост — 1,85 м; 10:30."), ("ru", "- Кто?\n- Я."),
    ("ru", "Москва\n— столица."), ("ru", "…подписали соглашение."), ("ru", "Что?.. Нет!.."),
    ("ru", "кто-то из-за угла"), ("ru", "т.е. А. С. Пушкин"), ("ru", "-5 градусов"),
    ("zh-Hans", "克劳泽 里加来的"), ("zh-Hans", "尼古拉·加林"), ("zh-Hans", "-谁？\n-我"),
    ("zh-Hans", "他说“你好”"), ("zh-Hans", "《茶馆》 1,000块"), ("zh-Hans", "不——"),
    ("zh-Hant", "我是王琳，我在教教授說「謝謝」"), ("zh-Hant", "-誰？\n-我"), ("zh-Hant", "9:40 GPT-4"),
  ]
}
