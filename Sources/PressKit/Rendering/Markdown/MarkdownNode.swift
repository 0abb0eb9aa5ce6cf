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

  /// The texts of the inlines, in order.
  fileprivate var texts: [String] {
    flatMap { inline in
      switch inline {
      case .text(let text): [text]
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.texts
      }
    }
  }

  /// The same inlines with their texts taken from `texts`, in order.
  fileprivate func replacingTexts(from texts: inout ArraySlice<String>) -> [MarkdownInline] {
    map { inline in
      switch inline {
      case .text(let text): .text(texts.popFirst() ?? text)
      case .emphasis(let inner): .emphasis(inner.replacingTexts(from: &texts))
      case .strong(let inner): .strong(inner.replacingTexts(from: &texts))
      case .link(let link, let inner): .link(link, inner.replacingTexts(from: &texts))
      }
    }
  }

  /// The same inlines with their texts set as one text.
  func set(by typesetter: Typesetter) -> [MarkdownInline] {
    var texts = typesetter.set(self.texts)[...]
    return replacingTexts(from: &texts)
  }
}

extension MarkdownBlock {
  /// The same block with its texts set.
  func set(by typesetter: Typesetter) -> MarkdownBlock {
    switch self {
    case .paragraph(let inlines): .paragraph(inlines.set(by: typesetter))
    case .heading(let level, let inlines): .heading(level: level, inlines.set(by: typesetter))
    case .quotation(let inlines): .quotation(inlines.set(by: typesetter))
    case .list(let isOrdered, let items):
      .list(isOrdered: isOrdered, items.map { $0.set(by: typesetter) })
    }
  }
}
