internal import Diagnostics

/// Writes nodes as bytes of an HTML document.
///
/// Escaping looks at bytes, never at characters: a quotation mark that is followed by a combining
/// accent is one character in Swift, and still ends an attribute for a browser.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// A whole document with `root` as its `html` element.
  static func document(_ root: HTMLNode) -> [UInt8] {
    var writer = HTMLWriter()
    writer.bytes += "<!DOCTYPE html>\n".utf8
    writer.write(root)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// Writes a node and what is in it.
  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text): writeEscaped(text)
    case .data(let value): writeData(value)
    case .element(let tag, let attributes, let children):
      if tag.startsLine { bytes.append(UInt8(ascii: "\n")) }
      bytes.append(UInt8(ascii: "<"))
      bytes += tag.rawValue.utf8
      for attribute in attributes { write(attribute) }
      bytes.append(UInt8(ascii: ">"))
      if tag.isVoid { return }
      for child in children { write(child) }
      bytes += "</".utf8
      bytes += tag.rawValue.utf8
      bytes.append(UInt8(ascii: ">"))
    }
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    bytes.append(UInt8(ascii: " "))
    bytes += attribute.name.rawValue.utf8
    bytes += "=\"".utf8
    writeEscaped(attribute.value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes text so that it is text in element content and in a quoted attribute alike.
  ///
  /// Control characters, which HTML forbids even as references, become U+FFFD.
  private mutating func writeEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): bytes.append(byte)
      case 0..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Writes JSON inside a script; `<` and `&` stand only within its strings, where an escape may
  /// replace them.
  private mutating func writeData(_ value: JSONValue) {
    var json: [UInt8] = []
    value.write(to: &json, .indented)
    bytes += "\n<script type=\"application/ld+json\">\n".utf8
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes += #"\u003c"#.utf8
      case UInt8(ascii: "&"): bytes += #"\u0026"#.utf8
      default: bytes.append(byte)
      }
    }
    bytes += "\n</script>".utf8
  }
}

extension HTMLTag {
  /// Whether the tag starts a line of the source, which is for people who read it.
  fileprivate var startsLine: Bool {
    switch self {
    case .a, .span, .strong, .em, .cite, .time, .html: false
    default: true
    }
  }
}
