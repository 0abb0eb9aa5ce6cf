import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Independent sources")
struct LineageTests {
  /// How many witnesses stand behind one value that the sources of `declarations` all claim.
  private func count(_ declarations: String, files: [String: String] = [:]) throws -> Int {
    let claims = ["a", "b"].map {
      "  - { id: \($0), subject: s, property: p, value: { text: x }, source: \($0) }"
    }
    let kit = try SmallKit.read(
      files.merging([
        "claims/all.yaml": "\(declarations)\nclaims:\n\(claims.joined(separator: "\n"))\n"
      ]) { $1 })
    return try #require(try ConflictFinder(kit, .builtIn).facts().first).groups[0].lineageCount
  }

  private static let release = """
    The film opened to the press in the old cinema by the river on Thursday evening. Its director thanked the crews \
    of both countries for four winters of work. Nobody left before the end.
    """
  private static let retold = """
    On Thursday evening the film opened to the press in the old cinema by the river. For four winters of work its \
    director thanked both countries' crews. Tickets cost little.
    """
  private static let other = """
    A quiet crowd saw a spy story about a train that crosses a frozen lake. The camera loves the ice, and \
    the ice, in this critic's opinion, is the best actor of the picture.
    """

  @Test("two articles with the same sentences are one witness, in other words too")
  func sentences() throws {
    let front = "---\noutlet: X\nlanguage: en\n---\n"
    #expect(
      try count("", files: ["sources/a.md": front + Self.release, "sources/b.md": Self.retold]) == 1
    )
    #expect(
      try count("", files: ["sources/a.md": Self.release, "sources/b.md": Self.other]) == 2)
  }

  @Test("Chinese articles with the same sentences are one witness")
  func chineseSentences() throws {
    let release = "9月4日，影片在北京举行首映礼，主创团队与观众见面交流。导演感谢两国工作人员四个冬天的辛勤付出。"
    let retold = "影片9月4日在北京举行了首映礼，主创团队与观众见面交流。导演感谢两国的工作人员四个冬天的辛勤付出！"
    #expect(try count("", files: ["sources/a.md": release, "sources/b.txt": retold]) == 1)
  }

  @Test("the editor may say that one source goes back to another, or that both tell one release")
  func declared() throws {
    #expect(
      try count(
        """
        sources:
          - { id: a, publisher: A, language: en, translatedFrom: zh, derivedFrom: b }
          - { id: b, publisher: B, language: zh }
        """) == 1)
    #expect(
      try count(
        """
        sources:
          - { id: a, publisher: A, language: en, lineage: release }
          - { id: b, publisher: B, language: ru, lineage: release }
        """) == 1)
    #expect(
      try count(
        """
        sources:
          - { id: a, publisher: A, language: en }
          - { id: b, publisher: B, language: en }
        """) == 2)
  }

  @Test("an article under sources/ is a source by itself, named by its file")
  func article() throws {
    let kit = try SmallKit.read([
      "sources/gazette.md": """
      ---
      outlet: The Gazette
      date: 2025-09-05
      language: en
      translated-from: zh-Hans
      ---
      The film runs for 146 minutes, we are told.
      """,
      "claims/a.yaml": """
      claims:
        - id: a
          subject: small
          property: running-time
          value: { count: 146, unit: minutes }
          source: gazette
          quote: runs for  146 minutes
      """,
    ])
    let source = try #require(kit.evidence.sources["gazette"])
    #expect(source.publisher == "The Gazette")
    #expect(source.translatedFrom == .simplifiedChinese)
    #expect(source.published?.description == "2025-09-05")
    let place = try #require(kit.evidence.place(of: kit.evidence.claims[0]))
    #expect(place.line == 7)
    #expect(place.column == 10)
  }

  @Test("words that the source does not have are an error, and drafts are not counted")
  func unfoundWords() throws {
    let folder = SmallKit.folder([
      "sources/gazette.md": "The film runs for 146 minutes.",
      "claims/a.yaml": """
      claims:
        - { id: a, subject: s, property: p, value: { count: 145, unit: minutes }, source: gazette,
            quote: runs for 145 minutes }
        - { id: b, subject: s, property: p, value: { count: 9, unit: minutes }, source: gazette, draft: true }
      """,
    ])
    let (kit, findings) = try KitReader.read(folder)
    #expect(kit.evidence.claims.map(\.id) == ["a"])
    #expect(findings.map(\.rule) == ["kit.draft"])
    let rules = try KitCheck.findings(in: kit, locales: .builtIn).map(\.rule)
    #expect(rules.contains("kit.quote-not-found"))
  }
}
