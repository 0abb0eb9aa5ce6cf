/// The first line of a document of XML, which says its encoding: `<?xml version="1.0"
/// encoding="windows-1251"?>`.
enum XMLDeclaration {
  /// The text with a declaration that names an encoding; UTF-8 and UTF-16 need none.
  static func naming(_ spelling: TextSpelling, in text: String) -> String {
    let name = name(of: spelling)
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else {
      let needsNone = name == "UTF-8" || name == "UTF-16"
      return needsNone ? text : "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n" + text
    }
    let declaration = text[..<end.lowerBound]
    let rest = text[end.lowerBound...]
    guard let value = value(of: "encoding", in: declaration) else {
      // The encoding stands after the version.
      let version = self.value(of: "version", in: declaration)
      let place = version.map { text.index(after: $0.upperBound) } ?? end.lowerBound
      return text[..<place] + " encoding=\"\(name)\"" + text[place...]
    }
    return declaration[..<value.lowerBound] + name + declaration[value.upperBound...] + rest
  }

  /// The name that a parser of XML knows; after a byte order mark UTF-16 is of either order.
  private static func name(of spelling: TextSpelling) -> String {
    guard spelling.hasByteOrderMark else { return spelling.encoding.name }
    return switch spelling.encoding.name {
    case "UTF-16LE", "UTF-16BE": "UTF-16"
    case "UTF-32LE", "UTF-32BE": "UTF-32"
    case let name: name
    }
  }

  /// Where the value of an attribute lies, without its quotes.
  private static func value(
    of name: String, in declaration: Substring
  ) -> Range<String.Index>? {
    guard let found = declaration.firstRange(of: name) else { return nil }
    let rest = declaration[found.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'",
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    return rest.index(after: rest.startIndex)..<end
  }
}
