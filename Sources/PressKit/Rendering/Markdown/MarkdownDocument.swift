internal import Diagnostics

/// A text in our subset of Markdown, read into blocks.
///
/// The subset is what a blurb needs: paragraphs, `#` headings, `-` and `1.` lists, `>` notes, `*` and
/// `**`, links, and a backslash before a character that would mean something else. HTML in it is text.
struct MarkdownDocument: Sendable {
  /// The blocks in order.
  let blocks: [MarkdownBlock]
  /// What could not be kept, such as a link that a page must not have.
  let findings: [Finding]

  /// Reads `text`, the content of `file`; reading never fails.
  init(reading text: String, file: String) {
    var blocks: [MarkdownBlock] = []
    var findings: [Finding] = []
    // The lines of the block that is being read; those of a list by item.
    var pending: (kind: LineKind, items: [[String]], line: Int)?

    func flush() {
      guard let block = pending else { return }
      pending = nil
      var parser = MarkdownInlineParser(file: file, line: block.line)
      switch block.kind {
      case .blank: break
      case .text: blocks.append(.paragraph(parser.inlines(of: Self.joined(block.items[0]))))
      case .quotation: blocks.append(.quotation(parser.inlines(of: Self.joined(block.items[0]))))
      case .heading(let level):
        blocks.append(.heading(level: level, parser.inlines(of: Self.joined(block.items[0]))))
      case .item(let isOrdered):
        let items = block.items.map { parser.inlines(of: Self.joined($0)) }
        blocks.append(.list(isOrdered: isOrdered, items))
      }
      findings += parser.findings
    }

    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let (kind, content) = Self.classify(line)
      switch (kind, pending?.kind) {
      case (.blank, _): flush()
      case (.text, .item?), (.text, .text?), (.text, .quotation?), (.quotation, .quotation?):
        // A line that starts with nothing special goes on with what stands above it.
        let last = (pending?.items.count ?? 1) - 1
        pending?.items[last].append(content)
      case (.item, let open?) where open == kind:
        pending?.items.append([content])
      default:
        flush()
        pending = (kind, [[content]], index + 1)
      }
      if case .heading = kind { flush() }
    }
    flush()
    self.blocks = blocks
    self.findings = findings
  }

  /// The text without any marks, a line a block.
  var plainText: String { blocks.map(\.plainText).joined(separator: "\n") }
}

extension MarkdownDocument {
  private enum LineKind: Equatable {
    case blank, text, quotation
    case heading(Int)
    case item(isOrdered: Bool)
  }

  private static func classify(_ line: Substring) -> (LineKind, String) {
    let text = line.trimmingSpaces
    if text.isEmpty { return (.blank, "") }
    if text.hasPrefix(">") { return (.quotation, String(text.dropFirst().trimmingSpaces)) }
    let marks = text.prefix { $0 == "#" }
    if (1...3).contains(marks.count), text.dropFirst(marks.count).hasPrefix(" ") {
      return (.heading(marks.count), String(text.dropFirst(marks.count).trimmingSpaces))
    }
    if text.hasPrefix("- ") || text.hasPrefix("* ") {
      return (.item(isOrdered: false), String(text.dropFirst(2).trimmingSpaces))
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, text.dropFirst(digits.count).hasPrefix(". ") {
      return (.item(isOrdered: true), String(text.dropFirst(digits.count + 2).trimmingSpaces))
    }
    return (.text, String(text))
  }

  /// Lines as one; between two Han characters a line break is no space.
  private static func joined(_ lines: [String]) -> String {
    lines.reduce(into: "") { text, line in
      if let last = text.last, let first = line.first, !(last.isWide && first.isWide) {
        text.append(" ")
      }
      text += line
    }
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  fileprivate var trimmingSpaces: SubSequence {
    let start = firstIndex { $0 != " " && $0 != "\t" } ?? endIndex
    guard let last = lastIndex(where: { $0 != " " && $0 != "\t" }) else {
      return self[start..<start]
    }
    return self[start...last]
  }
}

extension Character {
  /// Whether the character belongs to Chinese writing: Han, or the punctuation that goes with it.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x2014, 0x2026, 0x201C, 0x201D, 0x3000...0x303F, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }
}
