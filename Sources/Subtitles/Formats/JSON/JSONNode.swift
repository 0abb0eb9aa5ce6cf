/// A value of a JSON document with the place where it is written.
struct JSONNode: Sendable {
  /// What the value is, as far as finding cues needs to know.
  enum Kind: Sendable {
    case object([(key: String, value: JSONNode)])
    case array([JSONNode])
    case string, number, word
  }

  var kind: Kind
  /// Where the value is written; of a string, with its quotes.
  var range: Range<Int>

  /// The value of a member of an object; the last of several with one key.
  subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = kind else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The elements of an array, or none.
  var elements: [JSONNode] { if case .array(let elements) = kind { elements } else { [] } }
}

/// Finds out where the values of a JSON document stand, or of several, one after the other.
///
/// What comes before damage is kept; values are not checked beyond what finding their ends needs.
struct JSONPlaces {
  private let bytes: [UInt8]
  private var offset: Int
  private var depth = 0
  /// Where the text stops being JSON, or nil.
  private(set) var failure: Int?

  private static let mostDepth = 100

  init(_ bytes: [UInt8], from start: Int) { (self.bytes, offset) = (bytes, start) }

  /// The documents in the bytes: one, or the lines of JSON Lines.
  mutating func documents() -> [JSONNode] {
    var documents: [JSONNode] = []
    skipBlanks()
    while offset < bytes.count, failure == nil {
      documents.append(value())
      skipBlanks()
    }
    return documents
  }

  /// The value that starts here.
  mutating func document() -> JSONNode? {
    skipBlanks()
    let node = value()
    return failure == nil ? node : nil
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private mutating func fail() { if failure == nil { failure = offset } }

  private mutating func value() -> JSONNode {
    let start = offset
    let kind: JSONNode.Kind
    switch next {
    case UInt8(ascii: "{"): kind = .object(members())
    case UInt8(ascii: "["): kind = .array(elements())
    case UInt8(ascii: "\""):
      skipString()
      kind = .string
    case let byte? where byte == UInt8(ascii: "-") || 0x30...0x39 ~= byte:
      skip { 0x30...0x39 ~= $0 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
      kind = .number
    case let byte? where 0x61...0x7A ~= byte:
      skip { 0x61...0x7A ~= $0 }
      kind = .word
    default:
      fail()
      kind = .word
    }
    return JSONNode(kind: kind, range: start..<offset)
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte = next, condition(byte) { offset += 1 }
  }

  private mutating func members() -> [(key: String, value: JSONNode)] {
    var members: [(key: String, value: JSONNode)] = []
    list(closing: UInt8(ascii: "}")) { reader in
      let start = reader.offset
      guard reader.next == UInt8(ascii: "\"") else { return reader.fail() }
      reader.skipString()
      // Keys that matter have no escapes, so that what is between the quotes is the key.
      let inner = start + 1..<max(start + 1, reader.offset - 1)
      let key = String(decoding: reader.bytes[inner], as: UTF8.self)
      reader.skipBlanks()
      guard reader.next == UInt8(ascii: ":") else { return reader.fail() }
      reader.offset += 1
      reader.skipBlanks()
      members.append((key, reader.value()))
    }
    return members
  }

  private mutating func elements() -> [JSONNode] {
    var elements: [JSONNode] = []
    list(closing: UInt8(ascii: "]")) { elements.append($0.value()) }
    return elements
  }

  /// Reads what stands between brackets, parted by commas.
  private mutating func list(closing: UInt8, _ element: (inout Self) -> Void) {
    offset += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else { return fail() }
    skipBlanks()
    while failure == nil, next != closing {
      element(&self)
      skipBlanks()
      if next == UInt8(ascii: ",") {
        offset += 1
        skipBlanks()
      } else if next != closing {
        fail()
      }
    }
    if failure == nil { offset += 1 }
  }

  private mutating func skipString() {
    offset += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count else {
      offset = bytes.count
      return fail()
    }
    offset += 1
  }
}
