/// How a text is marked up: what of it is not shown as it is written.
enum MarkupSyntax: Sendable, Hashable {
  /// `<i>` and `{\an8}`, as in SubRip.
  case subRip
  /// `<v Ann>` and `&amp;`, as in WebVTT.
  case webVTT
  /// `{\i1}`, `\N` and `\h`, as in ASS and SSA.
  case subStation

  /// Something that is not shown as it is written.
  enum Mark {
    case tag(MarkedText.Tag)
    case character(Unicode.Scalar, length: Int)
  }

  /// What begins at a position, or nil where that is text; what does not close on its line is text.
  func mark(
    at position: Int, in text: [Unicode.Scalar], _ closings: inout ClosingBrackets
  ) -> Mark? {
    switch (self, text[position]) {
    case (.subRip, "<"), (.webVTT, "<"):
      angleTag(at: position, in: text, &closings).map(Mark.tag)
    case (.subRip, "{"), (.subStation, "{"):
      braceBlock(at: position, in: text, &closings).map(Mark.tag)
    case (.webVTT, "&"): Self.reference(at: position, in: text)
    case (.subStation, "\\"): Self.escape(at: position, in: text)
    default: nil
    }
  }

  /// A text that is to be shown, as it is written.
  func spelling(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch self {
    case .subRip: return text
    case .subStation: return text.flatMap { $0 == "\n" ? ["\\", "N"] : [$0] }
    case .webVTT:
      return text.flatMap { scalar in
        Self.references.first { $0.character == scalar }?.name ?? [scalar]
      }
    }
  }

  /// A line break as it is written.
  var lineBreak: String { self == .subStation ? "\\N" : "\n" }

  private func angleTag(
    at start: Int, in text: [Unicode.Scalar], _ closings: inout ClosingBrackets
  ) -> MarkedText.Tag? {
    guard let end = closings.position(of: ">", after: start, in: text) else { return nil }
    var position = start + 1
    let isClosing = text[position] == "/"
    if isClosing { position += 1 }
    let name = position
    while position < end, 0x61...0x7A ~= text[position].value | 0x20 { position += 1 }
    let isTag =
      switch text[position] {
      case ">", " ", "/", ".": position > name
      default: false
      }
    // WebVTT has time stamps in brackets and closes tags without a name; nothing in them is shown.
    guard isTag || self == .webVTT else { return nil }
    return MarkedText.Tag(
      kind: isClosing ? .closing : .opening, range: start..<end + 1, name: name..<position)
  }

  private func braceBlock(
    at start: Int, in text: [Unicode.Scalar], _ closings: inout ClosingBrackets
  ) -> MarkedText.Tag? {
    guard let end = closings.position(of: "}", after: start, in: text) else { return nil }
    let hasCode = text[start + 1] == "\\"
    guard hasCode || self == .subStation else { return nil }
    return MarkedText.Tag(
      kind: .override, range: start..<end + 1, name: start + (hasCode ? 2 : 1)..<end)
  }

  /// The characters that WebVTT names (WebVTT, section 6.4, cue text escapes).
  private static let references: [(name: [Unicode.Scalar], character: Unicode.Scalar)] = [
    (Array("&amp;".unicodeScalars), "&"), (Array("&lt;".unicodeScalars), "<"),
    (Array("&gt;".unicodeScalars), ">"), (Array("&nbsp;".unicodeScalars), "\u{A0}"),
    (Array("&lrm;".unicodeScalars), "\u{200E}"), (Array("&rlm;".unicodeScalars), "\u{200F}"),
  ]

  private static func reference(at start: Int, in text: [Unicode.Scalar]) -> Mark? {
    references.first { text[start...].starts(with: $0.name) }
      .map { .character($0.character, length: $0.name.count) }
  }

  private static func escape(at start: Int, in text: [Unicode.Scalar]) -> Mark? {
    guard start + 1 < text.count else { return nil }
    switch text[start + 1] {
    case "N", "n": return .character("\n", length: 2)
    case "h": return .character("\u{A0}", length: 2)
    default: return nil
    }
  }
}

/// Where the next closing brackets of a line are, and up to where that is known: a line full of
/// opening brackets is not searched anew for each.
struct ClosingBrackets {
  private struct Closing {
    var knownUntil = 0
    var position: Int?
  }

  private var angle = Closing()
  private var brace = Closing()

  init() {}

  /// The position of the first closing bracket after `start` on the same line.
  mutating func position(
    of bracket: Unicode.Scalar, after start: Int, in text: [Unicode.Scalar]
  ) -> Int? {
    bracket == ">"
      ? Self.find(bracket, &angle, start, text) : Self.find(bracket, &brace, start, text)
  }

  private static func find(
    _ bracket: Unicode.Scalar, _ closing: inout Closing, _ start: Int, _ text: [Unicode.Scalar]
  ) -> Int? {
    if start >= closing.knownUntil {
      var position = start + 1
      while position < text.count, text[position] != bracket, text[position] != "\n" {
        position += 1
      }
      closing.knownUntil = position
      closing.position = position < text.count && text[position] == bracket ? position : nil
    }
    return closing.position
  }
}
