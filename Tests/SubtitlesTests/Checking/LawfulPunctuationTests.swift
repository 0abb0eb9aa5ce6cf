import Testing

@testable import Subtitles

@Suite("Laws of the rules on punctuation and dialogue")
struct LawfulPunctuationTests {
  /// The rules in the order of repair.
  static let rules = [
    "DIALOG.ONE-LINE", "PUNCT.ELLIPSIS", "PUNCT.SPACE-BEFORE", "PUNCT.MULTI", "PUNCT.QUOTES",
    "PUNCT.WIDTH",
    "PUNCT.LIST-COMMA", "PUNCT.END", "PUNCT.DASH", "PUNCT.INTERRUPT", "CONT.SPLIT", "CONT.PAUSE",
    "DIALOG.DASH", "DIALOG.SINGLE",
  ]

  private static let languages = ["en", "ru", "zh-Hans", "zh-Hant"]

  /// Texts that were thought out to lead rules astray.
  private static let nasty = [
    "", " ", "\n", ".", "...", "- ", "-", "--", "\"", "''", "«", "—", "?!?!", "、", "，。", "( )",
    "3.14, 1,000, 10:30, 1.000,5", "１０：３０，１，０００", "https://a.b/c?d=e&f=1!!", "C:\\...\\a.txt ../b",
    "e.g., i.e., Mr. J. R. R. T., U.S.A.", "me@example.com, www.a.cn。", ":-) ;) :D :( 你好:( (笑",
    "...And so ... it . . . goes . . . .", "….…⋯‥。。。．．．", "。。。！！！？？？,,,", "?..!..??..", "!1!!11",
    "«Да», \"нет\", „а“, “b”, ‘c’, 'd', 「e」, 『f』", "\"a \"b\" c\"", "«a «b» c", "”“’‘»«」「",
    "\"\"\"\"",
    "rock 'n' roll 'cause it's 5'10\" and 12\"", "д'Артаньян и О’Нил: \"Да!\"", "“他说‘好’吗？”,“好”",
    "-Who? -Me. -You?\n-Us.", "- Кто? - Я. - Ты?\nМы\nвсе", "-谁？-我。 -你\n-他，", "-5 -6 -7\n-8",
    "—\n–\n-",
    "- - - a", "-\u{200F}Hi\u{200E} -Ho", "JOHN: -Hi. -Ho!", "[dog barks] -No!! -(yes )",
    "<i>Hello</i>...<b>!</b>!", "<i>-Кто?</i> <i>-Я?</i>!", "{\\an8}-谁?<i>,</i>我.",
    "<font color=\"#fff\">\"a\"</font>",
    "♪ la la ♪ -la, la…", "# la # - la", "Tea - hot - tea -- cold — ice – water",
    "茶 - 热茶——冰—水--火 —— 土",
    "Чай - да – нет — и -- но", "word—word—word", "I was- I mean-- no —", "你好,朋友.我是 A.B.,好",
    "OK？Yes，no。好!",
    "How are you？I'm fine，thanks。", "苹果、、香蕉､、\n、梨、", "，，，好，。、", "A , b ,c .d ?e !f )g …h …",
    "a ( b ) ) :)",
    "真的 ？ ！ ， 。 好 …", "¿Qué? ¡No! « Ça va ? »", "مرحبا, -שלום!!", "\u{FEFF}...\u{200B}...",
    "a\u{A0}- b\u{3000}！",
    "😀!! 👨‍👩‍👧…- 😀", "&amp; &lt;i&gt;...", "<<>>...", "1...2..3....4", "?\n!\n?!\n!?", "!\n!",
    ".\n.\n.", "a,\n-b,\n-c,",
  ]

  /// Random texts of marks, letters and spaces.
  private static func random(_ count: Int) -> [String] {
    let pieces =
      Array(".…,!?-—–\"'«»“”„‘’「」、，。？！：:;；() \n").map(String.init)
      + [
        "a", "B", "я", "Я", "好", "你好", "1", "2", "<i>", "</i>", "...", "--", " - ", "♪", "[", "]",
        "（", "）",
      ]
    var generator = SeededGenerator(seed: 5)
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...14, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
  }

  @Test(
    "no letter is lost, nothing is left to mend, and mending comes to rest", arguments: languages)
  func laws(language: String) throws {
    for profile in language == "ru" ? ["netflix", "ru-agency"] : ["netflix"] {
      let bench = try RuleBench(language, profile: profile)
      for text in Self.nasty + Self.random(60) {
        try holds(bench, text, proposals: false)
        try holds(bench, text, proposals: true)
      }
    }
  }

  private func holds(_ bench: RuleBench, _ text: String, proposals: Bool) throws {
    let texts = ["Раз, one", text, "и two"]
    let start = bench.place(1, in: texts)
    let letters = MarkedText(start.text)
    for rule in Self.rules {
      var place = start
      place.mend(by: rule, proposals: proposals)
      let change = "\(rule): “\(start.text)” → “\(place.text)”"
      let hasSameLetters = MarkedText(place.text).hasSameLetters(as: letters)
      #expect(hasSameLetters, "\(change)")
      if !proposals {
        let isMended = place.edits(by: rule, proposals: false).isEmpty
        #expect(isMended, "\(change)")
      }
    }
    let rested = bench.repaired(texts, at: 1, by: Self.rules, proposals: proposals)
    #expect(rested != nil, "“\(text)” finds no rest")
  }
}
