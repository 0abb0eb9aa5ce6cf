internal import HTML

/// Writes the nodes of a page as Markdown, so that the text version says what the page says.
///
/// What has lines of its own within a list item or a figure is put on one line there. Footnote signs are
/// left out, for plain text has no place they could lead to.
struct MarkdownWriter {
  private var blocks: [(text: String, isItem: Bool)] = []
  private var line = MarkdownLine()
  /// The marks between the parts of a line, as the language of the text sets them.
  private let marks: Typography.LineMarks
  /// How many items and figures are open; blocks inside them share a line.
  private var depth = 0
  /// Whether the term of a description was written last, so that what it means comes next.
  private var isAfterTerm = false
  private var number: Int?

  /// A writer that puts these marks between the parts of a line.
  init(_ marks: Typography.LineMarks) { self.marks = marks }

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
    case .data, .style, .script, .program: break
    case .text(let text): line.append(Self.escaped(text))
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
      case .dt:
        write(children, between: "", "")
        isAfterTerm = true
      case .dd:
        write(children, between: isAfterTerm ? marks.colon : marks.comma, "")
      case .strong: write(children, emphasizedBy: "**")
      case .em: write(children, emphasizedBy: "*")
      case .a: writeLink(attributes, children)
      case .span where style == "remark":
        write(children, between: marks.remarkStart, marks.remarkEnd)
      case .span where style == nil || style == "part": write(children, between: "", "")
      case .span, .figcaption: writeBlock("", children)
      default: write(children, between: "", "")
      }
    }
  }

  private mutating func write(_ children: [HTMLNode], between start: String, _ end: String) {
    isAfterTerm = false
    line.append(start)
    for child in children { write(child) }
    line.append(end)
  }

  private mutating func write(_ children: [HTMLNode], emphasizedBy mark: String) {
    line.open(mark)
    for child in children { write(child) }
    line.close(mark)
  }

  private mutating func writeBlock(_ mark: String, _ children: [HTMLNode]) {
    if depth > 0 {
      if line.last?.isWhitespace == false { line.append(marks.dash) }
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
    line = MarkdownLine()
    for child in children { write(child) }
    let label = line
    line = outer
    guard let address = attributes.first(where: { $0.name == .href })?.value, !label.isEmpty else {
      line.append(label)
      return
    }
    line.append("[")
    line.append(label)
    line.append("](\(Self.enclosed(address)))")
  }

  private mutating func endLine(_ mark: String, isItem: Bool) {
    let text = String(line.text.drop(while: \.isWhitespace))
    line = MarkdownLine()
    if !text.isEmpty { blocks.append((mark + Self.withoutBlockMark(text), isItem)) }
  }

  /// Text in one line, without characters that Markdown would take for its own.
  ///
  /// Escaping looks at scalars: a bracket with an accent on it is one character, and still a bracket.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      switch scalars[place] {
      case "\n", "\r": result.append(" ")
      case "\\", "*", "[", "]", "<", "`", "_", "~":
        result.append("\\")
        result.append(scalars[place])
      case "&":
        if startsReference(scalars[place...].dropFirst()) { result.append("\\") }
        result.append("&")
      default: result.append(scalars[place])
      }
    }
    return String(result)
  }

  /// Whether what follows an ampersand makes a character of it, as in `&lt;`.
  private static func startsReference(_ rest: Substring.UnicodeScalarView) -> Bool {
    let name = rest.prefix {
      $0.isASCII
        && ($0.properties.numericType != nil || $0 == "#"
          || $0.properties.isAlphabetic)
    }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  /// A line that does not begin as a heading, an item or a note of ours does.
  private static func withoutBlockMark(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    let rest = scalars.dropFirst(digits.count)
    guard let sign = rest.first else { return text }
    let afterSigns = rest.drop { $0 == sign }.first
    let isMark =
      switch sign {
      case ">": digits.isEmpty
      case "#", "-", "+", "=": digits.isEmpty && (afterSigns == nil || afterSigns == " ")
      case ".", ")": !digits.isEmpty && (afterSigns == nil || afterSigns == " ")
      default: false
      }
    return isMark ? String(digits) + "\\" + String(rest) : text
  }

  /// An address without the characters that would end a link, each written as its code.
  private static func enclosed(_ address: String) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "(": result += "%28"
      case ")": result += "%29"
      case "<": result += "%3C"
      case ">": result += "%3E"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension HTMLNode {
  /// Whether the node is the term of a description list.
  fileprivate var isTerm: Bool {
    if case .element(.dt, _, _) = self { return true }
    return false
  }
}
