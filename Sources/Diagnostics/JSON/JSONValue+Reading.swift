extension JSONValue {
  /// Why a text is no JSON.
  public struct ReadingError: Error, Sendable, Hashable {
    /// How many bytes of the text were read when the problem was met.
    public let offset: Int
    /// What was expected there.
    public let problem: String
  }

  /// The document that `text`, in UTF-8, has and nothing beside (RFC 8259).
  ///
  /// A number that is no `Int` becomes a `Double`; half a surrogate pair becomes U+FFFD.
  ///
  /// - Throws: a ``ReadingError`` at the first problem, or where arrays and objects are nested too deep.
  public init(reading text: some Collection<UInt8>) throws(ReadingError) {
    var reader = JSONReader(bytes: Array(text))
    self = try reader.document()
  }

  /// The value of a member of an object; nil where there is none such.
  ///
  /// Of several members with one key the last counts.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }
}

/// Reads a JSON document from its start to its end.
private struct JSONReader {
  typealias Failure = JSONValue.ReadingError

  let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private static let mostDepth = 200

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(Failure) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard position == bytes.count else { throw expected("the end") }
    return value
  }

  private func expected(_ what: String) -> Failure {
    Failure(offset: position, problem: "expected \(what)")
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw expected("a value") }
    position += word.utf8.count
    return value
  }

  private mutating func object() throws(Failure) -> JSONValue {
    try enter()
    var members: [JSONValue.Member] = []
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        guard next == UInt8(ascii: "\"") else { throw expected("a key in quotes") }
        let key = try string()
        guard take(UInt8(ascii: ":")) else { throw expected("a colon") }
        members.append((key, try value()))
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw expected("a comma or }") }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(Failure) -> JSONValue {
    try enter()
    var values: [JSONValue] = []
    if !take(UInt8(ascii: "]")) {
      repeat { values.append(try value()) } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw expected("a comma or ]") }
    }
    depth -= 1
    return .array(values)
  }

  private mutating func enter() throws(Failure) {
    position += 1
    depth += 1
    if depth > Self.mostDepth { throw expected("fewer levels") }
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20:
        position -= 1
        throw expected("no control character in a string")
      default: text.append(byte)
      }
    }
    throw expected("a quote")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard let byte = next else { throw expected("an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try scalar()
    default:
      position -= 1
      throw expected("an escape that JSON has")
    }
  }

  private mutating func scalar() throws(Failure) -> [UInt8] {
    let unit = try hexadecimal()
    var units = [unit]
    if UTF16.isLeadSurrogate(unit), bytes[position...].starts(with: #"\u"#.utf8) {
      let before = position
      position += 2
      let trail = try hexadecimal()
      if UTF16.isTrailSurrogate(trail) { units.append(trail) } else { position = before }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func hexadecimal() throws(Failure) -> UInt16 {
    let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let unit = UInt16(digits, radix: 16)
    else { throw expected("four hexadecimal digits") }
    position += 4
    return unit
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    let signs = Set("+-0123456789.eE".utf8)
    while let byte = next, signs.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    let isWellFormed =
      digits.first?.isNumber == true && digits.last?.isNumber == true
      && !(digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true)
      && !text.hasPrefix("--")
    guard isWellFormed, let value = Double(text) else {
      position = start
      throw expected("a value")
    }
    return Int(text).map { .integer($0) } ?? .number(value)
  }
}
