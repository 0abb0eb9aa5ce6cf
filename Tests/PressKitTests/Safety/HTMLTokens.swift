/// A page as a browser cuts it into tags and text (HTML Living Standard, "Tokenization"), without the
/// program's own writer having a say in it.
struct HTMLTokens {
  /// A start tag and its attributes.
  struct Tag {
    var name = ""
    var attributes: [(name: String, value: String)] = []

    /// The names in it, which no text may change.
    var shape: String { ([name] + attributes.map(\.name)).joined(separator: " ") }

    func value(of attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  /// The tags in the order of the page.
  private(set) var tags: [Tag] = []
  /// What stands between the tags: for each tag the text after it.
  private(set) var texts: [String] = []

  private let bytes: [UInt8]
  private var place = 0

  init(of page: [UInt8]) {
    bytes = page
    var text: [UInt8] = []
    func isLetter(_ byte: UInt8?) -> Bool { byte.map { 0x61...0x7A ~= $0 | 0x20 } ?? false }
    while place < bytes.count {
      let next = place + 1 < bytes.count ? bytes[place + 1] : nil
      guard bytes[place] == UInt8(ascii: "<"), isLetter(next) || [0x2F, 0x21, 0x3F].contains(next)
      else {
        text.append(bytes[place])
        place += 1
        continue
      }
      keep(&text)
      if isLetter(next) {
        readTag()
        if let tag = tags.last, ["script", "style", "title"].contains(tag.name) {
          text = raw(until: tag.name)
        }
      } else {
        // End tags and declarations: to the next bracket, which is shorter than any comment.
        if next != 0x2F, !bytes[place...].starts(with: "<!DOCTYPE html>".utf8) {
          tags.append(Tag(name: "declaration"))
          texts.append("")
        }
        skip(to: UInt8(ascii: ">"))
      }
    }
    keep(&text)
  }

  /// The text after the first tag of this name.
  func text(of name: String) -> String? { tags.firstIndex { $0.name == name }.map { texts[$0] } }

  private mutating func keep(_ text: inout [UInt8]) {
    if !texts.isEmpty { texts[texts.count - 1] += Self.decoded(text) }
    text = []
  }

  private mutating func skip(to end: UInt8) {
    while place < bytes.count, bytes[place] != end { place += 1 }
    place += 1
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
  }

  private mutating func word(until ends: [UInt8]) -> String {
    let start = place
    while place < bytes.count, !Self.isSpace(bytes[place]), !ends.contains(bytes[place]) {
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
  }

  private mutating func readTag() {
    place += 1
    var tag = Tag(name: word(until: [0x2F, 0x3E]))
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let name = word(until: [0x2F, 0x3E, 0x3D])
      guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
        tag.attributes.append((name, ""))
        continue
      }
      place += 1
      let quote = place < bytes.count ? bytes[place] : 0
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let start = place + 1
        place += 1
        while place < bytes.count, bytes[place] != quote { place += 1 }
        let value = bytes[start..<min(place, bytes.count)]
        tag.attributes.append((name, Self.decoded(Array(value))))
        place += 1
      } else {
        tag.attributes.append((name, word(until: [0x3E])))
      }
    }
    place += 1
    tags.append(tag)
    texts.append("")
  }

  private mutating func raw(until name: String) -> [UInt8] {
    let start = place
    let end = Array("</\(name)".utf8)
    while place < bytes.count {
      let here = bytes[place...].prefix(end.count).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
      if here == end { break }
      place += 1
    }
    return Array(bytes[start..<place])
  }

  private static let references: [(name: String, byte: UInt8)] = [
    ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27), ("&amp;", 0x26),
  ]

  private static func decoded(_ text: [UInt8]) -> String {
    var decoded: [UInt8] = []
    var rest = text[...]
    while let byte = rest.first {
      let reference = references.first { rest.starts(with: $0.name.utf8) }
      decoded.append(reference?.byte ?? byte)
      rest = rest.dropFirst(reference?.name.utf8.count ?? 1)
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
