/// A piece of a page, whose text stays text until it is written and can never turn into markup.
public indirect enum HTMLNode: Sendable {
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  case text(String)
  /// Structured data in JSON, written so that it cannot end its script early.
  case data(DataKind, json: [UInt8])
  /// A style sheet of ours.
  case style(EmbeddedCode)
  /// A program of ours.
  case script(EmbeddedCode)

  /// A program of ours in a file of its own, which runs once the page is read.
  case program(WebLink)

  /// For whom data is.
  public enum DataKind: String, Sendable {
    /// For the scripts of the page itself.
    case json = "application/json"
    /// For search engines (JSON-LD).
    case linked = "application/ld+json"
  }
}

/// The elements that our pages use.
public enum HTMLTag: String, Sendable {
  case html, head, title, meta, link, body
  case header, footer, main, nav, section, article, aside, div, span
  case h1, h2, h3, h4, p, blockquote, cite, strong, em, time, code, del, ins, mark, bdi, br
  case ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td
  case form, label, input, button, select, option, output, fieldset, legend
  case details, summary, canvas, noscript
  case a, figure, figcaption, img, picture, source
  case svg, g, path, line, rect
  /// Text in a picture.
  case pictureText = "text"

  /// Whether the element has neither content nor end tag (HTML Living Standard, "Void elements").
  var isVoid: Bool {
    switch self {
    case .meta, .link, .img, .input, .br, .source: true
    default: false
    }
  }
}

/// An element with what `content` gives as its children.
public func element(
  _ tag: HTMLTag, _ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }
) -> HTMLNode {
  .element(tag, attributes, content())
}

/// Collects the children of an element; strings are text.
@resultBuilder
public enum HTMLBuilder {
  /// A node stands for itself.
  public static func buildExpression(_ node: HTMLNode) -> [HTMLNode] { [node] }
  /// No node is nothing.
  public static func buildExpression(_ node: HTMLNode?) -> [HTMLNode] { node.map { [$0] } ?? [] }
  /// Nodes stand for themselves.
  public static func buildExpression(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes }
  /// A string is text.
  public static func buildExpression(_ text: String) -> [HTMLNode] { [.text(text)] }
  /// Parts follow each other.
  public static func buildBlock(_ parts: [HTMLNode]...) -> [HTMLNode] { parts.flatMap(\.self) }
  /// What is left out is nothing.
  public static func buildOptional(_ part: [HTMLNode]?) -> [HTMLNode] { part ?? [] }
  /// The one branch.
  public static func buildEither(first: [HTMLNode]) -> [HTMLNode] { first }
  /// The other branch.
  public static func buildEither(second: [HTMLNode]) -> [HTMLNode] { second }
  /// Rounds of a loop follow each other.
  public static func buildArray(_ parts: [[HTMLNode]]) -> [HTMLNode] { parts.flatMap(\.self) }
}
