import LocaleData
import Testing

@testable import PressKit

@Suite("Pages of an edition")
struct EditionPageTests {
  private func page(
    _ files: [String: String], language: LanguageTag = .traditionalChinese
  ) throws -> String {
    let folder = SmallKit.folder(files)
    let renderer = try KitRenderer(
      KitReader.read(folder).kit, from: folder, languages: [.english, .traditionalChinese],
      locales: .builtIn)
    let file = try renderer.files([.html]).first { $0.path == "\(language)/index.html" }
    return String(decoding: try #require(file).bytes, as: UTF8.self)
  }

  @Test(
    "a person without a form in the page's language is shown as the default language has it, marked"
  )
  func foreignName() throws {
    let text = try page([
      "kit.yaml": SmallKit.manifest + "\ncast: [{ person: a }]",
      "roster.yaml": "people: [{ id: a, forms: { en: Yang Zihua, zh-Hans: 杨 } }]",
    ])
    #expect(text.contains("<strong><span lang=\"en\">Yang Zihua</span></strong>"))
    #expect(!text.contains("杨"))
    #expect(text.contains("以下人名的中文寫法尚未確認"))
  }

  @Test("the Chinese part comes before its actor")
  func roleNotation() throws {
    let text = try page([
      "kit.yaml": SmallKit.manifest + "\ncast: [{ person: a, character: { zh-Hant: 王琳 } }]",
      "roster.yaml": "people: [{ id: a, forms: { zh-Hant: 鄭涵藝 } }]",
    ])
    #expect(text.contains("<span class=\"part\">王琳</span>（<strong>鄭涵藝</strong> 飾）"))
  }

  @Test("a text that only the other edition has is announced, not borrowed")
  func missingText() throws {
    let text = try page(["blurbs/en/synopsis-long.md": "A long story."])
    #expect(text.contains("中文版尚未備妥。"))
    #expect(!text.contains("A long story."))
  }

  @Test("what is unknown is to be announced")
  func unknown() throws {
    let text = try page(["kit.yaml": SmallKit.manifest + "\nspecs: { running-time: unknown }"])
    #expect(text.contains("<dt>片長</dt>\n<dd class=\"missing\">待公布</dd>"))
  }

  @Test("nothing that a kit says becomes markup")
  func hostileKit() throws {
    let hostile = "\"><img src=x onerror=alert(1)>"
    let quoted = "'\"><img src=x onerror=alert(1)>'"
    let text = try page(
      [
        "kit.yaml": """
        id: small
        languages: [en, zh-Hant]
        film:
          title: { en: \(quoted) }
          genre: { en: \(quoted) }
          tagline: { en: \(quoted) }
        notice: { en: \(quoted) }
        contacts: [{ territory: { en: \(quoted) }, email: \(quoted), phone: \(quoted) }]
        cast: [{ person: a, character: { en: \(quoted) } }]
        """,
        "roster.yaml": "people: [{ id: a, forms: { en: \(quoted) } }]",
        "blurbs/en/logline.md": hostile,
      ], language: .english)
    #expect(!text.contains("<img"))
    #expect(text.contains("&lt;img src=x onerror=alert(1)&gt;"))
  }

  private static let counted = """
    sources: [{ id: s, publisher: S, language: en }, { id: t, publisher: T, language: en }]
    claims:
      - { id: a, subject: x, property: sold, value: { count: 2, unit: tickets }, source: s }
      - { id: b, subject: x, property: size, value: { count: 3, unit: people }, source: s }
      - { id: c, subject: x, property: size, value: { count: 4, unit: people }, source: t }
    """

  @Test("a unit that the label names is not named again")
  func unitInLabel() throws {
    let text = try page(
      [
        "kit.yaml": SmallKit.manifest
          + "\nfacts: [{ claim: x/sold, label: { en: Tickets sold }, isUnitInLabel: true }]",
        "claims/a.yaml": Self.counted,
      ], language: .english)
    #expect(text.contains("<dt>Tickets sold</dt>\n<dd>2<span"))
  }

  @Test("what already says that it is to be announced is not listed again, other open facts are")
  func openFacts() throws {
    let text = try page(
      [
        "kit.yaml": SmallKit.manifest + "\nspecs: { running-time: { claim: x/size } }"
          + "\nfacts: [{ claim: x/size, label: { en: Crew } }]",
        "claims/a.yaml": Self.counted,
      ], language: .english)
    #expect(text.contains("Not confirmed, therefore not printed: “Crew”."))
    #expect(!text.contains(": Running time"))
  }

  @Test(
    "names in another language are counted in the note",
    arguments: [
      ("[{ person: a }]", "имя дано по-английски: "),
      ("[{ person: a }, { person: b }]", "имена даны по-английски: "),
    ])
  func foreignNameNote(cast: String, words: String) throws {
    let folder = SmallKit.folder([
      "kit.yaml": SmallKit.manifest.replacing("[en, zh-Hant]", with: "[en, ru]")
        + "\ncast: \(cast)",
      "roster.yaml": "people: [{ id: a, forms: { en: Yang } }, { id: b, forms: { en: Li } }]",
    ])
    let renderer = try KitRenderer(
      KitReader.read(folder).kit, from: folder, languages: [.russian], locales: .builtIn)
    let page = try #require(try renderer.files([.html]).first { $0.path == "ru/index.html" })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains(words))
  }

  @Test("a spelling that differs in accents alone is for machines, not beside the title")
  func accents() throws {
    let text = try page(
      [
        "kit.yaml": SmallKit.manifest.replacing(
          "  genre", with: "  alsoKnownAs: { en: [Smäll, Tiny] }\n  genre")
      ], language: .english)
    #expect(text.contains("<li lang=\"en\">Tiny</li>"))
    #expect(!text.contains("<li lang=\"en\">Smäll</li>"))
    #expect(text.contains("\"Smäll\""))
  }

  @Test(
    "a page says what the words of a quotation are",
    arguments: [
      ("language: en, isTranslation: true", "原話為俄語，目前沒有原文，在此刊出英文譯文。"),
      ("language: ru, isTranslation: false", "此為俄文原話，尚無經確認的中文譯文。"),
      (
        "language: ru, isTranslation: false, translations: { zh-Hant: 好 }", "譯文，原話為俄語。"
      ),
    ])
  func quotation(words: String, note: String) throws {
    let text = try page([
      "roster.yaml": "people: [{ id: a, forms: { zh-Hant: 甲 } }]",
      "quotes.yaml": """
      note: { zh-Hant: 範例引語 }
      quotes:
        - { id: q, speaker: a, originalLanguage: ru, text: Да, source: { publisher: S }, \(words) }
      """,
    ])
    #expect(text.contains(note))
    #expect(text.contains("<p class=\"note\">範例引語</p>"))
  }

  @Test("the same words in the other Chinese script are no translation")
  func otherScript() throws {
    let text = try page([
      "roster.yaml": "people: [{ id: a, forms: { zh-Hant: 甲 } }]",
      "quotes.yaml": """
      quotes:
        - { id: q, speaker: a, originalLanguage: zh-Hans, language: zh-Hans, isTranslation: false,
            text: 说好, translations: { zh-Hant: 說好 }, source: { publisher: S } }
      """,
    ])
    #expect(text.contains("「說好」") && !text.contains("譯文"))
  }
}
