import LocaleData
import Testing

@testable import PressKit

@Suite("Original names")
struct OriginalNameTests {
  private func page(_ language: String, shows: Bool) throws -> String {
    let kit = try SmallKit.read([
      "kit.yaml": """
      id: small
      languages: [ru, zh-Hans, en]
      originalNames: \(shows)
      film:
        title: { ru: Х, zh-Hans: 甲, en: X }
        genre: { ru: х, zh-Hans: 甲, en: x }
      cast: [{ person: bikovic, character: { zh-Hans: 尼古拉 } }]
      credits: [{ role: producer, people: [bikovic, yang] }]
      """,
      "roster.yaml": """
      people:
        - id: bikovic
          forms: { ru: Милош Бикович, zh-Hans: 米洛斯·比柯维奇, en: Miloš Biković, sr-Latn: Miloš Biković }
          original: sr-Latn
        - { id: yang, forms: { ru: Ян Ян, zh-Hans: 杨洋, en: Yang Yang }, original: zh-Hans }
      """,
    ])
    let tag = try #require(LanguageTag(language))
    let edition = try Edition(kit, tag, facts: [], try FallbackRules(.builtIn), from: .builtIn)
    return String(decoding: EditionPage(edition: edition, links: []).document(), as: UTF8.self)
  }

  @Test("the first mention has the original in brackets, the others have not")
  func first() throws {
    let page = try page("ru", shows: true)
    #expect(page.components(of: "Милош Бикович (<span lang=\"sr-Latn\">Miloš Biković</span>)") == 1)
    // At a glance, in the cast, in the crew, and for search engines as an actor and a producer.
    #expect(page.components(of: "Милош Бикович") == 5)
    #expect(page.components(of: "Ян Ян (<span lang=\"zh-Hans\">杨洋</span>)") == 1)
  }

  @Test(
    "a name that is written as in the original stands alone, in full-width brackets where they are usual"
  )
  func languages() throws {
    #expect(try !page("en", shows: true).contains("Miloš Biković ("))
    #expect(
      try page("zh-Hans", shows: true).contains(
        "米洛斯·比柯维奇（<span lang=\"sr-Latn\">Miloš Biković</span>）"))
  }

  @Test("the kit need not want it")
  func off() throws {
    #expect(try !page("ru", shows: false).contains("sr-Latn"))
  }
}

extension String {
  /// How often `part` stands in the text.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
