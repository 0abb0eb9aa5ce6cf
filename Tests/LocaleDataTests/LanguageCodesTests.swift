import LocaleData
import Testing

@Suite("Codes of languages")
struct LanguageCodesTests {
  private let codes: LanguageCodes

  init() throws { codes = try LanguageCodes(.builtIn) }

  @Test(
    "a code of films is read as the tag of its language",
    arguments: [
      ("chi", "zh"), ("zho", "zh"), ("cmn", "zh"), ("zh", "zh"), ("rus", "ru"), ("ENG", "en"),
      ("ger", "de"), ("deu", "de"), ("fre", "fr"), ("fra", "fr"), ("cze", "cs"), ("yue", "yue"),
      ("zh-hant", "zh-Hant"), ("chi_Hant_HK", "zh-Hant-HK"), ("fil", "fil"),
    ])
  func tag(code: String, tag: String) {
    #expect(codes.tag(code)?.description == tag)
  }

  @Test("what is no code is none", arguments: ["", "e", "english", "12", "e n"])
  func none(text: String) { #expect(codes.tag(text) == nil) }

  @Test(
    "two codes of one language are the same, unless script or region differ",
    arguments: [
      ("zh", "chi", true), ("chi", "zho", true), ("zh-Hans", "chi", true), ("ru", "rus", true),
      ("zh-Hans", "zh-Hant", false), ("pt-BR", "por", true), ("pt-BR", "pt-PT", false),
      ("en", "enm", false), ("ru", "ukr", false), ("", "", false),
    ])
  func same(code: String, other: String, isSame: Bool) {
    #expect(codes.isSame(code, other) == isSame)
  }
}
