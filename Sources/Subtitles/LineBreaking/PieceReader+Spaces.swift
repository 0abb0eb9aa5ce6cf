extension PieceReader {
  /// The pieces of a text whose words stand between spaces.
  func piecesBetweenSpaces() -> [LinePiece] {
    var pieces: [LinePiece] = []
    pieces.reserveCapacity(text.count / 5 + 4)
    var position = 0
    while true {
      let gap = position
      while position < text.count, LineMark.isSpace(text[position]) { position += 1 }
      guard position < text.count else { return pieces }
      let start = position
      while position < text.count, !LineMark.isSpace(text[position]) { position += 1 }
      var piece = piece(start..<position)
      if !pieces.isEmpty { space(gap..<start, before: &piece) }
      pieces.append(piece)
    }
  }

  /// Notes the space before a piece; a line end in it is one space wide.
  func space(_ gap: Range<Int>, before piece: inout LinePiece) {
    piece.isSpaced = true
    piece.startsLine = gap.contains { text[$0] == "\n" }
    // A line end with the spaces around it is joined by one space.
    piece.spaceWidth =
      piece.startsLine ? spaceWidth : gap.reduce(0) { $0 + widths[$1] }
  }
}
