import Diagnostics
import Testing

@testable import HTML
@testable import PressKit

@Suite("Markdown")
struct MarkdownTests {
  private func html(_ text: String) -> String {
    var writer = HTMLWriter()
    for block in MarkdownDocument(reading: text, file: "blurb.md").blocks {
      writer.write(block.html())
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "emphasis",
    arguments: [
      ("影片**《红丝绸》**讲述", "影片<strong>《红丝绸》</strong>讲述"),
      ("他说：**“走。”**她点头", "他说：<strong>“走。”</strong>她点头"),
      ("護送的*（王琳）*上路", "護送的<em>（王琳）</em>上路"),
      ("фильм **«Красный шёлк»**, снятый", "фильм <strong>«Красный шёлк»</strong>, снятый"),
      ("a *b **c** d* e", "a <em>b <strong>c</strong> d</em> e"),
      ("**a *b***", "<strong>a <em>b</em></strong>"),
      ("***a***", "<em><strong>a</strong></em>"),
      ("2 * 3 * 4", "2 * 3 * 4"),
      ("**open", "**open"),
      ("a ** b", "a ** b"),
      ("****", "****"),
      (#"\*not\*"#, "*not*"),
    ])
  func emphasis(markdown: String, inner: String) { #expect(html(markdown) == "\n<p>\(inner)</p>") }

  @Test("HTML is text")
  func rawHTML() {
    #expect(
      html("a <img src=x onerror=alert(1)> b")
        == "\n<p>a &lt;img src=x onerror=alert(1)&gt; b</p>")
  }

  @Test("a link keeps its words when its address is refused, and is reported with its line")
  func unsafeLink() {
    let document = MarkdownDocument(
      reading: "first\n\nsee [the *site*](javascript:alert(1)) now", file: "blurb.md")
    #expect(document.blocks.last?.plainText.hasPrefix("see the site") == true)
    #expect(document.findings.map(\.rule) == ["kit.unsafe-link"])
    #expect(document.findings.first?.location == SourceLocation(file: "blurb.md", line: 3))
  }

  @Test("a link")
  func link() {
    #expect(
      html("see [*the* site](https://a.example/?a=1&b=2).")
        == "\n<p>see <a href=\"https://a.example/?a=1&amp;b=2\"><em>the</em> site</a>.</p>")
  }

  @Test(
    "blocks",
    arguments: [
      ("one\ntwo", "\n<p>one two</p>"),
      ("前一行\n后一行", "\n<p>前一行后一行</p>"),
      ("# Title\ntext", "\n<h3>Title</h3>\n<p>text</p>"),
      ("- a\n- b\n  c", "\n<ul>\n<li>a</li>\n<li>b c</li></ul>"),
      ("1. a\n2. b", "\n<ol>\n<li>a</li>\n<li>b</li></ol>"),
      ("> note\n> more", "\n<p class=\"note\">note more</p>"),
      ("#hash", "\n<p>#hash</p>"),
      ("one\r\n\r\ntwo", "\n<p>one</p>\n<p>two</p>"),
      ("", ""),
    ])
  func blocks(markdown: String, expected: String) { #expect(html(markdown) == expected) }

  @Test("a footnote before a link is no part of it")
  func bracketsBeforeLink() {
    #expect(html("см. [1], [сайт](a.html)") == "\n<p>см. [1], <a href=\"a.html\">сайт</a></p>")
  }

  @Test(
    "a text made to be slow, or to nest without end, is read all the same", .timeLimit(.minutes(1)),
    arguments: ["[", "[](", "[a](b", "*a ", "**a *b ", "a* ", "- a\n", "> a\n", "*"])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 20_000) + String(repeating: "b*", count: 20_000)
    let document = MarkdownDocument(reading: text, file: "blurb.md")
    var writer = HTMLWriter()
    for block in document.blocks { writer.write(block.html()) }
    #expect(writer.bytes.count > 20_000)
  }

  @Test("the plain text has no marks")
  func plainText() {
    let document = MarkdownDocument(reading: "**a** *b* [c](d)\n\n- e", file: "blurb.md")
    #expect(document.plainText == "a b c\ne")
  }
}
