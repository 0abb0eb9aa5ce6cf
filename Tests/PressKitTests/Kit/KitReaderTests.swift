import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Reading a kit")
struct KitReaderTests {
  @Test(
    "an error says where and what was expected",
    arguments: [
      ("kit.yaml", "id: Red Silk", "small/kit.yaml:1:1: error: expected the key “languages”"),
      (
        "kit.yaml", "id: x\nlanguages: [en, english]",
        "small/kit.yaml:2:17: error: expected a language tag such as zh-Hant, found “english”"
      ),
      (
        "kit.yaml", SmallKit.manifest + "\ntitel: x",
        "small/kit.yaml:6:1: error: unknown key “titel”; expected one of"
      ),
      (
        "kit.yaml",
        SmallKit.manifest
          + "\nstills: [{ file: ../secret.jpg, caption: { en: a }, alternative: { en: b } }]",
        "small/kit.yaml:6:18: error: expected a path under media/"
      ),
      (
        "kit.yaml", SmallKit.manifest + "\nnotice: { zh: 一, zh-Hans: 二 }",
        "small/kit.yaml:6:18: error: expected each language once, found “zh-Hans”"
      ),
      (
        "claims/a.yaml",
        "claims: [{ id: a, subject: s, property: p, value: { date: Friday }, source: x }]",
        "small/claims/a.yaml:1:59: error: expected a date such as 2025-09-04"
      ),
      (
        "claims/a.yaml",
        "claims: [{ id: a, subject: s, property: p, value: { text: t }, source: x }]",
        "small/claims/a.yaml:1:10: error: the source “x” is not among the sources of claims/"
      ),
      (
        "quotes.yaml", "quotes: [{ id: a, speaker: b, text: c }]",
        "small/quotes.yaml:1:10: error: expected the key"
      ),
      (
        "roster.yaml", "people: [{ id: a, forms: { en: A } }, { id: a, forms: { en: B } }]",
        "small/roster.yaml:1:39: error: expected each id once"
      ),
    ])
  func errors(file: String, text: String, message: String) {
    let error = #expect(throws: (any Error).self) { try SmallKit.read([file: text]) }
    #expect(error.map { "\($0)" }?.hasPrefix(message) == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test("a folder without kit.yaml is no kit")
  func noManifest() {
    let error = #expect(throws: (any Error).self) {
      try KitReader.read(KitFolder(name: "empty", files: [:]))
    }
    #expect(error.map { "\($0)" }?.hasPrefix("empty/kit.yaml: error: expected this file") == true)
  }

  @Test("a damaged or missing picture is a finding, and the kit is read all the same")
  func damagedPicture() throws {
    let stills = """

      stills:
        - { file: media/a.jpg, caption: { en: a }, alternative: { en: a } }
        - { file: media/b.jpg, caption: { en: b }, alternative: { en: b } }
      """
    let folder = SmallKit.folder([
      "kit.yaml": SmallKit.manifest + stills, "media/a.jpg": "no picture",
    ])
    let (kit, findings) = try KitReader.read(folder)
    #expect(kit.stills.map { $0.header == nil } == [true, true])
    #expect(findings.map(\.rule) == ["kit.damaged-picture", "kit.missing-picture"])
  }

  @Test("a text in an unknown place is reported, for it would be missed")
  func strayText() throws {
    let folder = SmallKit.folder(["blurbs/en/sinopsis.md": "x", "blurbs/fr/logline.md": "x"])
    let findings = try KitReader.read(folder).findings
    #expect(findings.map(\.rule) == ["kit.unknown-file", "kit.unknown-file"])
    #expect(findings.last?.message == "fr is not among the kit's languages")
  }

  @Test("zh is Simplified Chinese wherever a kit names a language")
  func usualScript() throws {
    let folder = SmallKit.folder([
      "kit.yaml": SmallKit.manifest.replacing("zh-Hant", with: "zh"),
      "blurbs/zh/logline.md": "小电影。",
    ])
    let (kit, findings) = try KitReader.read(folder)
    #expect(findings.isEmpty)
    #expect(kit.languages == [.english, .simplifiedChinese])
    #expect(kit.film.title.forms[.simplifiedChinese] == "小")
    #expect(kit.blurbs[.logline]?[.simplifiedChinese]?.plainText == "小电影。")
  }
}
