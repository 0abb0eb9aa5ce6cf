/// A line of Markdown that is being written, whose emphasis every reader of CommonMark understands.
///
/// CommonMark takes `**` for a mark only where it leans on a word: in `影片**《红丝绸》**讲述` the closing
/// mark stands between a bracket and a character, and the asterisks would be printed. There the line
/// drops both marks, and the words stand without them (CommonMark 0.31, "Emphasis and strong emphasis",
/// left- and right-flanking delimiter runs).
struct MarkdownLine {
  private enum Piece {
    case text(String)
    case open(String)
    case close(String)
  }

  private var pieces: [Piece] = []

  /// Whether nothing was written yet.
  var isEmpty: Bool { pieces.isEmpty }

  /// The last character that is no mark.
  var last: Character? { character(before: pieces.count) }

  /// Appends text whose own marks are escaped.
  mutating func append(_ text: String) {
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  /// Appends the content of another line.
  mutating func append(_ line: MarkdownLine) { pieces += line.pieces }

  /// Opens an emphasis that is written as `mark`.
  mutating func open(_ mark: String) { pieces.append(.open(mark)) }

  /// Closes the emphasis that was opened last.
  mutating func close(_ mark: String) { pieces.append(.close(mark)) }

  /// The line as text.
  var text: String {
    var dropped: Set<Int> = []
    var open: [Int] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text: break
      case .open: open.append(index)
      case .close:
        guard let start = open.popLast() else { continue }
        if !canOpen(at: start) || !canClose(at: index) { dropped.formUnion([start, index]) }
      }
    }
    return pieces.enumerated().map { index, piece in
      switch piece {
      case .text(let text): text
      case .open(let mark), .close(let mark): dropped.contains(index) ? "" : mark
      }
    }.joined()
  }
}

extension MarkdownLine {
  /// Whether the run of marks at `index` is left-flanking.
  private func canOpen(at index: Int) -> Bool {
    // Two runs without anything between them would be read as one.
    if index > 0, case .close = pieces[index - 1] { return false }
    guard let next = character(after: index), !next.isWhitespace else { return false }
    return !next.isMark || character(before: index).isBoundary
  }

  /// Whether the run of marks at `index` is right-flanking.
  private func canClose(at index: Int) -> Bool {
    guard let previous = character(before: index), !previous.isWhitespace else { return false }
    return !previous.isMark || character(after: index).isBoundary
  }

  private func character(before index: Int) -> Character? {
    for case .text(let text) in pieces[..<index].reversed() { return text.last }
    return nil
  }

  private func character(after index: Int) -> Character? {
    for case .text(let text) in pieces[(index + 1)...] { return text.first }
    return nil
  }
}

extension Character {
  /// Whether CommonMark 0.31 takes the character for punctuation; earlier versions do not count
  /// symbols, so only marks within an emphasis are looked at that strictly.
  fileprivate var isMark: Bool { isPunctuation || isSymbol }
}

extension Character? {
  /// Whether a mark of emphasis may stand between this and punctuation, by any version of CommonMark.
  fileprivate var isBoundary: Bool { map { $0.isWhitespace || $0.isPunctuation } ?? true }
}
