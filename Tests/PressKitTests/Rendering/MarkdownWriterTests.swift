import LocaleData
import Testing

@testable import HTML
@testable import PressKit

@Suite("Markdown writer")
struct MarkdownWriterTests {
  private func written(_ nodes: [HTMLNode], _ language: String = "en") throws -> String {
    let phrases = try Phrasebook(along: [try #require(.init(language))], from: .builtIn)
    var writer = MarkdownWriter(phrases.typography.lineMarks)
    for node in nodes { writer.write(node) }
    return writer.finished
  }

  @Test(
    "emphasis that CommonMark would not read is left out, with both its marks",
    arguments: [
      ("影片**《红丝绸》**讲述", "影片《红丝绸》讲述"),
      ("他说：**“走。”**她点头", "他说：“走。”她点头"),
      ("**《紅絲綢》**是", "《紅絲綢》是"),
      ("护送文件的是**王琳**；奉命", "护送文件的是**王琳**；奉命"),
      ("影片**《红丝绸》**，讲述", "影片《红丝绸》，讲述"),
      ("影片：**《红丝绸》**，讲述", "影片：**《红丝绸》**，讲述"),
      ("фильм **«Красный шёлк»**, снятый", "фильм **«Красный шёлк»**, снятый"),
      ("a *b **c** d* e", "a *b **c** d* e"),
      ("*a **b***", "*a **b***"),
      ("他***（王）**琳*走", "他（王）琳走"),
      ("**[сайт](https://a.example/)**", "**[сайт](https://a.example/)**"),
      (#"\*no\*"#, #"\*no\*"#),
    ])
  func flanking(markdown: String, expected: String) throws {
    let document = MarkdownDocument(reading: markdown, file: "blurb.md")
    #expect(try written(document.blocks.map { $0.html() }) == expected + "\n")
  }

  @Test(
    "text stays text: no heading, item, note, link, element or character comes of it",
    arguments: [
      ("# a", "\\# a"), ("#a", "#a"), ("- a", "\\- a"), ("+7 495", "+7 495"), ("---", "\\---"),
      ("> a", "\\> a"), ("1. a", "1\\. a"), ("1927.", "1927\\."), ("a\n\n# b", "a  # b"),
      ("<b>", "\\<b>"), ("&lt;b&gt;", "\\&lt;b\\&gt;"), ("Q&A", "Q&A"), ("~~~", "\\~\\~\\~"),
      ("[\u{301}a](b)", "\\[\u{301}a\\](b)"),
    ])
  func plainText(text: String, expected: String) throws {
    #expect(try written([element(.p) { text }]) == expected + "\n")
  }

  @Test("an address cannot end its link")
  func address() throws {
    let link = try #require(WebLink("https://a.example/)[b](javascript:c)"))
    #expect(
      try written([element(.p) { element(.a, .href(link)) { "a" } }])
        == "[a](https://a.example/%29[b]%28javascript:c%29)\n")
  }

  @Test(
    "a line of facts has the marks of its language",
    arguments: [
      ("en", "- A: b, c (d)\n"), ("ru", "- A: b, c (d)\n"), ("zh-Hans", "- A：b、c（d）\n"),
      ("zh-Hant", "- A：b、c（d）\n"),
    ])
  func facts(language: String, expected: String) throws {
    let row = element(.div) {
      element(.dt) { "A" }
      element(.dd) { "b" }
      element(.dd) {
        "c"
        element(.span, .class("remark")) { "d" }
      }
    }
    #expect(try written([element(.dl) { row }], language) == expected)
  }
}
