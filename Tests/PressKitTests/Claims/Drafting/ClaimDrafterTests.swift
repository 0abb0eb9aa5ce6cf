import LocaleData
import Names
import Testing

@testable import PressKit

@Suite("Claims drafted from articles")
struct ClaimDrafterTests {
  private func drafts(_ documents: [SourceDocument], date: String?, film: String) throws
    -> [DraftedClaim]
  {
    let knowledge = try NameKnowledge(.builtIn)
    var options = ClaimDrafter.Options()
    options.film = film
    options.date = date.flatMap { PartialDate($0) }
    let articles = documents.map { document in
      ClaimDrafter.Article(
        document.inChineseScript(knowledge),
        source: DraftedSource(
          id: "source", publisher: "Source", file: document.file,
          language: document.language.description,
          published: (document.date ?? date).flatMap { PartialDate($0) }))
    }
    return try ClaimDrafter(.builtIn, knowledge: knowledge)
      .drafts(from: articles, options: options).claims
  }

  @Test("finds nearly all that the articles of the sample say, and little that they do not")
  func coverage() throws {
    let folder =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5)
      .joined(separator: "/") + "/Samples/red-silk/coverage/"
    var score = DraftingScore()
    for article in try ExpectedFacts.read("coverage.txt") {
      let path = folder + article.head[0]
      let document = try SourceDocument(file: path, text: ExpectedFacts.text(at: path))
      score.count(
        try drafts([document], date: nil, film: "red-silk"), against: article, film: "red-silk")
    }
    #expect(score.recall >= 0.84, "\(score)")
    #expect(score.precision >= 0.95, "\(score)")
  }

  @Test(
    "understands sentences on other films",
    arguments: [
      ("sentences.txt", 0.98, 0.99), ("longer.txt", 0.9, 0.95), ("unseen.txt", 0.93, 0.93),
    ])
  func sentences(table: String, recall: Double, precision: Double) throws {
    var score = DraftingScore()
    for article in try ExpectedFacts.read(table) {
      let document = try SourceDocument(file: "a.txt", text: article.text)
        .read(as: #require(LanguageTag(article.head[0])))
      score.count(
        try drafts([document], date: article.head[1], film: "film"), against: article, film: "film")
    }
    #expect(score.recall >= recall, "\(score)")
    #expect(score.precision >= precision, "\(score)")
  }

  @Test(
    "the day of the article tells what relative dates mean",
    arguments: [
      ("en", "2025-09-05", "\"X\" was released in France on Thursday.", "2025-09-04"),
      ("en", "2025-09-05", "\"X\" will be released in France on Saturday.", "2025-09-06"),
      ("en", "2025-08-26", "\"X\" was released in France last Friday.", "2025-08-22"),
      ("en", "2025-01-03", "\"X\" was released in France on December 30.", "2024-12-30"),
      ("en", "2025-09-05", "\"X\" was released in France early this year.", "2025"),
      ("ru", "2025-09-05", "«X» вышел в прокат во Франции в минувшую пятницу.", "2025-08-29"),
      ("ru", "2025-09-05", "«X» вышел в прокат во Франции 20 февраля.", "2025-02-20"),
      ("zh-Hans", "2025-09-05", "《X》上周五在法国上映。", "2025-08-29"),
      ("zh-Hans", "2025-09-05", "《X》6日起在法国上映。", "2025-09-06"),
      ("zh-Hant", "2025-09-05", "《X》去年10月在法國上映。", "2024-10"),
      ("en", nil, "\"X\" was released in France on Thursday.", nil),
    ] as [(String, String?, String, String?)])
  func relativeDates(language: String, day: String?, text: String, date: String?) throws {
    let document = try SourceDocument(file: "a.txt", text: text)
      .read(as: #require(LanguageTag(language)))
    let claims = try drafts([document], date: day, film: "film").filter {
      $0.property == "release-date"
    }
    #expect(claims.count == 1)
    let value = try #require(claims.first).value
    if let date { #expect(try value == .date(#require(PartialDate(date)))) }
    if date == nil { #expect(value == .text("Thursday")) }
  }

  @Test("drafts are read again as drafts of the kit")
  func reading() throws {
    let knowledge = try NameKnowledge(.builtIn)
    let document = try SourceDocument(
      file: "a.md",
      text: """
        ---
        outlet: "Post: the paper"
        date: 2025-09-05
        ---
        "Salt # Road" premiered in Cannes on Thursday and earned $2 million. {It} ran 97 minutes.
        """)
    let drafts = try ClaimDrafter(.builtIn, knowledge: knowledge).drafts(
      from: [
        ClaimDrafter.Article(
          document,
          source: DraftedSource(
            id: "post", publisher: "Post: the paper", file: "a.md", language: "en",
            published: PartialDate("2025-09-05")))
      ], options: ClaimDrafter.Options())
    #expect(drafts.claims.count >= 3)
    let accepted = drafts.yaml.replacing("    draft: true\n", with: "")
    let kit = try SmallKit.read(["claims/drafts.yaml": accepted])
    #expect(kit.evidence.claims.count == drafts.claims.count)
    #expect(kit.evidence.claims.map(\.id) == drafts.claims.map(\.id))
    #expect(kit.evidence.claims.first?.quote?.line == 5)
  }
}
