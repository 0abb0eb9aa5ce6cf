import ICU
import Testing

@Suite("Number format")
struct NumberFormatTests {
  @Test(
    "a skeleton tells how a number looks",
    arguments: [
      ("", "ru", 1_234_567, "1 234 567"), ("", "zh-Hans", 1_234_567, "1,234,567"),
      ("unit/minute unit-width-short", "ru", 104, "104 мин"),
      ("unit/minute unit-width-full-name", "ru", 102, "102 минуты"),
      ("unit/minute unit-width-short", "zh-Hant", 104, "104 分鐘"),
      ("compact-short", "zh-Hans", 12_000, "1.2万"), ("compact-short", "zh-Hant", 12_000, "1.2萬"),
      ("percent", "ru", 25, "25 %"), ("", "ru", -5, "-5"),
    ])
  func integers(skeleton: String, tag: String, number: Int, expected: String) throws {
    let format = try NumberFormat(skeleton: skeleton, locale: Locale(tag))
    #expect(try format.format(number).withPlainSpaces == expected)
  }

  @Test(
    "fractions have the language's mark",
    arguments: [("ru", "23,976"), ("zh-Hans", "23.976"), ("zh-Hant", "23.976")])
  func doubles(tag: String, expected: String) throws {
    #expect(try NumberFormat(skeleton: ".000", locale: Locale(tag)).format(23.976) == expected)
  }

  @Test("a decimal keeps every digit")
  func decimals() throws {
    let format = try NumberFormat(skeleton: ".00", locale: Locale("ru"))
    let digits = try format.format(decimal: "9007199254740993.10")
    #expect(digits.withPlainSpaces == "9 007 199 254 740 993,10")
  }

  @Test("digits that are no number are an error", arguments: ["", "семь", "七", "1,5"])
  func noNumber(_ digits: String) throws {
    let format = try NumberFormat(locale: Locale("ru"))
    let error = #expect(throws: ICUError.self) { try format.format(decimal: digits) }
    #expect(error?.operation == "format the number ‘\(digits)’")
  }

  @Test("a wrong skeleton is an error at its place")
  func wrongSkeleton() throws {
    let locale = try Locale("zh-Hans")
    let error = #expect(throws: ICUError.self) {
      try NumberFormat(skeleton: "percent валюта", locale: locale)
    }
    #expect(error?.codeName == "U_NUMBER_SKELETON_SYNTAX_ERROR")
    #expect(error?.position == .rule(line: 1, offset: 8, before: "percent ", after: "валюта"))
  }
}
