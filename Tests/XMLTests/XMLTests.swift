import Testing

@testable import XML

@Suite("XML")
struct XMLTests {
  @Test("elements have their names, attributes, texts and places")
  func places() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-16"?>
      <!-- a < b -->
      <a xmlns="urn:a" xmlns:b='urn:b'>\r
        <b:c  b:d = "1 &amp; &#x442; >" e='"'>Тест <![CDATA[<i>]]>&lt;</b:c
        ><d/><d />
      </a>
      """
    let bytes = Array(text.utf8)
    let document = XMLDocument(reading: bytes)
    #expect(document.problems.isEmpty)
    let root = try #require(document.root)
    #expect(root.name == XMLName("a", in: "urn:a"))
    let elements = root.elements
    #expect(elements.map(\.name.local) == ["c", "d", "d"])
    let first = elements[0]
    #expect(first.prefix == "b")
    #expect(first[XMLName("d", in: "urn:b")] == "1 & т >")
    #expect(first[XMLName("e")] == "\"")
    #expect(first.text == "Тест <i><")
    #expect(string(bytes, first.startTag) == #"<b:c  b:d = "1 &amp; &#x442; >" e='"'>"#)
    #expect(string(bytes, first.content) == "Тест <![CDATA[<i>]]>&lt;")
    #expect(elements.map { string(bytes, $0.startTag) }.dropFirst() == ["<d/>", "<d />"])
    #expect(elements.map(\.isSelfClosing) == [false, true, true])
    #expect(string(bytes, root.startTag.lowerBound..<root.end).hasSuffix("</a>"))
    let tag = XMLStartTag(of: first, in: bytes)
    #expect(tag.attributes.map(\.name) == ["b:d", "e"])
    #expect(tag.attributes.map { string(bytes, $0.value) } == ["1 &amp; &#x442; >", "\""])
    #expect(string(bytes, first.startTag.lowerBound..<tag.nameEnd) == "<b:c")
  }

  @Test("entities of a document type stay as they are written and load nothing")
  func entities() {
    let laughs = (1...9).map { level in
      "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">"
    }.joined()
    let text = """
      <!DOCTYPE a SYSTEM "http://invalid./a.dtd" [<!ENTITY lol0 "lol">\(laughs)
      <!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY x SYSTEM "file:///etc/hostname">]>
      <a b="&lol9;">1&lol9;2&x;3&nbsp;4&amp;</a>
      """
    let document = XMLDocument(reading: Array(text.utf8))
    #expect(document.root?.text == "1&lol9;2&x;3&nbsp;4&")
    #expect(document.problems.contains { $0.message.contains("document type") && !$0.isError })
  }

  @Test("inclusions are told and not followed")
  func inclusion() {
    let text = #"<a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="/etc/passwd"/></a>"#
    let document = XMLDocument(reading: Array(text.utf8))
    #expect(document.root?.text == "")
    #expect(
      document.problems.map(\.message) == ["what the document includes from elsewhere is not read"])
  }

  @Test(
    "what is not well-formed is read as far as it makes sense",
    arguments: [
      ("<a><b>1</b><b>2", ["1", "2"]), ("<a><b>1</c></b><b>2</b></a>", ["1", "2"]),
      ("<a><b>1<i>2</b><b>3</b></a>", ["12", "3"]),
      ("<a><b>1</i></i></i></b><b>3</i></b><b>4</b></a>", ["1", "3", "4"]),
      ("<a><b>a < b & c</b><b>2</b></a>", ["a  b  c", "2"]),
      ("<a><b>1</b></a><b>2</b>", ["1"]), ("<a>\n<b>1</b", ["1"]), ("", []), ("no document", []),
    ])
  func damage(text: String, texts: [String]) {
    let document = XMLDocument(reading: Array(text.utf8))
    #expect((document.root?.elements ?? []).map(\.text) == texts)
    #expect(!document.problems.isEmpty)
  }

  @Test("elements too deep within each other end the reading")
  func depth() {
    let text = String(repeating: "<a>", count: 100_000)
    let document = XMLDocument(reading: Array(text.utf8))
    #expect(document.problems.contains { $0.message.contains("too deep") })
    var depth = 0
    var element = document.root
    while let inner = element {
      depth += 1
      element = inner.elements.first
    }
    #expect(depth == XMLDocument.maximumDepth)
  }

  private func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
