extension PieceReader {
  /// Whether the text has Chinese characters.
  var isChinese: Bool { text.contains(where: LineMark.isHan) }

  /// The pieces of a Chinese text: the words of ICU's dictionary with the marks that belong to them.
  ///
  /// Line ends are left out before words are looked for, for a word may have been broken by one.
  func chinesePieces(_ words: ChineseWords) -> [LinePiece] {
    var kept: [Unicode.Scalar] = []
    var places: [Int] = []
    var lineStarts: [Int] = []
    for (position, scalar) in text.enumerated() {
      if scalar == "\n", !partsForeignWords(at: position) {
        lineStarts.append(kept.count)
      } else {
        kept.append(scalar)
        places.append(position)
      }
    }
    let boundaries = words.boundaries(in: kept, brokenBefore: lineStarts)
    var pieces: [LinePiece] = []
    var start: Int?
    var previous = 0
    func close(at end: Int) {
      guard let first = start, first < end else { return }
      // The last scalar's place and not the next one's, for a line end may stand between.
      append(places[first]..<places[end - 1] + 1, to: &pieces)
      start = nil
    }
    for boundary in boundaries.dropFirst() {
      let isSpace = LineMark.isSpace(kept[previous])
      if isSpace {
        close(at: previous)
      } else if start == nil {
        start = previous
      } else if mayBreak(kept, at: previous) {
        close(at: previous)
        start = previous
      }
      previous = boundary
    }
    if previous > 0, !LineMark.isSpace(kept[previous - 1]) { close(at: previous) }
    return pieces
  }

  /// Whether a line end stands between foreign words, where it is as good as a space.
  private func partsForeignWords(at position: Int) -> Bool {
    guard position > 0, position + 1 < text.count else { return true }
    return !LineMark.isChinese(text[position - 1]) && !LineMark.isChinese(text[position + 1])
  }

  private func append(_ range: Range<Int>, to pieces: inout [LinePiece]) {
    var piece = piece(range)
    if let last = pieces.last {
      let gap = last.range.upperBound..<range.lowerBound
      piece.startsLine = gap.contains { text[$0] == "\n" }
      piece.isSpaced = gap.contains { text[$0] != "\n" }
      if !piece.isSpaced && piece.startsLine { piece.isSpaced = needsSpace(last, piece) }
      if piece.isSpaced {
        piece.spaceWidth =
          piece.startsLine ? spaceWidth : gap.reduce(0) { $0 + widths[$1] }
        // A space stands for the mark that house styles leave out.
        if stands(forMark: last, piece) { pieces[pieces.count - 1].ending = .clause }
      }
    }
    pieces.append(piece)
  }

  /// Whether a line may end between two scalars of a Chinese text at all.
  private func mayBreak(_ text: [Unicode.Scalar], at position: Int) -> Bool {
    let (before, after) = (text[position - 1], text[position])
    if LineMark.closes(after) || LineMark.opens(before) || before == "·" || before == "・" {
      return false
    }
    if LineMark.isStraightQuote(after) || LineMark.isStraightQuote(before) { return false }
    if LineMark.isDash(before) && LineMark.isDash(after) { return false }
    // Addresses, numbers and foreign words stay whole.
    return before.value >= 0x7F || after.value >= 0x7F
  }

  /// Whether two lines that a line end parts need a space if they become one: always between foreign
  /// words, never beside a Chinese mark, and between Chinese words where a mark was left out.
  private func needsSpace(_ left: LinePiece, _ right: LinePiece) -> Bool {
    let before = text[left.range.upperBound - 1]
    let after = text[right.range.lowerBound]
    guard LineMark.isChinese(before) || LineMark.isChinese(after) else { return true }
    guard LineMark.isHan(before), LineMark.isHan(after) else {
      return !(LineMark.isChinese(before) && !LineMark.isHan(before))
        && !(LineMark.isChinese(after) && !LineMark.isHan(after)) && left.isNumber == false
        && right.isNumber == false
    }
    return isClauseEnd(left, right)
  }

  /// Whether a clause seems to end between two Chinese words that stand on two lines: mostly a line
  /// ends where a mark was left out, unless one of the words asks for the other.
  private func isClauseEnd(_ left: LinePiece, _ right: LinePiece) -> Bool {
    if left.words.contains(.finalParticle) { return true }
    let leaning: WordClass = [
      .structural, .linking, .auxiliary, .negation, .looseDeterminer, .loosePronoun, .numeral,
    ]
    if !left.words.isDisjoint(with: leaning) { return false }
    let following: WordClass = [.structural, .aspect, .finalParticle, .measure, .enclitic]
    if !right.words.isDisjoint(with: following) { return false }
    // 在 or 把 goes on, 但是 or 因为 begins.
    return !right.words.contains(.linking) || right.core.count > 1
  }

  private func stands(forMark left: LinePiece, _ right: LinePiece) -> Bool {
    left.ending == .word && LineMark.isHan(text[left.range.upperBound - 1])
      && LineMark.isHan(text[right.range.lowerBound])
  }
}
