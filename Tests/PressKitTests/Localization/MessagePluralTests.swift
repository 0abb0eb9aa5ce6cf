import ICU
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
}
