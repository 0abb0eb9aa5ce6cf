import Testing

@Suite("silk kit facts --draft")
struct KitDraftTests {
  private let article = """
    ---
    outlet: Harbour Post
    date: 2025-09-05
    language: en
    ---
    "Salt Road" was released in France on Thursday. It has sold about 12,000 tickets.
    """

  @Test("drafts claims as YAML that a kit reads, each with its sentence")
  func yaml() throws {
    let folder = try TemporaryFolder()
    try folder.write(article, to: "a.md")
    let run = try SilkProcess.script("silk kit facts --draft a.md", in: folder.path())
    #expect(
      run.text == """
        # Drafted from articles: check each claim with its sentence, strike out what is wrong, and take away
        # `draft: true` from what holds.
        sources:
          - id: a
            publisher: Harbour Post
            language: en
            published: 2025-09-05
            # read from a.md
        claims:
          - id: a-release-date-fr-2025-09-04
            subject: salt-road
            property: release-date
            qualifiers: { territory: FR }
            value: { date: 2025-09-04 }
            source: a
            quote: { text: "\\"Salt Road\\" was released in France on Thursday.", line: 6, column: 1 }
            draft: true
            # why: “Thursday” before Friday 2025-09-05, the article's date
          - id: a-admissions-12000-tickets
            subject: salt-road
            property: admissions
            value: { count: 12000, unit: tickets, isApproximate: true }
            source: a
            quote: { text: "It has sold about 12,000 tickets.", line: 6, column: 49 }
            draft: true

        """)
  }

  @Test("drafts as JSON, and the same bytes twice")
  func json() throws {
    let arguments = ["kit", "facts", "--draft", "-", "--format", "json"]
    let run = try SilkProcess.run(arguments, input: Array(article.utf8))
    #expect(run.status == 0)
    #expect(run.text.contains(#""value": {"#))
    #expect(run.text.contains(#""confidence": "high""#))
    #expect(try SilkProcess.run(arguments, input: Array(article.utf8)).output == run.output)
  }

  @Test("relative dates need the article's date")
  func date() throws {
    let text = Array("\"Salt Road\" opens in cinemas in France on Friday.".utf8)
    let without = try SilkProcess.run(["kit", "facts", "--draft", "-"], input: text)
    #expect(without.errors.contains("the article tells no date"))
    #expect(without.text.contains("value: { text: Friday }"))
    #expect(without.text.contains("confidence: low"))
    let with = try SilkProcess.run(
      ["kit", "facts", "--draft", "-", "--date", "2025-09-04"], input: text)
    #expect(with.text.contains("value: { date: 2025-09-05 }"))
  }

  @Test("what the kit claims by the same source is not drafted again")
  func known() throws {
    let coverage = "Samples/red-silk/coverage/03-en-box-office-and-history.md"
    let all = try SilkProcess.run(["kit", "facts", "--draft", coverage])
    #expect(all.text.contains("money: 689000000"))
    let new = try SilkProcess.run(["kit", "facts", KitBuildTests.sample, "--draft", coverage])
    #expect(new.status == 0)
    #expect(!new.text.contains("money: 689000000"))
    #expect(!new.text.contains("sources:"), "the kit has the source")
    #expect(new.text.contains("source: meridian"))
    #expect(new.errors.contains("are in the kit already"))
  }

  @Test(
    "a wrong command line",
    arguments: [
      ["kit", "facts"], ["kit", "facts", "--draft", "-", "--format", "text"],
      ["kit", "facts", "kit", "--format", "yaml"], ["kit", "facts", "kit", "--date", "2025-09-05"],
      ["kit", "facts", "--draft", "-", "--date", "yesterday"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try SilkProcess.run(arguments).status == 64)
  }
}
