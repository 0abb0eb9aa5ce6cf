import HTML
import Testing

@Suite("HTML writer")
struct HTMLWriterTests {
  private func written(_ node: HTMLNode) -> String {
    var writer = HTMLWriter()
    writer.write(node)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "text stays text",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("Q&A", "Q&amp;A"),
      ("&amp;", "&amp;amp;"),
      ("“a” 'b' \"c\"", "“a” &#39;b&#39; &quot;c&quot;"),
      ("a\u{0}b\u{1B}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("]]>", "]]&gt;"),
    ])
  func text(input: String, output: String) {
    #expect(written(element(.span) { input }) == "<span>\(output)</span>")
  }

  @Test(
    "an attribute cannot be left, not even with a combining accent after the quotation mark",
    arguments: ["a\" onerror=x", "a\"\u{301} onerror=x", "a\"\u{20DD} onerror=x", "a\"\u{200D}>"])
  func attribute(value: String) {
    let bytes = Array(written(element(.span, .ariaLabel(value)) {}).utf8)
    #expect(bytes.count { $0 == UInt8(ascii: "\"") } == 2)
    #expect(bytes.count { $0 == UInt8(ascii: ">") } == 2)
  }

  @Test("structured data cannot end its script")
  func data() {
    let text = written(.data(.json, json: Array(#"{"name": "</script><!-- & "}"#.utf8)))
    #expect(text.contains(#""name": "\u003c/script>\u003c!-- \u0026 ""#))
  }

  @Test("code that could leave its element is none", arguments: ["a</script>", "<!--", "</", "\0"])
  func code(text: String) {
    #expect(EmbeddedCode(Array(text.utf8)) == nil)
    #expect(EmbeddedCode(Array("if (a < b && c > d) e()".utf8)) != nil)
  }

  @Test("an attribute may be said by its name alone, and one of ours by a name of ours")
  func attributes() {
    #expect(
      written(element(.input, .type("checkbox"), .checked) {})
        == "\n<input type=\"checkbox\" checked>")
    #expect(
      written(element(.span, .data("rule", "A\"B")) {}) == "<span data-rule=\"A&quot;B\"></span>")
  }

  @Test("an element without content has no end tag where HTML forbids one")
  func voidElement() throws {
    let link = try #require(WebLink("a.jpg"))
    #expect(
      written(element(.img, .src(link), .width(3), .height(2), .alt("")) {})
        == "\n<img src=\"a.jpg\" width=\"3\" height=\"2\" alt=\"\">")
  }

  @Test(
    "a page may lead to the web, to a mailbox, to a telephone, to itself",
    arguments: [
      "https://iz.ru/1841296", "http://a.example/?q=a:b", "HTTPS://A.EXAMPLE", "mailto:a@b.example",
      "tel:+74950000000", "../media/a.jpg", "#source-1", "a.html#b:c", "https://例え.example/红",
    ])
  func goodLink(address: String) { #expect(WebLink(address)?.address == address) }

  @Test(
    "a page may lead nowhere else",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
      "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
      "//evil.example", "\\\\evil.example", "", "blob:x", "java\u{0}script:x", "/etc/passwd",
      "../../secret", "a/../../../b", "%2e%2e/%2E./secret", "/\u{301}a", "javascript\u{301}:a",
    ])
  func badLink(address: String) { #expect(WebLink(address) == nil) }
}
