/// Writes nodes as bytes of an HTML document.
///
/// Escaping looks at bytes, never at characters: a quotation mark that is followed by a combining
/// accent is one character in Swift, and still ends an attribute for a browser.
public struct HTMLWriter {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  public init() {}

  /// A whole document with `root` as its `html` element.
  public static func document(_ root: HTMLNode) -> [UInt8] {
    var writer = HTMLWriter()
    writer.bytes += "<!DOCTYPE html>\n".utf8
    writer.write(root)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// Writes a node and what is in it.
  public mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text): writeEscaped(text)
    case .data(let kind, let json): writeData(kind, json)
    case .style(let code):
      bytes += "\n<style>\n".utf8
      bytes += code.bytes
      bytes += "</style>".utf8
    case .script(let code):
      bytes += "\n<script>\n".utf8
      bytes += code.bytes
      bytes += "</script>".utf8
    case .program(let link):
      bytes += "\n<script defer src=\"".utf8
      writeEscaped(link.address)
      bytes += "\"></script>".utf8
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
    bytes += attribute.key.utf8
    guard let value = attribute.value else { return }
    bytes += "=\"".utf8
    writeEscaped(value)
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
  private mutating func writeData(_ kind: HTMLNode.DataKind, _ json: [UInt8]) {
    bytes += "\n<script type=\"\(kind.rawValue)\">\n".utf8
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
    case .a, .span, .strong, .em, .cite, .time, .html, .code, .del, .ins, .mark, .bdi, .br: false
    default: true
    }
  }
}
