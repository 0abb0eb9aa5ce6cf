import LocaleData
import Testing

@testable import Names

@Suite("Roles in words")
struct RoleVocabularyTests {
  @Test(
    "a longer phrase is not told as the shorter one in it",
    arguments: [
      (
        "en", "chief producer, general producer, and chief planner",
        ["general-producer", "chief-planner"]
      ),
      ("en", "Russian producer", ["producer"]),
      ("ru", "генеральный продюсер и режиссёр", ["general-producer", "director"]),
      ("zh-Hans", "总制片、导演", ["general-producer", "director"]),
      ("en", "a winter evening", []),
    ] as [(String, String, [String])])
  func roles(language: String, text: String, expected: [String]) throws {
    let tag = try #require(LanguageTag(language))
    #expect(try RoleVocabulary(.builtIn, language: tag).roles(in: text) == expected)
  }

  @Test("a general producer is a producer too")
  func implied() throws {
    let english = try RoleVocabulary(.builtIn, language: .english)
    #expect(english.implied(by: "general-producer") == ["producer"])
    #expect(english.implied(by: "composer").isEmpty)
  }
}
