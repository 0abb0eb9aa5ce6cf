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

  @Test(
    "texts are counted as their language counts, by the profile that the kit names",
    arguments: [
      ("press", "en", "logline", String(repeating: "word ", count: 31), 31, 30),
      ("festival", "en", "logline", String(repeating: "word ", count: 26), 26, 25),
      ("press", "ru", "logline", "Слово не воробей.", 3, 8),
      // Eighteen characters and marks, and two words in other letters.
      ("festival", "zh-Hant", "synopsis-catalogue", "火車Red Silk開往貝加爾湖，車上人人都是敵人。", 20, 40),
      ("festival", "en", "synopsis-catalogue", String(repeating: "a", count: 301), 301, 300),
    ] as [(String, String, String, String, Int, Int)])
  func lengths(
    profile: String, language: String, kind: String, text: String, count: Int, limit: Int
  ) throws {
    let found = try findings([
      "kit.yaml": """
      id: small
      profile: \(profile)
      languages: [\(language)]
      film: { title: { \(language): x }, genre: { \(language): y } }
      """,
      "blurbs/\(language)/\(kind).md": text,
    ]).first { $0.rule == "kit.length" }
    #expect(found?.value == Double(count))
    #expect(found?.limit == Double(limit))
  }

  @Test("a name in a text that neither the roster nor the parts know is found")
  func unknownName() throws {
    let found = try findings([
      "kit.yaml": """
      id: small
      languages: [en]
      film: { title: { en: Small }, genre: { en: drama } }
      cast: [{ person: volgin, character: { en: Nikolai Garin } }]
      """,
      "roster.yaml": "people:\n  - { id: volgin, forms: { en: Andrey Volgin } }",
      "blurbs/en/synopsis-short.md": """
      Nikolai Garin is played by Andrey Volgin. The composer Mikhail Afanasyev wrote the songs.
      """,
    ]).filter { $0.rule == "kit.unknown-name" }
    #expect(
      found.map(\.message) == [
        "“Mikhail Afanasyev” is in this text, and neither in the roster nor among the parts"
      ])
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
