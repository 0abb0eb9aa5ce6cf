extension JSONValue {
  /// How a document is laid out.
  public enum Layout: Sendable {
    /// On one line, without spaces: a line of JSON Lines.
    case compact
    /// On several lines, two spaces a level.
    case indented
  }

  /// The document as UTF-8 text (RFC 8259); everything but quotes, backslashes and control
  /// characters stands as itself.
  public func text(_ layout: Layout = .compact) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, layout)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Documents a line each, as JSON Lines has them.
  public static func lines(_ values: some Sequence<JSONValue>) -> String {
    var bytes: [UInt8] = []
    for value in values {
      value.write(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the document to `bytes`, as UTF-8.
  public func write(to bytes: inout [UInt8], _ layout: Layout = .compact) {
    write(to: &bytes, indent: layout == .indented ? 0 : nil)
  }

  /// Writes at the depth `indent`, or on one line where that is nil.
  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += Self.digits(of: value).utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      Self.write(values, between: "[", "]", to: &bytes, indent: indent) { value, bytes, indent in
        value.write(to: &bytes, indent: indent)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &bytes, indent: indent) { member, bytes, indent in
        Self.write(member.key, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between open: String, _ close: String, to bytes: inout [UInt8], indent: Int?,
    writeItem: (Item, inout [UInt8], Int?) -> Void
  ) {
    bytes += open.utf8
    let inner = indent.map { $0 + 1 }
    for (position, item) in items.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(inner, in: &bytes)
      writeItem(item, &bytes, inner)
    }
    if !items.isEmpty { breakLine(indent, in: &bytes) }
    bytes += close.utf8
  }

  private static func breakLine(_ indent: Int?, in bytes: inout [UInt8]) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: indent * 2)
  }

  private static func digits(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    if let whole = Int(exactly: value) { return String(whole) }
    return String(value)
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // Most strings are keys, names and messages, which need no escape.
    if string.utf8.allSatisfy(isPlain) {
      bytes += string.utf8
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case 0..<0x20:
        let hex = String(byte, radix: 16)
        bytes += (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8
        bytes += hex.utf8
      default:
        bytes.append(byte)
        escapeSeparator(endingWith: byte, in: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte stands as itself, whatever is around it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x85, 0xA8, 0xA9: false
    default: true
    }
  }

  /// Escapes the separators of lines that Unicode has beyond ASCII (U+0085, U+2028, U+2029), at which
  /// many programs would cut a line of JSON Lines in two.
  private static func escapeSeparator(endingWith byte: UInt8, in bytes: inout [UInt8]) {
    let escape: (length: Int, text: String)? =
      switch byte {
      case 0x85 where bytes.suffix(2).first == 0xC2: (2, #"\u0085"#)
      case 0xA8 where bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xA8]): (3, #"\u2028"#)
      case 0xA9 where bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xA9]): (3, #"\u2029"#)
      default: nil
      }
    guard let escape else { return }
    bytes.removeLast(escape.length)
    bytes += escape.text.utf8
  }
}
