/// Reads a text as pieces: where its words are, how they end, what they do.
struct PieceReader {
  let data: LineBreakingData
  let text: [Unicode.Scalar]
  let widths: [Double]
  /// How wide the space is that joins two lines.
  let spaceWidth: Double

  /// A piece at a place of the text, with what can be told from its scalars.
  func piece(_ range: Range<Int>) -> LinePiece {
    var piece = unmeasuredPiece(range)
    for position in range { piece.width += widths[position] }
    return piece
  }

  /// A piece at a place of the text, without its width.
  func unmeasuredPiece(_ range: Range<Int>) -> LinePiece {
    var core = range
    while let first = core.first, !LineMark.isInWord(text[first]), !isApostrophe(first, in: core) {
      core = (first + 1)..<core.upperBound
    }
    while let last = core.last, !LineMark.isInWord(text[last]) {
      core = core.lowerBound..<last
    }
    if core.isEmpty { core = range.lowerBound..<range.lowerBound }
    var piece = LinePiece(range: range, core: core)
    describe(&piece)
    return piece
  }

  /// Whether a word begins with the apostrophe at a place: 'cause.
  private func isApostrophe(_ position: Int, in core: Range<Int>) -> Bool {
    (text[position] == "'" || text[position] == "’") && position + 1 < core.upperBound
      && LineMark.isSmall(text[position + 1])
      && data.classes(of: WordKey(text[position..<core.upperBound])) != []
  }

  private func describe(_ piece: inout LinePiece) {
    let (range, core) = (piece.range, piece.core)
    piece.isDash = range.allSatisfy { LineMark.isDash(text[$0]) }
    guard !core.isEmpty else {
      piece.ending = piece.isDash ? .dash : ending(of: range, after: range.lowerBound)
      piece.endsOpening = range.last.map { LineMark.opens(text[$0]) } ?? false
      piece.opens = piece.endsOpening
      return
    }
    var key = WordKey()
    var (capitals, smalls, digits) = (0, 0, 0)
    for position in core {
      let scalar = text[position]
      key.append(scalar)
      if LineMark.isDigit(scalar) {
        digits += 1
      } else if LineMark.isCapital(scalar) {
        capitals += 1
      } else if LineMark.isSmall(scalar) {
        smalls += 1
      }
    }
    piece.words = data.classes(of: key)
    piece.isNumber = digits > 0 && capitals + smalls == 0
    piece.isCapitalized = LineMark.isCapital(text[core.lowerBound])
    piece.isInCapitals = capitals > 1 && smalls == 0
    piece.isSmall = LineMark.isSmall(text[core.lowerBound])
    piece.opens =
      core.lowerBound > range.lowerBound
      && (LineMark.opens(text[range.lowerBound])
        || LineMark.isStraightQuote(text[range.lowerBound]))
    piece.endsOpening =
      range.upperBound > core.upperBound
      && LineMark.opens(text[range.upperBound - 1])
    let tail = core.upperBound..<range.upperBound
    let isPeriodAlone = tail.count == 1 && text[tail.lowerBound] == "."
    piece.isInitial = core.count == 1 && capitals == 1 && isPeriodAlone
    // "Dr." is no end of a sentence.
    if isPeriodAlone && (piece.isInitial || piece.words.contains(.abbreviation)) { return }
    piece.ending = ending(of: tail, after: core.lowerBound)
  }

  /// What the marks behind a word say.
  private func ending(of tail: Range<Int>, after start: Int) -> LinePiece.Ending {
    for position in tail.reversed() {
      switch text[position] {
      case ".", "!", "?", "。", "！", "？", "…", "⋯", "‽": return .sentence
      case ",", ";", ":", "，", "、", "；", "：", ")", "]", "）", "】", "♪", "♫": return .clause
      case let scalar where LineMark.isDash(scalar): return .dash
      default: continue
      }
    }
    return .word
  }
}
