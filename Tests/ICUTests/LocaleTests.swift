import ICU
import Testing

@Suite("Locale")
struct LocaleTests {
  @Test(
    "a tag has its parts",
    arguments: [
      ("ru", "ru", nil, nil), ("ru-RU", "ru", nil, "RU"), ("zh-Hans", "zh", "Hans", nil),
      ("zh-Hant-HK", "zh", "Hant", "HK"), ("und", "und", nil, nil),
      ("zh-Hans-u-lb-strict", "zh", "Hans", nil),
    ] as [(String, String, String?, String?)])
  func parts(tag: String, language: String, script: String?, region: String?) throws {
    let locale = try Locale(tag)
    #expect(locale.languageTag == tag)
    #expect(locale.language == language)
    #expect(locale.script == script)
    #expect(locale.region == region)
  }

  @Test(
    "a tag that is not well-formed is an error",
    arguments: ["", "русский", "ru-", "r", "ru--RU", "ru\0RU"])
  func illFormed(_ tag: String) {
    let error = #expect(throws: ICUError.self) { try Locale(tag) }
    #expect(error?.operation == "read the language tag ‘\(tag)’")
  }

  @Test("spelling does not matter", arguments: [("ZH-hant-tw", "zh-Hant-TW"), ("RU", "ru")])
  func canonical(tag: String, canonical: String) throws {
    #expect(try Locale(tag) == Locale(canonical))
    #expect(try Locale(tag).languageTag == canonical)
  }

  @Test(
    "the likeliest script and region are known",
    arguments: [
      ("ru", "ru-Cyrl-RU"), ("zh", "zh-Hans-CN"), ("zh-TW", "zh-Hant-TW"), ("zh-HK", "zh-Hant-HK"),
    ])
  func maximized(tag: String, full: String) throws {
    #expect(try Locale(tag).maximized.languageTag == full)
  }

  @Test(
    "what can be guessed can go",
    arguments: [("ru-Cyrl-RU", "ru"), ("zh-Hans-CN", "zh"), ("zh-Hant-TW", "zh-TW")])
  func minimized(tag: String, short: String) throws {
    #expect(try Locale(tag).minimized.languageTag == short)
  }

  @Test(
    "a language has a name in every other",
    arguments: [
      ("ru", "ru", "русский"), ("ru", "en", "Russian"), ("ru", "zh-Hans", "俄语"),
      ("ru", "zh-Hant", "俄文"), ("zh-Hans", "en", "Simplified Chinese"),
      ("zh-Hant", "zh-Hant", "繁體中文"),
    ])
  func displayName(tag: String, reader: String, name: String) throws {
    #expect(try Locale(tag).displayName(in: Locale(reader)) == name)
  }

  @Test(
    "a language has its quotation marks",
    arguments: [
      ("ru", "«»„“"), ("zh-Hans", "“”‘’"), ("zh-Hant", "「」『』"), ("en", "“”‘’"),
    ])
  func quotationMarks(tag: String, expected: String) throws {
    let marks = try Locale(tag).quotationMarks()
    #expect(marks.start + marks.end + marks.innerStart + marks.innerEnd == expected)
  }
}
