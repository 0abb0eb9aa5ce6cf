import Testing

@testable import LocaleData

@Suite("Fallback")
struct FallbackRulesTests {
  @Test(
    "a language falls back within its script, along CLDR's parents",
    arguments: [
      ("zh-TW", "zh-TW zh-Hant und"),
      ("zh-HK", "zh-HK zh-Hant-HK zh-Hant und"),
      ("zh-MO", "zh-MO zh-Hant-MO zh-Hant-HK zh-Hant und"),
      ("zh-Hant-MO", "zh-Hant-MO zh-Hant-HK zh-Hant und"),
      ("zh-SG", "zh-SG zh-Hans und"),
      ("zh-CN", "zh-CN zh-Hans und"),
      ("zh", "zh-Hans und"),
      ("zh-Hans-HK", "zh-Hans-HK zh-Hans und"),
      ("en-HK", "en-HK en-001 en und"),
      ("en-AT", "en-AT en-150 en-001 en und"),
      ("en-US", "en-US en und"),
      ("ru-KZ", "ru-KZ ru und"),
      ("sr-Latn", "sr-Latn und"),
      ("sr-ME", "sr-ME sr-Latn-ME sr-Latn und"),
      ("sr-RS", "sr-RS sr und"),
      ("uk", "uk und"), ("be", "be und"), ("kk", "kk und"),
      ("hi-Latn", "hi-Latn und"), ("ht", "ht und"),
      ("und", "und"),
    ])
  func chain(tag: String, expected: String) throws {
    let rules = try FallbackRules(.builtIn)
    let chain = rules.chain(from: try #require(LanguageTag(tag)))
    #expect(chain.map(\.description).joined(separator: " ") == expected)
  }

  @Test("no chain of Traditional Chinese meets Simplified, and none of another language Russian")
  func never() throws {
    let rules = try FallbackRules(.builtIn)
    for region in ["TW", "HK", "MO", "MY", "US", "GB", "AU", "TH"] {
      let tag = try #require(LanguageTag("zh-Hant-\(region)"))
      #expect(rules.chain(from: tag).allSatisfy { $0.script != "Hans" && $0.language != "ru" })
    }
    for language in ["uk", "be", "kk", "sr", "bg", "mn-Cyrl", "en", "zh-Hans"] {
      let tag = try #require(LanguageTag(language))
      #expect(rules.chain(from: tag).allSatisfy { $0.language != "ru" })
    }
  }

  @Test("a broken file says where it is broken")
  func broken() {
    let store = LocaleStore(root: "mine") { _ in Array("aliases: {}\nparents:\n  1: [en]\n".utf8) }
    let error = #expect(throws: LocaleError.self) { try FallbackRules(store) }
    #expect(error?.description.hasPrefix("mine/fallback.yaml:3:") == true)
  }
}
