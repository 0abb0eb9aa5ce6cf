import ICU
import Testing

@Suite("Plural rules")
struct PluralRulesTests {
  @Test(
    "a number asks for its form",
    arguments: [
      ("ru", 1.0, .one), ("ru", 21, .one), ("ru", 3, .few), ("ru", 11, .many), ("ru", 0, .many),
      ("ru", 1.5, .other), ("zh-Hans", 1, .other), ("zh-Hant", 2, .other), ("en", 1, .one),
    ] as [(String, Double, PluralKeyword)])
  func cardinal(tag: String, number: Double, keyword: PluralKeyword) throws {
    #expect(try PluralRules(locale: Locale(tag)).keyword(for: number) == keyword)
  }

  @Test(
    "a rank asks for its form",
    arguments: [("en", 2, .two), ("en", 23, .few), ("ru", 2, .other), ("zh-Hans", 2, .other)]
      as [(String, Int, PluralKeyword)])
  func ordinal(tag: String, number: Int, keyword: PluralKeyword) throws {
    #expect(try PluralRules(locale: Locale(tag), kind: .ordinal).keyword(for: number) == keyword)
  }

  @Test(
    "a language tells apart so many forms",
    arguments: [
      ("ru", [.one, .few, .many, .other]), ("zh-Hans", [.other]), ("zh-Hant", [.other]),
      ("en", [.one, .other]), ("ar", PluralKeyword.allCases),
    ] as [(String, [PluralKeyword])])
  func keywords(tag: String, keywords: [PluralKeyword]) throws {
    #expect(try PluralRules(locale: Locale(tag)).keywords == keywords)
  }
}
