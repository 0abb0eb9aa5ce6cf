import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Checking a kit")
struct KitCheckTests {
  private func findings(_ files: [String: String]) throws -> [Finding] {
    try KitCheck.findings(in: SmallKit.read(files), locales: .builtIn)
  }

  @Test("a quotation mark without its partner is found")
  func unpairedQuote() throws {
    let text = "She said “go and went.\n\nHe said “stay”."
    let found = try findings(["blurbs/en/logline.md": text]).filter { $0.rule == "kit.typography" }
    #expect(found.map(\.message).count == 1)
    #expect(found.first?.message.contains("“go and") == true)
  }

  @Test("a text of the wrong length says how long it is, and what is usual")
  func length() throws {
    let text = Array(repeating: "word", count: 40).joined(separator: " ")
    let finding = try findings(["blurbs/en/logline.md": text]).first { $0.rule == "kit.length" }
    #expect(finding?.value == 40)
    #expect(finding?.limit == 30)
    #expect(finding?.location.file == "small/blurbs/en/logline.md")
  }

  @Test(
    "a name that a text spells in another way than the roster is found where it stands",
    arguments: [
      ("Andrei Vokin", "Andrey Volgin"), ("Gleb Kaluzhny", "Gleb Kalyuzhny"),
      ("Milos Bikovic", "Miloš Biković"),
    ])
  func spelling(wrong: String, right: String) throws {
    let found = try findings([
      "roster.yaml": """
      people:
        - { id: volgin, forms: { en: Andrey Volgin, ru: Андрей Волгин, zh-Hans: 安德烈·沃金 } }
        - { id: kalyuzhny, forms: { en: Gleb Kalyuzhny, ru: Глеб Калюжный } }
        - { id: bikovic, forms: { en: Miloš Biković, ru: Милош Бикович } }
      """,
      "blurbs/en/logline.md": "This is\na film with \(wrong) in it.",
    ]).filter { $0.rule == "kit.name-spelling" }
    #expect(found.count == 1)
    #expect(found.first?.message.hasPrefix("“\(wrong)” is “\(right)” in the roster") == true)
    #expect(found.first?.location.line == 2)
    #expect(found.first?.location.column == 13)
  }

  @Test("credits are held against what the sources say of the role")
  func creditMismatch() throws {
    let found = try findings([
      "kit.yaml": SmallKit.manifest + "\ncredits: [{ role: director, people: [b] }]",
      "roster.yaml": "people: [{ id: a, forms: { en: Ann } }, { id: b, forms: { en: Ben } }]",
      "claims/a.yaml": """
      sources: [{ id: s, publisher: S, language: en }]
      claims: [{ id: c, subject: small, property: director, value: { person: Ann }, source: s }]
      """,
    ])
    #expect(found.contains { $0.rule == "kit.credit-mismatch" })
  }

  @Test("a translation that passes for the original is an error")
  func unmarkedTranslation() throws {
    let found = try findings([
      "quotes.yaml": """
      quotes:
        - id: q
          speaker: a
          originalLanguage: ru
          language: en
          isTranslation: false
          text: Yes.
          source: { publisher: S }
      """
    ])
    #expect(found.contains { $0.rule == "kit.unmarked-translation" && $0.severity == .error })
  }

  @Test("a text whose names cannot be checked is reported, not passed over")
  func uncheckedNames() throws {
    let found = try findings([
      "roster.yaml": "people: [{ id: a, forms: { en: Ann Lee } }]",
      "blurbs/en/logline.md": "---\n[\n---\nA film.",
    ])
    #expect(found.contains { $0.rule == "kit.unchecked-names" })
  }
}
