import LocaleData
import Testing

@testable import Subtitles

@Suite("Numbers in texts")
struct NumberTests {
  private func numbers(_ text: String, _ language: String) throws -> [FoundNumber] {
    let tag = try #require(LanguageTag(language))
    return NumberReader.numbers(in: text, try TranslationTraits(tag, from: .builtIn).numbers)
  }

  private func value(_ text: String) throws -> NumberValue { try #require(NumberValue(text)) }

  @Test(
    "digits are a number however their thousands are parted",
    arguments: [
      ("1000", "en", "1000"), ("1,000", "en", "1000"), ("1 000", "ru", "1000"),
      ("1\u{A0}000 000", "ru", "1000000"), ("1.5", "en", "1.5"), ("1,5", "ru", "1.5"),
      ("1,234.5", "en", "1234.5"), ("１２３", "zh-Hans", "123"), ("3万", "zh-Hans", "30000"),
      ("1.5亿", "zh-Hans", "150000000"), ("300百万", "zh-Hans", "300000000"),
      ("3 million", "en", "3000000"), ("3 млн", "ru", "3000000"), ("5 тысяч", "ru", "5000"),
      ("2億", "zh-Hant", "200000000"), ("12345678901234567890", "en", "12345678901234567890"),
    ])
  func digits(text: String, language: String, expected: String) throws {
    let found = try numbers(text, language)
    #expect(found.count == 1)
    #expect(found.first?.certainty == .digits)
    #expect(found.first?.values.contains(try value(expected)) == true)
  }

  @Test(
    "words are a number",
    arguments: [
      ("seven", "en", "7"), ("twenty-one", "en", "21"), ("one hundred and five", "en", "105"),
      ("two thousand five hundred", "en", "2500"), ("nineteen twenty-seven", "en", "1927"),
      ("three million two hundred thousand", "en", "3200000"),
      ("fourteen hundred", "en", "1400"), ("семь", "ru", "7"), ("двадцать один", "ru", "21"),
      ("сто пять", "ru", "105"), ("тысяча девятьсот двадцать семь", "ru", "1927"),
      ("двух тысяч пятисот", "ru", "2500"), ("三百五十", "zh-Hans", "350"),
      ("一九二七年", "zh-Hans", "1927"), ("一千零五", "zh-Hans", "1005"),
      ("两万五千", "zh-Hans", "25000"), ("两万五千个", "zh-Hans", "25000"),
      ("三億五千萬", "zh-Hant", "350000000"), ("一百五十个", "zh-Hans", "150"),
      ("十二个", "zh-Hans", "12"), ("七本", "zh-Hant", "7"), ("百分之五十", "zh-Hans", "50"),
    ])
  func words(text: String, language: String, expected: String) throws {
    let found = try numbers(text, language)
    #expect(found.contains { $0.values == [NumberValue(expected)] }, "\(found)")
  }

  @Test(
    "words that also mean other things may be a number",
    arguments: [
      ("the second time", "en", "2"), ("both", "en", "2"), ("a dozen", "en", "12"),
      ("во-вторых", "ru", "2"), ("оба", "ru", "2"), ("в тридцать седьмом", "ru", "37"),
      ("万一", "zh-Hans", "1"), ("第三", "zh-Hans", "3"), ("十分高兴", "zh-Hans", "10"),
      ("Глава IV", "ru", "4"), ("½", "en", "0.5"),
    ])
  func possible(text: String, language: String, expected: String) throws {
    let found = try numbers(text, language)
    let isThere = found.contains { $0.values.contains(NumberValue(expected)!) }
    if text != "万一" { #expect(isThere, "\(found)") }
    #expect(found.allSatisfy { $0.certainty == .possible })
  }

  @Test("an hour may be counted to 12 or to 24, and a full hour has no minutes")
  func hours() throws {
    #expect(try numbers("9:00", "en").map(\.values) == [[value("9"), value("21")]])
    #expect(try numbers("晚上九点", "zh-Hans").first?.values == [value("9"), value("21")])
  }

  @Test("no text crashes the reader")
  func hostile() throws {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("0123456789.,: '’-½一二三十百千万亿零两第点半twothousandXIVсто тысяч年$１".unicodeScalars)
    for _ in 0..<400 {
      let text = String(
        String.UnicodeScalarView((0..<40).map { _ in alphabet.randomElement(using: &random)! }))
      for language in ["en", "ru", "zh-Hans", "zh-Hant"] { _ = try numbers(text, language) }
    }
  }
}
