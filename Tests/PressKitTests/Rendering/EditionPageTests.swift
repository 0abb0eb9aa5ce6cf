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
    let file = renderer.files([.html]).first { $0.path == "\(language)/index.html" }
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
}
