/// Rows of fields with a separator between them: CSV (RFC 4180), or TSV.
///
/// A field may stand in quotes and then hold separators, line ends and doubled quotes. What is not well formed is
/// read as it stands, and reported.
struct SeparatedValues {
  /// What is between the fields of a row.
  enum Separator: UInt8 {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  /// A row, with the line it begins in.
  struct Row {
    let fields: [String]
    let line: Int
  }

  /// What is wrong at a place.
  struct Problem {
    let line: Int
    let column: Int
    let message: String
  }

  private(set) var rows: [Row] = []
  private(set) var problems: [Problem] = []

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  private var startOfLine = 0

  /// The rows of `text`; lines with nothing in them are no rows.
  init(_ text: String, separator: Separator) {
    bytes = Array(text.utf8)
    self.separator = separator.rawValue
    while position < bytes.count { readRow() }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private mutating func readRow() {
    let first = line
    var fields: [String] = []
    let start = position
    repeat { fields.append(readField()) } while take(separator)
    let isEmpty = position == start
    endLine()
    if !isEmpty { rows.append(Row(fields: fields, line: first)) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func endLine() {
    _ = take(Self.carriageReturn)
    if take(Self.newline) { beginLine() }
  }

  private mutating func beginLine() {
    line += 1
    startOfLine = position
  }

  private mutating func readField() -> String {
    if position < bytes.count, bytes[position] == Self.quote, let field = readQuoted() {
      return field
    }
    let start = position
    while position < bytes.count, !isEnd(at: position) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Whether a field without quotes ends at a place.
  private func isEnd(at place: Int) -> Bool {
    switch bytes[place] {
    case separator, Self.newline: true
    case Self.carriageReturn: place + 1 == bytes.count || bytes[place + 1] == Self.newline
    default: false
    }
  }

  /// A field in quotes; nil, and nothing is read, where the quotes do not close before its end.
  private mutating func readQuoted() -> String? {
    let (start, firstLine, startOfFirstLine) = (position, line, startOfLine)
    var field: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.newline { beginLine() }
      guard byte == Self.quote else {
        field.append(byte)
        continue
      }
      if take(Self.quote) {
        field.append(byte)
      } else if position == bytes.count || isEnd(at: position) {
        return String(decoding: field, as: UTF8.self)
      } else {
        break
      }
    }
    (position, line, startOfLine) = (start, firstLine, startOfFirstLine)
    // In tables with tabs, quotes are often just quotes.
    if separator != Separator.tab.rawValue {
      report("a quote that does not close at the end of its field; taken as it stands")
    }
    return nil
  }

  private mutating func report(_ message: String) {
    let before = String(decoding: bytes[startOfLine..<position], as: UTF8.self)
    problems.append(Problem(line: line, column: before.count + 1, message: message))
  }

  /// A field as it is written: in quotes where it holds what would end it.
  static func written(_ field: String, separator: Separator) -> String {
    let special = [separator.rawValue, quote, newline, carriageReturn]
    guard field.utf8.contains(where: { special.contains($0) }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
