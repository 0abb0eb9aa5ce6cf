/// The tags in a text of SubRip: `<i>`, `</font>`, `{\an8}`.
struct Markup: Sendable {
  /// One tag.
  struct Tag: Sendable, Hashable {
    /// Whether it is `<b>` and its like, `</b>`, or a block in braces.
    enum Kind: Sendable { case opening, closing, override }

    let kind: Kind
    /// The name in small letters (`i`, `font`), or what follows the backslash (`an8`).
    let name: String
    /// Where it begins and ends in the text, tags included, in characters.
    let range: Range<String.Index>
  }

  /// The tags in the order of the text.
  let tags: [Tag]
  /// The text without them.
  let visibleText: String

  /// Reads the tags of a text; what does not close is text.
  init(_ text: String) {
    var tags: [Tag] = []
    var visible = ""
    var rest = text.startIndex
    while let open = text[rest...].firstIndex(where: { $0 == "<" || $0 == "{" }) {
      visible += text[rest..<open]
      if let tag = Self.tag(in: text, at: open) {
        tags.append(tag)
        rest = tag.range.upperBound
      } else {
        visible.append(text[open])
        rest = text.index(after: open)
      }
    }
    self.tags = tags
    visibleText = visible + text[rest...]
  }

  private static func tag(in text: String, at open: String.Index) -> Tag? {
    let isOverride = text[open] == "{"
    let close: Character = isOverride ? "}" : ">"
    guard let end = text[open...].firstIndex(where: { $0 == close || $0 == "\n" }),
      text[end] == close
    else { return nil }
    let inner = text[text.index(after: open)..<end]
    let range = open..<text.index(after: end)
    if isOverride {
      guard inner.first == "\\" else { return nil }
      return Tag(kind: .override, name: String(inner.dropFirst()), range: range)
    }
    let isClosing = inner.first == "/"
    let name = inner.dropFirst(isClosing ? 1 : 0).prefix { $0.isASCII && $0.isLetter }
    let next = inner[name.endIndex...].first
    guard !name.isEmpty, next == nil || next == " " || next == "/" || next == "." else {
      return nil
    }
    return Tag(kind: isClosing ? .closing : .opening, name: name.lowercased(), range: range)
  }
}
