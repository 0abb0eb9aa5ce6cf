/// A place in an input: its file and, as far as known, where in it.
public struct SourceLocation: Sendable, Hashable {
  /// The file as the user named it; `-` is standard input.
  public var file: String
  /// The line, counted from 1.
  public var line: Int?
  /// The column, counted from 1 in characters as a person counts them (grapheme clusters).
  public var column: Int?
  /// The offset from the start of the file, in bytes.
  public var byteOffset: Int?

  /// A place in `file`.
  public init(file: String, line: Int? = nil, column: Int? = nil, byteOffset: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `FILE:LINE:COLUMN`, without the parts that are not known; in one line, so that control characters
  /// in the name of the file are written as in a Swift string.
  public var description: String {
    var text = ""
    append(to: &text)
    return text
  }

  /// Appends the description to a text.
  func append(to text: inout String) {
    text += file.withVisibleControls
    if let line {
      text += ":"
      text += String(line)
      if let column {
        text += ":"
        text += String(column)
      }
    }
  }
}

extension SourceLocation {
  /// The place as members of a JSON object: `file`, and as far as known `line`, `column` and
  /// `byteOffset`.
  public var jsonMembers: [JSONValue.Member] {
    var members: [JSONValue.Member] = [("file", .string(file))]
    if let line { members.append(("line", .integer(line))) }
    if let column { members.append(("column", .integer(column))) }
    if let byteOffset { members.append(("byteOffset", .integer(byteOffset))) }
    return members
  }
}
