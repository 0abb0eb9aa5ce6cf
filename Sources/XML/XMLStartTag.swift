/// Where the parts of a start tag lie in the bytes of a document.
public struct XMLStartTag: Sendable, Hashable {
  /// Where an attribute lies.
  public struct Attribute: Sendable, Hashable {
    /// The name as it is written, prefix and all.
    public let name: String
    /// The value between its quotes.
    public let value: Range<Int>
  }

  /// The offset after the name of the element.
  public private(set) var nameEnd: Int
  /// The attributes in their order, declarations of namespaces among them.
  public private(set) var attributes: [Attribute] = []

  /// Finds the parts of the tag of an element of a document.
  public init(of element: XMLElement, in bytes: [UInt8]) {
    self.init(at: element.startTag, in: bytes)
  }

  /// Finds the parts of a tag from `<` to after `>`.
  init(at range: Range<Int>, in bytes: [UInt8]) {
    var offset = min(range.lowerBound + 1, range.upperBound)
    func skip(while condition: (UInt8) -> Bool) {
      while offset < range.upperBound, condition(bytes[offset]) { offset += 1 }
    }
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let isName: (UInt8) -> Bool = { !isSpace($0) && !"=/>\"'<".utf8.contains($0) }
    skip(while: isName)
    nameEnd = offset
    while offset < range.upperBound {
      skip { !isName($0) }
      let start = offset
      skip(while: isName)
      let name = String(decoding: bytes[start..<offset], as: UTF8.self)
      skip(while: isSpace)
      guard offset < range.upperBound, bytes[offset] == UInt8(ascii: "=") else { continue }
      offset += 1
      skip(while: isSpace)
      guard offset < range.upperBound,
        bytes[offset] == UInt8(ascii: "\"")
          || bytes[offset] == UInt8(ascii: "'")
      else { continue }
      let quote = bytes[offset]
      offset += 1
      let valueStart = offset
      skip { $0 != quote }
      attributes.append(Attribute(name: name, value: valueStart..<offset))
      offset = min(offset + 1, range.upperBound)
    }
  }
}

extension XMLStartTag {
  /// Finds the parts of a tag that is all of some bytes.
  public init(of tag: [UInt8]) {
    self.init(at: tag.indices, in: tag)
  }
}
