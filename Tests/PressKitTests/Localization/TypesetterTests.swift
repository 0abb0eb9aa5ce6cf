import LocaleData
import Testing

@testable import PressKit

@Suite("Typesetting")
struct TypesetterTests {
  private func typesetter(
    _ language: String, _ hanSpacing: Typography.HanSpacing? = nil
  ) throws -> Typesetter {
    Typesetter(
      try Typography(.builtIn, language: try #require(LanguageTag(language))),
      hanSpacing: hanSpacing, titles: ["红丝绸", "紅絲綢"])
  }

  /// No-break spaces are written as `_` and thin ones as `^` here, so that they can be seen.
  private static func visible(_ text: String) -> String {
    text.replacing("\u{A0}", with: "_").replacing("\u{2009}", with: "^")
  }

  static let cases: [(language: String, text: String, expected: String)] = [
    ("en", #"He said "wait", and left."#, "He said “wait”, and left."),
    ("en", #""He said 'wait' twice," she said."#, "“He said ‘wait’ twice,” she said."),
    ("en", "don't, the crews' trains, '90s", "don’t, the crews’ trains, ’90s"),
    ("en", "In the '40s the crews' film", "In the ’40s the crews’ film"),
    ("en", "a «quoted» word", "a “quoted” word"),
    ("en", "wait... no", "wait… no"),
    ("en", "one - two -- three", "one – two – three"),
    ("en", "one—two — three", "one—two — three"),
    ("en", "ice--and snow", "ice—and snow"),
    ("en", "1927-1928, on 2025-09-04, call 555-12-34", "1927–1928, on 2025-09-04, call 555-12-34"),
    ("en", "by A. B. Volgin", "by A._B._Volgin"),
    ("en", #"a 35" reel"#, #"a 35" reel"#),
    (
      "en", #"see https://x.example/a--b?c="d" or mail a--b@c.example"#,
      #"see https://x.example/a--b?c="d" or mail a--b@c.example"#
    ),
    ("en", #"It is 5'10" tall, "it" says"#, #"It is 5'10" tall, “it” says"#),
    ("ru", #"Фильм "Красный шёлк" вышел"#, "Фильм «Красный шёлк» вышел"),
    ("ru", #"«Слово "да" сказано»"#, "«Слово „да“ сказано»"),
    ("ru", "Он сказал: “Слово ‘да’ сказано”", "Он сказал: «Слово „да“ сказано»"),
    ("ru", "«В поезде» он и она", "«В_поезде» он и_она"),
    ("ru", "Поезд - лучшая сцена", "Поезд_— лучшая сцена"),
    ("ru", "Поезд – лучшая сцена", "Поезд_— лучшая сцена"),
    ("ru", "в 1927 году и в лесу", "в_1927_году и_в_лесу"),
    ("ru", "А. С. Волгин", "А._С._Волгин"),
    ("ru", "рост 25 % за 2024-2025 гг.", "рост 25_% за_2024–2025_гг."),
    ("ru", "Ну... Что?..", "Ну… Что?.."),
    ("ru", "кто-то из-за угла", "кто-то из-за угла"),
    ("zh-Hans", #"他说"你好"，走了"#, "他说“你好”，走了"),
    ("zh-Hans", "“他说'永不'放弃！” 影片上映", "“他说‘永不’放弃！”影片上映"),
    ("zh-Hans", "他说：“别去...” 于是她走了.", "他说：“别去……”于是她走了。"),
    ("zh-Hans", "《红丝绸》 - 一部史诗 -- 好看", "《红丝绸》——一部史诗——好看"),
    ("zh-Hans", "比例2.39:1, 时间10:30. 联系", "比例2.39:1，时间10:30。联系"),
    ("zh-Hans", "电影 (2027) 上映", "电影（2027）上映"),
    ("zh-Hans", "耗资4,500,000元", "耗资4,500,000元"),
    ("zh-Hans", "他说「你『好』」", "他说“你‘好’”"),
    ("zh-Hans", "影片“红丝绸”上映", "影片《红丝绸》上映"),
    ("zh-Hans", "你好, 世界! 再见.", "你好，世界！再见。"),
    ("zh-Hans", "王琳(Wang Lin)说", "王琳（Wang Lin）说"),
    ("zh-Hans", "等等...走吧--快", "等等……走吧——快"),
    ("zh-Hans", "他走了…", "他走了……"),
    ("zh-Hans", "2024—2025年", "2024—2025年"),
    ("zh-Hans", "于 1927 年在 Hengdian 拍摄", "于1927年在Hengdian拍摄"),
    ("zh-Hans", "安德烈•沃金、米洛斯・比柯维奇", "安德烈·沃金、米洛斯·比柯维奇"),
    ("zh-Hans", "Hello, world. It's (really) fine", "Hello, world. It's (really) fine"),
    ("zh-Hans", "票房6.89亿, 时长 146 分钟.", "票房6.89亿，时长146分钟。"),
    ("zh-Hant", "他說“你‘好’”", "他說「你『好』」"),
    ("zh-Hant", "電影「紅絲綢」上映", "電影《紅絲綢》上映"),
    ("zh-Hant", "他走了--再見", "他走了——再見"),
  ]

  @Test("marks and spaces become those of the language", arguments: cases)
  func set(language: String, text: String, expected: String) throws {
    #expect(Self.visible(try typesetter(language).set(text)) == expected)
  }

  @Test("what is set already stays as it is, and no letter or digit is lost", arguments: cases)
  func idempotent(language: String, text: String, expected: String) throws {
    let typesetter = try typesetter(language)
    let once = typesetter.set(text)
    #expect(typesetter.set(once) == once)
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
    #expect(letters(once) == letters(text))
  }

  @Test(
    "setting any mixture of marks twice changes nothing",
    arguments: ["en", "ru", "zh-Hans", "zh-Hant"])
  func random(language: String) throws {
    let typesetter = try typesetter(language)
    let pieces = [
      "\"", "'", "“", "”", "„", "«", "»", "‘", "’", "「", "」", "...", "…", "-", "--", "–", "—", " ",
      " ",
      "\u{A0}", ",", ".", "(", ")", "?", "王琳", "红丝绸", "word", "и", "в", "A.", "12", "%", "·", "•",
      "\n", "@", "://",
    ]
    var state: UInt64 = 20_251_122
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let once = typesetter.set(text)
      let twice = typesetter.set(once)
      #expect(once == twice, "\(text.debugDescription) became \(once.debugDescription)")
    }
  }

  @Test("a quotation may run from plain words into bold ones")
  func pieces() throws {
    #expect(
      try typesetter("ru").set([#"Фильм ""#, "Шёлк", #"" вышел"#]) == [
        "Фильм «", "Шёлк", "» вышел",
      ])
    #expect(
      try typesetter("zh-Hans").set(["影片“", "红丝绸", "”讲述"]) == ["影片《", "红丝绸", "》讲述"])
  }

  @Test(
    "the space beside Chinese characters is the kit's choice",
    arguments: [
      (Typography.HanSpacing.none, "于1927年"), (.thin, "于^1927^年"), (.space, "于 1927 年"),
    ])
  func hanSpacing(policy: Typography.HanSpacing, expected: String) throws {
    let typesetter = try typesetter("zh-Hans", policy)
    for text in ["于1927年", "于 1927 年", "于1927 年"] {
      #expect(Self.visible(typesetter.set(text)) == expected)
    }
    #expect(try self.typesetter("zh-Hans", .keep).set("于1927 年") == "于1927 年")
  }

  @Test("marks that open nothing are left alone, and found")
  func unpaired() throws {
    let typesetter = try typesetter("ru")
    #expect(typesetter.set(#"Он "сказал"#) == #"Он "сказал"#)
    #expect(typesetter.unpairedQuote(in: #"Он "сказал"#) == #"Он "сказал"#)
    #expect(typesetter.unpairedQuote(in: "Он «сказал»") == nil)
  }
}
