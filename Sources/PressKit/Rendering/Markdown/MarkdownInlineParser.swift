internal import Diagnostics
internal import HTML

/// Reads emphasis and links within a block.
///
/// A run of `*` may open before anything but a space and close after anything but a space. CommonMark
/// also looks at punctuation, which leaves `影片**《红丝绸》**讲述` without its emphasis; Chinese puts no
/// space between a word and a mark, so that rule is left out here (commonmark-spec, issue 650).
struct MarkdownInlineParser {
  private(set) var findings: [Finding] = []
  private let location: SourceLocation

  /// A parser for a block that starts at `line` of `file`.
  init(file: String, line: Int) { self.location = SourceLocation(file: file, line: line) }

  /// The inlines of `text`.
  mutating func inlines(of text: String) -> [MarkdownInline] {
    paired(tokens(of: Array(text)))
  }

  private enum Token {
    case text(String)
    case node(MarkdownInline)
    case run(count: Int, canOpen: Bool, canClose: Bool)
  }

  private mutating func tokens(of characters: [Character]) -> [Token] {
    var tokens: [Token] = []
    var text = ""
    var position = 0
    // Links are looked for once: where no `](` follows, none of the open brackets is a link.
    var nextMiddle = -1
    func flush() {
      if !text.isEmpty { tokens.append(.text(text)) }
      text = ""
    }
    while position < characters.count {
      let character = characters[position]
      switch character {
      case "\\"
      where position + 1 < characters.count && Self.escapable.contains(characters[position + 1]):
        text.append(characters[position + 1])
        position += 2
      case "*":
        var end = position
        while end < characters.count, characters[end] == "*" { end += 1 }
        if end - position > Self.longestRun {
          text += String(repeating: "*", count: end - position)
          position = end
          continue
        }
        flush()
        tokens.append(
          .run(
            count: end - position, canOpen: end < characters.count && !characters[end].isWhitespace,
            canClose: position > 0 && !characters[position - 1].isWhitespace))
        position = end
      case "[":
        if nextMiddle <= position && nextMiddle != characters.count {
          nextMiddle =
            (position..<characters.count).first { index in
              characters[index] == "]" && index + 1 < characters.count
                && characters[index + 1] == "("
            } ?? characters.count
        }
        let close = nextMiddle + 2
        // A bracket within the label means that the label starts there: `[1], [site](…)`.
        guard nextMiddle < characters.count,
          !characters[(position + 1)..<nextMiddle].contains("["),
          let end = characters[close...].prefix(Self.longestAddress).firstIndex(of: ")")
        else {
          text.append(character)
          position += 1
          continue
        }
        flush()
        let label = paired(self.tokens(of: Array(characters[(position + 1)..<nextMiddle])))
        tokens += link(to: String(characters[close..<end]), label)
        position = end + 1
      default:
        text.append(character)
        position += 1
      }
    }
    flush()
    return tokens
  }

  private mutating func link(to address: String, _ label: [MarkdownInline]) -> [Token] {
    if let link = WebLink(address) { return [.node(.link(link, label))] }
    findings.append(
      Finding(
        rule: "kit.unsafe-link", severity: .error,
        message: "the link “\(address)” was left out: it is no address a press page may lead to",
        location: location))
    return label.map(Token.node)
  }

  /// Pairs the runs of `*`: each closing one with the nearest run before it that may open.
  private func paired(_ tokens: [Token]) -> [MarkdownInline] {
    var open: [(count: Int, start: Int)] = []
    var result: [MarkdownInline] = []
    for token in tokens {
      switch token {
      case .text(let text): result.append(.text(text))
      case .node(let node): result.append(node)
      case .run(var count, let canOpen, let canClose):
        while canClose, count > 0, let last = open.last {
          let content = Array(result[(last.start + 1)...])
          let width = min(count, last.count, 2)
          guard !content.isEmpty else { break }
          result.removeSubrange((last.start + 1)...)
          result.append(width == 2 ? .strong(content) : .emphasis(content))
          count -= width
          open[open.count - 1].count -= width
          if open[open.count - 1].count == 0 {
            result.remove(at: last.start)
            open.removeLast()
          } else {
            result[last.start] = .text(String(repeating: "*", count: open[open.count - 1].count))
          }
        }
        if count > 0 {
          if canOpen && open.count < Self.deepestEmphasis { open.append((count, result.count)) }
          result.append(.text(String(repeating: "*", count: count)))
        }
      }
    }
    return Self.merged(result)
  }

  private static func merged(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    inlines.reduce(into: []) { result, inline in
      if case .text(let next) = inline, case .text(let last)? = result.last {
        result[result.count - 1] = .text(last + next)
      } else {
        result.append(inline)
      }
    }
  }

  /// The longest run of `*` that means something: emphasis and strong emphasis at once.
  private static let longestRun = 3
  /// How many emphases may be open at once: more than a writer needs, few enough for any reader's stack.
  private static let deepestEmphasis = 16
  /// The longest address of a link, in characters; browsers and mail programs cut longer ones.
  private static let longestAddress = 2000
  private static let escapable = Set("\\*[]()#>-.!`_")
}
