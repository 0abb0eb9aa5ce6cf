import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

@Suite("Laws of the rules on texts")
struct TextRuleLawTests {
  /// Pieces of texts that some rule looks at, and what is around them.
  private static let pieces = [
    " ", "  ", "\u{A0}", "\u{3000}", "\t", "\u{200B}", "\u{85}", "\n", "\n", ".", ",", "…", "⋯",
    "。", "，", "·", "•", "‧",
    "-", "- ", "—", "(", ")", "{", "}", "（", "）", "[", "]", "#", "# ", " #", "*", "♫", "♪", "¶",
    "£", "<i>", "</i>", "{\\an8}", "<b>",
    "1", "2", "3", "5", "10", "12", "3 cats", "5 to 2", "5-year-old", "1,500", "10,000", "１２",
    "2个人", "3块钱", "第5", "5点", "5 минут",
    "Ц.Р.У.", "С. Ш. А.", "О.О.Н", "А.", "cамовар", "CССР", "Krаuse", "HBOшный", "說", "说", "后面",
    "我们", "約翰·李", "約翰.李", "J·K·罗琳",
    "iPhone", "â™ª", "Ã©", "Ð¿Ñ€", "РїСЂ", "вЂ¦", "ÃƒÂ©", "Рё", "É…", "鎴戜滑璧板惂", "\u{FFFD}",
    "www.a.com", "a@bc.de", "subtitles by ann",
    "субтитры: я", "字幕组", "CITY HOSPITAL", "where is he now", "Да", "yes", "A", "я", "好", "!", "?",
    "»", "“", "’", "\u{E000}", "₽",
  ]

  private static func texts(_ count: Int) -> [String] {
    var random = SeededGenerator(seed: 5)
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
  }

  @Test(
    "once the edits of a rule are made it has none left, and safe ones lose no letter",
    arguments: ["en", "ru", "zh-Hans", "zh-Hant"])
  func settled(language: String) throws {
    let conditions = CheckConditions(language: try #require(LanguageTag(language)))
    let context = CheckContext(
      try Profile("netflix", from: .builtIn), conditions, try RuleUnderTest.evidence.get())
    let families: Set<Substring> = ["TEXT", "STYLE", "NAME", "ACR", "NUM", "SDH"]
    let rules = Checker.rules.filter { type in
      families.contains(type.description.family) && type.description.holds(for: context.language)
    }
    #expect(rules.count > 8)
    for type in rules {
      guard let rule = type.init(context) else { continue }
      for text in Self.texts(250) {
        let before = MarkedText(text)
        let (safe, all) = Self.edits(of: rule, text)
        let mended = before.applying(all)
        let left = Self.edits(of: rule, String(mended)).all
        #expect(
          MarkedText(String(mended)).applying(left) == mended,
          "\(type.description.id): \(text.debugDescription), \(String(mended).debugDescription)")
        let isSame = MarkedText(String(before.applying(safe))).hasSameLetters(as: before)
        #expect(isSame || type.respells, "\(type.description.id): \(text.debugDescription)")
      }
    }
  }

  private static func edits(
    of rule: any CheckingRule, _ text: String
  ) -> (safe: [TextEdit], all: [TextEdit]) {
    let track = track("1\n00:00:01,000 --> 00:00:03,000\nX.\n")
    var cues = CueWindow()
    var reader = CueReader(.whole)
    _ = cues.advance(&reader, track, TrackLanguages(.english))
    _ = cues.advance(&reader, track, TrackLanguages(.english))
    cues.replaceText(MarkedText(text))
    let features = cues.text.features
    guard rule.trigger.isEmpty || !rule.trigger.isDisjoint(with: features) else { return ([], []) }
    var breaches: [Breach] = []
    rule.check(cues, &breaches)
    var (safe, all) = ([TextEdit](), [TextEdit]())
    for breach in breaches {
      switch breach.repair {
      case .edits(let edits), .relief(let edits): (safe, all) = (safe + edits, all + edits)
      case .proposal(let edits): all += edits
      case .timing, .structure, .none: break
      }
    }
    return (safe, all)
  }
}
