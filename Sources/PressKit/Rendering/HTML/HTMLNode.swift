internal import Diagnostics

/// A piece of a page, whose text stays text until it is written and can never turn into markup.
indirect enum HTMLNode: Sendable {
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  case text(String)
  /// Structured data for machines (JSON-LD), written so that it cannot end its script early.
  case data(JSONValue)
}

/// The elements that our pages use.
enum HTMLTag: String, Sendable {
  case html, head, title, meta, link, body
  case header, footer, main, nav, section, div, span
  case h1, h2, h3, h4, p, blockquote, cite, strong, em, time
  case ul, ol, li, dl, dt, dd
  case a, figure, figcaption, img

  /// Whether the element has neither content nor end tag (HTML Living Standard, "Void elements").
  var isVoid: Bool {
    switch self {
    case .meta, .link, .img: true
    default: false
    }
  }
}

/// An element with what `content` gives as its children.
func element(
  _ tag: HTMLTag, _ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }
) -> HTMLNode {
  .element(tag, attributes, content())
}

/// Collects the children of an element; strings are text.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ node: HTMLNode) -> [HTMLNode] { [node] }
  static func buildExpression(_ node: HTMLNode?) -> [HTMLNode] { node.map { [$0] } ?? [] }
  static func buildExpression(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes }
  static func buildExpression(_ text: String) -> [HTMLNode] { [.text(text)] }
  static func buildBlock(_ parts: [HTMLNode]...) -> [HTMLNode] { parts.flatMap(\.self) }
  static func buildOptional(_ part: [HTMLNode]?) -> [HTMLNode] { part ?? [] }
  static func buildEither(first: [HTMLNode]) -> [HTMLNode] { first }
  static func buildEither(second: [HTMLNode]) -> [HTMLNode] { second }
  static func buildArray(_ parts: [[HTMLNode]]) -> [HTMLNode] { parts.flatMap(\.self) }
}
