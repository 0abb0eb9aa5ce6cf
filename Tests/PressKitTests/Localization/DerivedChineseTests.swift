import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Traditional Chinese from Simplified")
struct DerivedChineseTests {
  private func kit(derives: Bool) throws -> Kit {
    try SmallKit.read([
      "kit.yaml": """
      id: small
      languages: [zh-Hans, zh-Hant]
      \(derives ? "derive: opencc" : "")
      film:
        title: { zh-Hans: 红丝绸, zh-Hant: 紅絲綢 }
        genre: { zh-Hans: 谍战 }
      cast: [{ person: fan }]
      """,
      "roster.yaml": "people:\n  - { id: fan, forms: { zh-Hans: 范冰冰 } }",
      "blurbs/zh-Hans/logline.md": "一列**火车**横穿大陆。",
    ])
  }

  private func edition(_ kit: Kit) throws -> Edition {
    try Edition(
      kit, .traditionalChinese, facts: [], try FallbackRules(.builtIn), from: .builtIn)
  }

  private func page(_ edition: Edition) -> String {
    String(decoding: EditionPage(edition: edition, links: []).document(), as: UTF8.self)
  }

  @Test("nothing is derived that the kit does not ask for")
  func notAsked() throws {
    let kit = try kit(derives: false)
    #expect(try edition(kit).own(kit.film.genre) == nil)
    #expect(try edition(kit).blurb(.logline) == nil)
    #expect(!page(try edition(kit)).contains("諜戰"))
  }

  @Test("what the kit lacks is converted, marked and listed; what it has is left alone")
  func derived() throws {
    let kit = try kit(derives: true)
    let edition = try edition(kit)
    #expect(edition.own(kit.film.title)?.isDerived == false)
    let page = page(edition)
    #expect(page.contains("<span data-derived=\"opencc\">諜戰</span>"))
    #expect(page.contains("<div data-derived=\"opencc\">"))
    #expect(page.contains("一列<strong>火車</strong>橫穿大陸。"))
    #expect(page.contains("由程式從簡體轉換而來"))
    let findings = try KitCheck.findings(in: kit, locales: .builtIn)
    #expect(findings.count { $0.rule == "kit.derived" } == 2)
  }

  @Test("a name keeps the characters that names keep")
  func names() throws {
    #expect(try edition(kit(derives: true)).name(of: "fan")?.value == "范冰冰")
  }

  @Test("Simplified is never derived from Traditional")
  func neverBack() throws {
    let kit = try SmallKit.read([
      "kit.yaml": """
      id: small
      languages: [zh-Hans]
      derive: opencc
      film: { title: { zh-Hant: 紅絲綢 }, genre: { zh-Hant: 諜戰 } }
      """
    ])
    let edition = try Edition(
      kit, .simplifiedChinese, facts: [], try FallbackRules(.builtIn), from: .builtIn)
    #expect(edition.own(kit.film.genre) == nil)
  }
}
