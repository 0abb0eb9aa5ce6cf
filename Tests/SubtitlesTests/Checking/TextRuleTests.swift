import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

/// A text, what a rule finds in it and what it becomes: `("en", "text", ["1:1"], "repaired")`.
typealias RuleCase = (language: String, text: String, places: [String], repaired: String)

@Suite("Rules on texts")
struct TextRuleTests {
  static func check(
    _ id: String, _ item: RuleCase, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let rule = try RuleUnderTest(id, item.language)
    #expect(rule.places(item.text) == item.places, "\(item)", sourceLocation: sourceLocation)
    let repaired = try rule.repaired(item.text)
    #expect(repaired == item.repaired, "\(item)", sourceLocation: sourceLocation)
    // Once its edits are made a rule has no edits left.
    #expect(try rule.repaired(repaired) == repaired, "\(item)", sourceLocation: sourceLocation)
  }

  @Test(
    "spaces part words and nothing else",
    arguments: [
      ("en", " Yes. ", ["1:1", "1:6"], "Yes."), ("ru", "Да,  сэр", ["1:4"], "Да, сэр"),
      ("en", "<i> Yes </i>", ["1:4", "1:8"], "<i>Yes</i>"),
      ("en", "A\u{A0}b", ["1:2"], "A b"), ("ru", "А\u{2009}б\tв", ["1:2", "1:4"], "А б в"),
      ("ru", "10\u{A0}000", [], "10\u{A0}000"), ("en", "Y\u{200B}e\u{AD}s", ["1:2", "1:4"], "Yes"),
      ("en", "A\u{2060}b\u{7}c", ["1:2", "1:4"], "Abc"), ("zh-Hans", "你好 朋友", [], "你好 朋友"),
      ("zh-Hans", "你好\u{3000}朋友", [], "你好\u{3000}朋友"),
      ("zh-Hant", "你好 \u{3000}朋友", ["1:3"], "你好\u{3000}朋友"),
      ("zh-Hant", "\u{3000}你好", ["1:1"], "你好"), ("en", "a\u{3000}b", ["1:2"], "a b"),
      // Halves of letters that were misread.
      ("en", "Ã\u{A0} la cafÃ©", ["1:2"], "Ã\u{A0} la cafÃ©"),
      ("en", "שלום \u{202B}x", [], "שלום \u{202B}x"),
    ] as [RuleCase])
  func spaces(item: RuleCase) throws { try Self.check("TEXT.SPACE", item) }

  @Test(
    "a look-alike gives way to the letter of the script of its word",
    arguments: [
      ("ru", "cамовар и чaй", ["1:1", "1:12"], "самовар и чай"), ("ru", "CCCP", [], "CCCP"),
      ("ru", "CССP", ["1:1"], "СССР"), ("en", "СООP", ["1:1"], "COOP"),
      ("en", "Krаuse", ["1:3"], "Krause"),
      ("ru", "SMS-ка и SMSка", [], "SMS-ка и SMSка"),
      ("ru", "HBOшный PCшник", [], "HBOшный PCшник"),
      ("ru", "Mосква <i>pека</i>", ["1:1", "1:11"], "Москва <i>река</i>"),
      ("ru", "iPhone’ом, Wi-Fi", [], "iPhone’ом, Wi-Fi"), ("ru", "XIX век", [], "XIX век"),
      ("en", "Привет, world", [], "Привет, world"),
    ] as [RuleCase])
  func lookAlikes(item: RuleCase) throws { try Self.check("TEXT.MIXED-SCRIPT", item) }

