import LocaleData
import Testing

@testable import PressKit

@Suite("Values as the press writes them")
struct ValueFormatTests {
  private func format(_ language: String) throws -> ValueFormat {
    let tag = try #require(LanguageTag(language))
    return try ValueFormat(Phrasebook(along: [tag], from: .builtIn))
  }

  @Test(
    "money keeps every digit",
    arguments: [
      ("en", 689_000_000, "689 million rubles"),
      ("ru", 689_000_000, "689\u{A0}млн\u{A0}₽"),
      ("zh-Hans", 689_000_000, "6.89亿卢布"),
      ("zh-Hant", 689_000_000, "6.89億盧布"),
      ("zh-Hans", 688_612_345, "688612345卢布"),
      ("en", 688_612_345, "688,612,345 rubles"),
      ("ru", 1700, "1700\u{A0}₽"),
      ("zh-Hans", 1_500_000_000, "15亿卢布"),
    ])
  func money(language: String, amount: Int, expected: String) throws {
    let value = ClaimValue.money(.init(amount: amount, currency: "RUB", asOf: nil))
    #expect(
      try format(language).text(value).map(Self.withFirmSpaces) == Self.withFirmSpaces(expected))
  }

  @Test(
    "a currency that the language's file lacks is named by ICU, and no sum vanishes",
    arguments: [
      ("en", 88_500_000, "KZT", "88.5 million Kazakhstani tenges"),
      ("ru", 88_500_000, "KZT", "88,5 млн казахских тенге"),
      ("ru", 41_234_567, "RSD", "41 234 567 сербских динаров"),
      ("zh-Hans", 88_500_000, "KZT", "8850万哈萨克斯坦坚戈"),
      ("zh-Hant", 4_500_000, "EUR", "450萬歐元"),
      ("en", 12, "??", "12 ??"),
    ])
  func otherCurrencies(language: String, amount: Int, code: String, expected: String) throws {
    let value = ClaimValue.money(.init(amount: amount, currency: code, asOf: nil))
    #expect(
      try format(language).text(value).map(Self.withFirmSpaces) == Self.withFirmSpaces(expected))
  }

  @Test(
    "counts take the plural of the number that is printed",
    arguments: [
      ("ru", 1, "1 билет"), ("ru", 3, "3 билета"), ("ru", 5, "5 билетов"),
      ("ru", 21, "21 билет"), ("ru", 1_470_000, "1,47 млн билетов"),
      ("en", 1, "1 ticket"), ("en", 1_470_000, "1.47 million tickets"),
      ("zh-Hans", 1_470_000, "147万人次"), ("zh-Hant", 1_470_000, "147萬人次"),
    ])
  func counts(language: String, count: Int, expected: String) throws {
    let value = ClaimValue.count(
      .init(value: count, unit: "tickets", isApproximate: false, asOf: nil, since: nil))
    #expect(
      try format(language).text(value).map(Self.withFirmSpaces) == Self.withFirmSpaces(expected))
  }

  @Test(
    "dates are as exact as they are known",
    arguments: [
      ("en", "2025-09-04", "September 4, 2025"), ("en", "2025-09", "September 2025"),
      ("ru", "2025-09-04", "4 сентября 2025 г."), ("ru", "1927", "1927 год"),
      ("zh-Hans", "2025-09-04", "2025年9月4日"), ("zh-Hant", "2025-09", "2025年9月"),
      ("zh-Hant", "1927", "1927年"),
    ])
  func dates(language: String, date: String, expected: String) throws {
    let text = try format(language).text(try #require(PartialDate(date)))
    #expect(Self.withFirmSpaces(text) == Self.withFirmSpaces(expected))
  }

  @Test("every language has every phrase, unit and currency that another has")
  func completeness() throws {
    for language in LanguageTag.supported {
      let phrases = try Phrasebook(along: [language], from: .builtIn)
      for unit in ["minutes", "people", "tickets", "years"] {
        #expect(phrases.measure(2, unit, number: "2") != nil, "\(unit) in \(language)")
      }
      for currency in ["CNY", "RUB", "USD"] {
        #expect(phrases.sum("2", currency)?.contains("2") == true, "\(currency) in \(language)")
      }
      let profile = try LengthProfile(LengthProfile.usual, from: .builtIn)
      for kind in BlurbKind.allCases {
        #expect(profile.limit(of: kind, in: language) != nil, "\(kind) in \(language)")
      }
    }
  }

  /// Where ICU puts a no-break space depends on its version; that there is one space does not.
  private static func withFirmSpaces(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }
}
