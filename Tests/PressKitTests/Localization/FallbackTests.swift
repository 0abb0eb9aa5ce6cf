import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Fallback by field")
struct FallbackTests {
  private let rules: FallbackRules
  private let location = SourceLocation(file: "kit.yaml", line: 1)

  init() throws { rules = try FallbackRules(.builtIn) }

  @Test(
    "a text comes from the reader's own language and script, or not at all",
    arguments: [
      ("zh-Hant", ["zh-Hans", "en"], nil),
      ("zh-TW", ["zh-Hans", "en"], nil),
      ("zh-TW", ["zh-Hant", "zh-Hans"], "zh-Hant"),
      ("zh-HK", ["zh-Hant", "zh-Hant-HK"], "zh-Hant-HK"),
      ("zh-Hant-MO", ["zh-Hant-HK", "zh-Hant"], "zh-Hant-HK"),
      ("zh-SG", ["zh-Hans", "zh-Hant"], "zh-Hans"),
      ("zh-Hans", ["zh-Hant", "en", "ru"], nil),
      ("en-HK", ["en", "zh-Hant"], "en"),
      ("uk", ["ru", "en"], nil),
      ("be", ["ru"], nil),
      ("kk", ["ru"], nil),
      ("ru", ["en", "zh-Hans"], nil),
      ("sr-Latn", ["sr", "ru"], nil),
    ] as [(String, [String], String?)])
  func chain(reader: String, forms: [String], expected: String?) throws {
    let tags = try forms.map { try #require(LanguageTag($0)) }
    let text = LocalizedText(
      forms: Dictionary(uniqueKeysWithValues: zip(tags, forms)), location: location)
    let chain = rules.chain(from: try #require(LanguageTag(reader)))
    #expect(text.resolved(along: chain)?.language.description == expected)
  }
}