  @Test(
    "a character of the other Chinese is told, and OpenCC says which it should be",
    arguments: [
      ("zh-Hans", "我们說好了", ["1:3"], "我们说好了"), ("zh-Hant", "我們说好了", ["1:3"], "我們說好了"),
      ("zh-Hans", "头发长了\n髮型不错", ["2:1"], "头发长了\n发型不错"),
      ("zh-Hant", "头發和理髮", ["1:1"], "頭發和理髮"), ("zh-Hans", "他在台上", [], "他在台上"),
      ("zh-Hant", "他在台上", [], "他在台上"), ("zh-Hans", "乾隆皇帝", [], "乾隆皇帝"),
      ("zh-Hans", "去瞭望塔看看", [], "去瞭望塔看看"), ("zh-Hans", "我瞭解你", ["1:2"], "我了解你"),
      ("en", "說", [], "說"),
    ] as [RuleCase])
  func variants(item: RuleCase) throws { try Self.check("TEXT.VARIANT", item) }

  @Test(
    "UTF-8 that was read as something else is told with what it says",
    arguments: [
      ("en", "â™ª La la â™ª", ["1:1", "1:11"], "♪ La la ♪"), ("en", "CafÃ©", ["1:4"], "Café"),
      ("en", "Itâ€™s", ["1:3"], "It’s"), ("en", "ï»¿Hello", ["1:1"], "\u{FEFF}Hello"),
      ("ru", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", ["1:1"], "привет"), ("ru", "РїСЂРёРІРµС‚", ["1:1"], "привет"),
      ("ru", "Рќсмотри: РќРµС‚вЂ¦", ["1:1", "1:11"], "Нсмотри: Нет…"),
      ("ru", "вЂ” Р”Р°!", ["1:1", "1:5"], "— Да!"), ("ru", "в™Є", ["1:1"], "♪"),
      ("zh-Hans", "ä½\u{A0}å¥½", ["1:1"], "你好"), ("zh-Hans", "浣犲ソ鍚�", ["1:5"], "浣犲ソ鍚�"),
      ("en", "ÃƒÂ©tÃƒÂ©", ["1:1", "1:6"], "été"),
      ("en", "a\u{FFFD}\u{FFFD}b", ["1:2"], "a\u{FFFD}\u{FFFD}b"),
      ("zh-Hans", "鎴戜滑璧板惂", ["1:1"], "我们走吧"),
    ] as [RuleCase])
  func misread(item: RuleCase) throws { try Self.check("TEXT.MOJIBAKE", item) }

  @Test(
    "no language is taken for a misread one",
    arguments: [
      "C’est déjà « fini »…", "« À bientôt… », dit-elle.", "VOILÀ… CAFÉ… ÇA… OÙ?",
      "Il est arrivé…»",
      "Ça “commence” à Noël – là-bas", "Größe, Straße…", "SPASS “Ä…” Ü»", "Ärger über Öl; „Ja“",
      "AMANHÃ… MANHÃ”", "NÃO… irmão", "ESPAÑA… SEÑ… ¿Qué?", "¡Ñandú!", "CÂU… ĐÂY… ẤY",
      "Đã lâu rồi. Ấn Độ…",
      "PÅ… SÅ” Å, ÄR", "Þórður Ð… æ", "Рёбра, Сёмга, РЁВ, В «Москве»", "Рік, Різдво… Сім’я",
      "В\u{A0}Москве и С\u{A0}ней",
      "Он из Р…» С” В»", "Србија, Јован, РЈ", "Γειά σου", "我们走吧", "靉靆氤氳魑魅魍魎", "魑魅魍魎齟齬饕餮",
    ], ["en", "ru", "zh-Hant"])
  func notMisread(text: String, language: String) throws {
    let rule = try RuleUnderTest("TEXT.MOJIBAKE", language)
    #expect(rule.findings(text).map(\.message) == [])
  }

  @Test(
    "characters that the glyph list lacks are told",
    arguments: [
      ("zh-Hans", "好吧⋯", ["1:3"], "好吧…"), ("en", "a\u{2011}b", ["1:2"], "a-b"),
      ("ru", "5 ₽", ["1:3"], "5 ₽"), ("zh-Hans", "约翰‧李", ["1:3"], "约翰·李"),
      ("en", "\u{E000}!", ["1:1"], "\u{E000}!"), ("en", "\u{FFFF}!", ["1:1"], "\u{FFFF}!"),
      ("ru", "«Да» – — … ♪ №5 é", [], "«Да» – — … ♪ №5 é"),
    ] as [RuleCase])
  func glyphs(item: RuleCase) throws { try Self.check("TEXT.GLYPH", item) }

  @Test(
    "a house that accepts a form of the ellipsis has a glyph for it",
    arguments: [("", ["TEXT.GLYPH"]), ("⋯", []), ("‥", ["TEXT.GLYPH"])])
  func acceptedEllipsis(also: String, rules: [String]) throws {
    var profile = """
      title: House
      inherits: netflix

      """
    if !also.isEmpty {
      profile +=
        "styles: {ellipsis-also: [{value: \(also), source: the house, certainty: primary}]}\n"
    }
    let checker = Checker(
      try Profile(reading: Array(profile.utf8), file: "house.yaml", from: .builtIn),
      CheckConditions(language: .simplifiedChinese), try RuleUnderTest.evidence.get())
    let cues = track("1\n00:00:01,000 --> 00:00:03,000\n好吧⋯\n")
    #expect(checker.findings(in: cues).map(\.rule).filter { $0 == "TEXT.GLYPH" } == rules)
  }

  @Test(
    "addresses and those who name themselves are told",
    arguments: [
      ("en", "Yes.\nSubtitles by ann", ["2:1"], "Yes."),
      ("en", "www.example.com\nYes.", ["1:1"], "Yes."),
      ("en", "https://example.org/a", ["1:1"], "https://example.org/a"),
      ("en", "Write to ann@example.com!", ["1:10"], "Write to ann@example.com!"),
      ("en", "Yes.\n(john@example.com.)", ["2:2"], "Yes."),
      ("ru", "Субтитры: Анна", ["1:1"], "Субтитры: Анна"),
      ("ru", "Да.\nПЕРЕВОД СУБТИТРОВ — Анна", ["2:1"], "Да."),
      ("ru", "Заходите на kino.ru", ["1:13"], "Заходите на kino.ru"),
      ("zh-Hans", "某某字幕组 出品", ["1:3"], "某某字幕组 出品"), ("zh-Hant", "某某字幕組", ["1:3"], "某某字幕組"),
      ("en", "Mr.Brown ran. So did I.Then", [], "Mr.Brown ran. So did I.Then"),
      ("en", "The subtitles are by the door.", [], "The subtitles are by the door."),
      ("ru", "Это перевод с русского.", [], "Это перевод с русского."),
      ("ru", "и т.д. и т.п.", [], "и т.д. и т.п."), ("zh-Hans", "他在组里看字幕", [], "他在组里看字幕"),
      ("en", "Meet @ 5", [], "Meet @ 5"), ("en", "Yes.To me", [], "Yes.To me"),
    ] as [RuleCase])
  func advertising(item: RuleCase) throws { try Self.check("TEXT.URL-AD", item) }

  @Test("words among Chinese characters have spaces around them everywhere or nowhere")
  func latinSpacing() throws {
    let texts = ["我有iPhone手机", "他在 NASA 工作", "用Wi-Fi上网", "看 New York 去", "这是AI的", "等 5"]
    for language in ["zh-Hans", "zh-Hant"] {
      let rule = try RuleUnderTest("TEXT.LATIN-SPACE", language)
      #expect(
        rule.told(texts) == [
          "2: “NASA” with spaces around it; 3 of 5 words in this track are without spaces",
          "4: “New York” with spaces around it; 3 of 5 words in this track are without spaces",
        ])
      #expect(
        try rule.repaired(texts) == [
          "我有iPhone手机", "他在NASA工作", "用Wi-Fi上网", "看New York去", "这是AI的", "等 5",
        ])
      #expect(rule.told(Array(texts[...0]) + ["他在NASA 工作"]) == [])
      #expect(try rule.fixed(["有3个", "他 5 岁", "在 A 组B 队", "去 1 次"])[0] == "有 3 个")
    }
    #expect(try RuleUnderTest("TEXT.LATIN-SPACE", "en").told(texts) == [])
  }
}
