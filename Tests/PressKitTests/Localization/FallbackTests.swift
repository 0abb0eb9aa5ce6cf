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

  /// What users of other programs were served, by the reports named in the reference on press kits; the
  /// kit's tags are those that these programs had.
  @Test(
    "no reader is served what users of other programs reported",
    arguments: [
      // greasyfork #1223
      ("zh-HK", ["zh-CN", "zh-TW", "en"], "zh-TW"), ("zh-MO", ["zh-CN", "zh-TW", "en"], "zh-TW"),
      // mozilla/sumo #1820
      ("zh-Hant", ["zh-CN", "zh-TW"], "zh-TW"),
      // mozilla/playdoh #100, activate.mozilla.community #362
      ("zh-TW", ["zh-CN", "en"], nil), ("zh-TW", ["zh", "en"], nil),
      // falling-fruit-web #753
      ("zh-Hant-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"),
      ("zh-HK", ["zh-Hans", "zh-Hant"], "zh-Hant"),
      ("zh-Hant-HK", ["zh-Hans", "zh-Hant"], "zh-Hant"),
      ("zh-MO", ["zh-Hans", "zh-Hant"], "zh-Hant"),
      ("zh-Hant-US", ["zh-Hans", "zh-Hant"], "zh-Hant"),
      // microsoft/edit #846
      ("zh-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"), ("zh-CN", ["zh-Hans", "zh-Hant"], "zh-Hans"),
      ("zh-SG", ["zh-Hans", "zh-Hant"], "zh-Hans"),
      // mozilla-services/screenshots #5347
      ("zh-HK", ["zh-CN", "zh-TW"], "zh-TW"),
      // ruby-cldr #102
      ("zh-Hant-HK", ["zh", "zh-Hant"], "zh-Hant"), ("zh-Hant-HK", ["zh"], nil),
    ] as [(String, [String], String?)])
  func reported(reader: String, forms: [String], expected: String?) throws {
    let kit = try SmallKit.read([
      "kit.yaml": """
      id: small
      languages: [\(reader), en]
      film:
        title: { \(forms.map { "\($0): the title in \($0)" }.joined(separator: ", ")) }
        genre: { en: drama }
      """
    ])
    let edition = try Edition(kit, kit.languages[0], facts: [], rules, from: .builtIn)
    #expect(edition.own(kit.film.title)?.value == expected.map { "the title in \($0)" })
  }

  @Test("ruby-cldr #102: a script and a region fall back to the script, then to no language")
  func scriptAndRegion() throws {
    let chain = rules.chain(from: try #require(LanguageTag("zh-Hant-HK")))
    #expect(chain.map(\.description) == ["zh-Hant-HK", "zh-Hant", "und"])
  }
}
