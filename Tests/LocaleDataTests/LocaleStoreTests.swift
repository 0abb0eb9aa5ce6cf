import Testing
import YAML

@testable import LocaleData

@Suite("Locale store")
struct LocaleStoreTests {
  private func store(_ files: [String: String]) -> LocaleStore {
    LocaleStore(root: "mine") { files[$0].map { Array($0.utf8) } }
  }

  @Test("the built-in files are there")
  func builtIn() throws {
    let node = try LocaleStore.builtIn.document(at: "fallback.yaml")
    #expect(try node.required("aliases").required("zh").string() == "zh-Hans")
  }

  @Test("a missing file is an error that names it")
  func missing() {
    #expect(
      throws: LocaleError.unreadable(file: "mine/en/x.yaml", reason: "there is no such file")
    ) { try store([:]).document(at: "en/x.yaml") }
  }

  @Test("a broken file is an error with its line and what was expected")
  func broken() {
    let error = #expect(throws: LocaleError.self) {
      try store(["a.yaml": "x: 1\nx: 2\n"]).document(at: "a.yaml")
    }
    #expect(
      error?.description == "mine/a.yaml:2:1: error: expected each key once, found “x” again")
  }

  @Test("a value of the wrong kind is an error at its place")
  func wrongValue() {
    let error = #expect(throws: LocaleError.self) {
      try store(["a.yaml": "limit: many\n"]).value(at: "a.yaml") { node throws(YAMLError) in
        try node.required("limit").integer()
      }
    }
    #expect(
      error?.description == "mine/a.yaml:1:8: error: expected a whole number, found a text")
  }
}

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "a tag is read in any case and written in canonical case",
    arguments: [
      ("en", "en"), ("ZH-hant-hk", "zh-Hant-HK"), ("zh_Hans", "zh-Hans"), ("es-419", "es-419"),
      ("sr-Latn-RS-ekavsk", "sr-Latn-RS"), ("ja-u-lb-strict", "ja"), ("de-1901", "de"),
      ("und", "und"),
    ])
  func reads(text: String, tag: String) {
    #expect(LanguageTag(text)?.description == tag)
  }

  @Test(
    "what is no tag is refused",
    arguments: [
      "", "-", "e", "english", "en-", "en--US", "рус", "zh-Hant_", "en-toolongsubtag", "zh-Hat",
    ])
  func refuses(text: String) {
    #expect(LanguageTag(text) == nil)
  }
}
