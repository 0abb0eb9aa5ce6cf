/// Writes the nodes of a page as Markdown, so that the text version says what the page says.
///
/// What has lines of its own within a list item or a figure is put on one line there. Footnote signs are
/// left out, for plain text has no place they could lead to.
struct MarkdownWriter {
  private var blocks: [(text: String, isItem: Bool)] = []
  private var line = ""
  /// How many items and figures are open; blocks inside them share a line.
  private var depth = 0
  private var number: Int?

  /// What was written, ending in a line feed.
  var finished: String {
    var text = ""
    for (index, block) in blocks.enumerated() {
      if index > 0 { text += block.isItem && blocks[index - 1].isItem ? "\n" : "\n\n" }
      text += block.text
    }
    return text.isEmpty ? "" : text + "\n"
  }

  /// Writes a node and what is in it.
  mutating func write(_ node: HTMLNode) {
    switch node {
    case .data: break
    case .text(let text): line += Self.escaped(text)
    case .element(let tag, let attributes, let children):
      let style = attributes.first { $0.name == .class }?.value
      if style == "references" { return }
      switch tag {
      case .h1: writeBlock("# ", children)
      case .h2: writeBlock("## ", children)
      case .h3, .h4: writeBlock("### ", children)
      case .p: writeBlock(style == "note" ? "> " : "", children)
      case .blockquote: writeBlock("> ", children)
      case .li: writeItem(number.map { "\($0). " } ?? "- ", children)
      case .div where children.first?.isTerm == true: writeItem("- ", children)
      case .figure: writeItem("- ", children)
      case .ol where style == nil: writeNumbered(children)
      case .dt: write(children, between: "", ": ")
      case .dd: write(children, between: line.hasSuffix(": ") ? "" : ", ", "")
      case .strong: write(children, between: "**", "**")
      case .em: write(children, between: "*", "*")
      case .a: writeLink(attributes, children)
      case .span where style == "remark": write(children, between: " (", ")")
      case .span where style == nil || style == "part": write(children, between: "", "")
      case .span, .figcaption: writeBlock("", children)
      default: write(children, between: "", "")
      }
    }
  }

  private mutating func write(_ children: [HTMLNode], between start: String, _ end: String) {
    line += start
    for child in children { write(child) }
    line += end
  }

  private mutating func writeBlock(_ mark: String, _ children: [HTMLNode]) {
    if depth > 0 {
      if !line.isEmpty && !line.hasSuffix(" ") { line += " — " }
      for child in children { write(child) }
      return
    }
    for child in children { write(child) }
    endLine(mark, isItem: false)
  }

  private mutating func writeItem(_ mark: String, _ children: [HTMLNode]) {
    depth += 1
    for child in children { write(child) }
    depth -= 1
    if depth == 0 { endLine(mark, isItem: true) }
    number = number.map { $0 + 1 }
  }

  private mutating func writeNumbered(_ children: [HTMLNode]) {
    number = 1
    for child in children { write(child) }
    number = nil
  }

  private mutating func writeLink(_ attributes: [HTMLAttribute], _ children: [HTMLNode]) {
    let outer = line
    line = ""
    for child in children { write(child) }
    let label = line
    line = outer
    guard let address = attributes.first(where: { $0.name == .href })?.value, !label.isEmpty else {
      line += label
      return
    }
    line += "[\(label)](\(address))"
  }

  private mutating func endLine(_ mark: String, isItem: Bool) {
    let start = line.firstIndex { !$0.isWhitespace } ?? line.endIndex
    let text = String(line[start...])
    line = ""
    if !text.isEmpty { blocks.append((mark + text, isItem)) }
  }

  /// Text without characters that Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\*[]<`_".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension HTMLNode {
  /// Whether the node is the term of a description list.
  fileprivate var isTerm: Bool {
    if case .element(.dt, _, _) = self { return true }
    return false
  }
}
