import ICU
import LocaleData
import Testing

@testable import PressKit

@Suite("Plural forms of messages")
struct MessagePluralTests {
  @Test(
    "a form that the language tells apart and the message lacks is named",
    arguments: [
      ("ru", "{n, plural, one {зритель} few {зрителя} many {зрителей} other {зрителя}}", []),
      ("ru", "{n, plural, one {зритель} other {зрителей}}", ["few", "many"]),
      ("en", "{n, plural, one {viewer} other {viewers}}", []),
      ("en", "{n, plural, =1 {viewer} other {viewers}}", ["one"]),
      ("zh-Hans", "{n, plural, other {观众}}", []),
      ("zh-Hant", "{n}位觀眾", []),
      ("en", "the {n, selectordinal, one {#st} two {#nd} other {#th}} festival", ["few"]),
    ])
  func missing(language: String, message: String, forms: [String]) throws {
    #expect(try MessagePattern(message).missingPluralForms(in: Locale(language)) == forms)
  }

  @Test(
    "a message must show what it is given, every value of it",
    arguments: [
      (
        "castMember: \"{actor} as {character}\"", "castMember: \"{actor}\"",
        "does not show the value “character”"
      ),
      (
        "castMember: \"{actor} as {character}\"", "castMember: \"{actor} as {part}\"",
        "has no value “part”"
      ),
      (
        "castMember: \"{actor} as {character}\"", "castMember: \"{actor\"",
        "expected an ICU message"
      ),
    ])
  func values(right: String, wrong: String, problem: String) throws {
    let path = "en/press-kit.yaml"
    let text = String(decoding: try LocaleStore.builtIn.bytes(at: path), as: UTF8.self)
    try #require(text.contains(right))
    let store = LocaleStore(root: "Locales") { file in
      file == path
        ? Array(text.replacing(right, with: wrong).utf8) : try LocaleStore.builtIn.bytes(at: file)
    }
    let error = #expect(throws: LocaleError.self) {
      try Phrasebook(along: [.english], from: store)
    }
    #expect(error.map { "\($0)".contains(problem) } == true)
  }
}
