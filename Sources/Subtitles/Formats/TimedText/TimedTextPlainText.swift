/// Reads the text of simple paragraphs without a parser: characters, breaks and spans.
///
/// Whoever shows all texts of a file asks for them one by one, and to start a parser for each takes
/// longer than to read it.
struct TimedTextPlainText {
  private var text = String.UnicodeScalarView()
  private let preservesSpace: Bool
  /// Whether the last character is a space that may go, or there is none in the line.
  private var (endsWithSpace, isLineStart) = (false, true)

  /// The text of a content, or nil where it holds more than can be read so.
  static func read(_ content: String, preservesSpace: Bool) -> String? {
    var reader = TimedTextPlainText(preservesSpace: preservesSpace)
    return reader.read(content.unicodeScalars) ? String(reader.text) : nil
  }

  private init(preservesSpace: Bool) { self.preservesSpace = preservesSpace }

  private mutating func read(_ content: String.UnicodeScalarView) -> Bool {
    var rest = content[...]
    while let scalar = rest.first {
      rest = rest.dropFirst()
      switch scalar {
      case "<":
        guard let close = rest.firstIndex(of: ">"), take(tag: rest[..<close]) else { return false }
        rest = rest[close...].dropFirst()
      case "&":
        guard let end = rest.prefix(8).firstIndex(of: ";"),
          let character = Self.references[String(rest[..<end])]
        else { return false }
        append(character)
        rest = rest[end...].dropFirst()
      default: append(scalar)
      }
    }
    dropSpace()
    return true
  }

  private static let references: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  /// Takes a tag between its brackets; a span must say nothing that changes its text.
  private mutating func take(tag: Substring.UnicodeScalarView) -> Bool {
    let tag = String(tag)
    let isClosing = tag.hasPrefix("/")
    let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
    switch name.split(separator: ":").last {
    case "br" where !isClosing && tag.hasSuffix("/"):
      dropSpace()
      text.append("\n")
      isLineStart = true
      return true
    case "span": return !tag.contains("uby") && !tag.contains("space") && !tag.hasSuffix("/")
    default: return false
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard !preservesSpace else {
      text.append(scalar)
      return
    }
    if [" ", "\n", "\t", "\r"].contains(scalar) {
      guard !endsWithSpace, !isLineStart else { return }
      text.append(" ")
      endsWithSpace = true
    } else {
      text.append(scalar)
      (endsWithSpace, isLineStart) = (false, false)
    }
  }

  private mutating func dropSpace() {
    if endsWithSpace { text.removeLast() }
    endsWithSpace = false
  }
}
