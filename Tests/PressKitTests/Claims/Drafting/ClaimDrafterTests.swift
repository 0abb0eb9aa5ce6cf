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
          id: "source", publisher: "Source", path: document.file,
          language: document.language.description,
          published: (document.date ?? date).flatMap { PartialDate($0) }))
    }
    return try ClaimDrafter(.builtIn, knowledge: knowledge)
      .drafts(from: articles, options: options).claims
  }

  @Test("finds nearly all that the articles of the sample say, and little that they do not")
  func coverage() throws {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5)
      .joined(separator: "/") + "/Samples/red-silk/coverage/"
    var score = DraftingScore()
    for article in try ExpectedFacts.read("coverage.txt") {
      let path = folder + article.head[0]
      let document = try SourceDocument(file: path, text: ExpectedFacts.text(at: path))
      score.count(
        try drafts([document], date: nil, film: "red-silk"), against: article, film: "red-silk")
    }
    #expect(score.recall >= 0.85, "\(score)")
    #expect(score.precision >= 0.9, "\(score)")
  }

  @Test("understands sentences on other films")
  func sentences() throws {
    var score = DraftingScore()
    for article in try ExpectedFacts.read("sentences.txt") {
      let document = try SourceDocument(file: "a.txt", text: article.text)
        .read(as: #require(LanguageTag(article.head[0])))
      score.count(
        try drafts([document], date: article.head[1], film: "film"), against: article, film: "film")
    }
    #expect(score.recall >= 0.99, "\(score)")
    #expect(score.precision >= 0.99, "\(score)")
  }
}
