internal import LocaleData

/// Breaks the text of a cue into lines as a subtitler would.
///
/// Of all breaks that hold the limits it takes the best: first those that part nothing that belongs
/// together, then those after marks and in front of clauses, then those that make lines of one length,
/// the lower rather longer. The words of two speakers stay on lines of their own.
struct LineBreaker: Sendable {
  let data: LineBreakingData
  let count: CharacterCount
  private let words = ChineseWords()

  init(_ data: LineBreakingData, _ count: CharacterCount) {
    self.data = data
    self.count = count
  }

  /// The best lines for a text without tags, or nil where none hold the limits.
  func layout(of text: [Unicode.Scalar], _ limits: LineLimits) -> LineLayout? {
    let judge = judge(text)
    let search = LineSearch(judge, limits)
    guard let starts = search.best() else { return nil }
    return layout(judge, starts)
  }

  /// The lines that exceed the limit of width least, for a text that no lines hold; nil where they would
  /// be too many.
  func closestLayout(of text: [Unicode.Scalar], _ limits: LineLimits) -> LineLayout? {
    let judge = judge(text)
    return LineSearch(judge, limits).leastExcess().map { layout(judge, $0) }
  }

  /// The lines as they stand.
  func layout(of text: [Unicode.Scalar]) -> LineLayout {
    let judge = judge(text)
    var lines: [Range<Int>] = []
    var taboos: [BreakTaboo] = []
    for (index, piece) in judge.pieces.enumerated() {
      if index > 0, piece.startsLine, let taboo = judge.taboo(at: index) { taboos.append(taboo) }
      if index == 0 || piece.startsLine {
        lines.append(piece.range)
      } else {
        lines[lines.count - 1] = lines[lines.count - 1].lowerBound..<piece.range.upperBound
      }
      for position in piece.range where text[position] == "\n" {
        taboos.append(judge.taboo(within: piece, at: position))
        lines[lines.count - 1] = lines[lines.count - 1].lowerBound..<position
        lines.append(position + 1..<piece.range.upperBound)
      }
    }
    return LineLayout(lines: lines, taboos: taboos)
  }

  /// How wide a text on one line is.
  func width(of text: [Unicode.Scalar]) -> Double {
    ScalarWidths(text, count).widths.reduce(0, +)
  }

  func judge(_ text: [Unicode.Scalar]) -> BreakJudge {
    let reader = PieceReader(
      data: data, text: text, widths: ScalarWidths(text, count).widths,
      spaceWidth: count.halfWidth)
    let isChinese = reader.isChinese
    var pieces = isChinese ? reader.chinesePieces(words) : reader.piecesBetweenSpaces()
    for index in pieces.indices {
      let previous = index == 0 ? nil : pieces[index - 1]
      pieces[index].startsSentence =
        previous.map { $0.ending == .sentence || $0.isDash || $0.ending == .dash } ?? true
        || pieces[index].opens
    }
    reader.markTurns(in: &pieces)
    return BreakJudge(reader: reader, pieces: pieces, isChinese: isChinese)
  }

  private func layout(_ judge: BreakJudge, _ starts: [Int]) -> LineLayout {
    let pieces = judge.pieces
    guard !pieces.isEmpty else { return LineLayout() }
    let bounds = [0] + starts + [pieces.count]
    return LineLayout(
      lines: zip(bounds, bounds.dropFirst()).map { first, next in
        pieces[first].range.lowerBound..<pieces[next - 1].range.upperBound
      },
      taboos: starts.compactMap(judge.taboo),
      changes: changes(judge, Set(starts)))
  }

  /// What puts line ends at the given pieces and nowhere else.
  private func changes(_ judge: BreakJudge, _ starts: Set<Int>) -> [LineLayout.Change] {
    var changes: [LineLayout.Change] = []
    for (index, piece) in judge.pieces.enumerated() {
      if index > 0, piece.startsLine != starts.contains(index) {
        let gap = judge.pieces[index - 1].range.upperBound..<piece.range.lowerBound
        let joint: [Unicode.Scalar] = piece.isSpaced ? [" "] : []
        changes.append(
          LineLayout.Change(range: gap, replacement: piece.startsLine ? joint : ["\n"]))
      }
      for position in piece.range where judge.reader.text[position] == "\n" {
        changes.append(LineLayout.Change(range: position..<position + 1, replacement: []))
      }
    }
    return changes
  }
}
