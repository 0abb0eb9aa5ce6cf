internal import Diagnostics
internal import HTML

/// A block of a text in our subset of Markdown: paragraphs, headings, lists, quotations.
enum MarkdownBlock: Sendable, Equatable {
  case paragraph([MarkdownInline])
  case heading(level: Int, [MarkdownInline])
  case list(isOrdered: Bool, [[MarkdownInline]])
  /// A note set apart, such as "sample text".
  case quotation([MarkdownInline])
}

/// What stands in a line of text.
indirect enum MarkdownInline: Sendable, Equatable {
  case text(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case link(WebLink, [MarkdownInline])
}

extension MarkdownBlock {
  /// The block's text without any marks.
  var plainText: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines), .quotation(let inlines):
      inlines.plainText
    case .list(_, let items): items.map(\.plainText).joined(separator: "\n")
    }
  }

  /// The block as nodes of a page; `topHeading` is the level that `#` stands for there.
  func html(topHeading: Int = 3) -> HTMLNode {
    switch self {
    case .paragraph(let inlines): element(.p) { inlines.html }
    case .heading(let level, let inlines):
      .element(level + topHeading > 4 ? .h4 : .h3, [], inlines.html)
    case .quotation(let inlines): element(.p, .class("note")) { inlines.html }
    case .list(let isOrdered, let items):
      .element(isOrdered ? .ol : .ul, [], items.map { item in element(.li) { item.html } })
    }
  }
}

extension [MarkdownInline] {
  /// The text without any marks.
  var plainText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.plainText
      }
    }.joined()
  }

  /// The inlines as nodes of a page.
  var html: [HTMLNode] {
    map { inline in
      switch inline {
      case .text(let text): .text(text)
      case .emphasis(let inner): .element(.em, [], inner.html)
      case .strong(let inner): .element(.strong, [], inner.html)
      case .link(let link, let inner): .element(.a, [.href(link)], inner.html)
      }
    }
  }

  /// The same inlines with `change` made to every text in them.
  func mappingText(_ change: (String) -> String) -> [MarkdownInline] {
    map { inline in
      switch inline {
      case .text(let text): .text(change(text))
      case .emphasis(let inner): .emphasis(inner.mappingText(change))
      case .strong(let inner): .strong(inner.mappingText(change))
      case .link(let link, let inner): .link(link, inner.mappingText(change))
      }
    }
  }
}

extension MarkdownBlock {
  /// The same block with `change` made to every text in it.
  func mappingText(_ change: (String) -> String) -> MarkdownBlock {
    switch self {
    case .paragraph(let inlines): .paragraph(inlines.mappingText(change))
    case .heading(let level, let inlines): .heading(level: level, inlines.mappingText(change))
    case .quotation(let inlines): .quotation(inlines.mappingText(change))
    case .list(let isOrdered, let items):
      .list(isOrdered: isOrdered, items.map { $0.mappingText(change) })
    }
  }
}
