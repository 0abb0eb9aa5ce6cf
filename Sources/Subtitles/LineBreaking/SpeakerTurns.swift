extension PieceReader {
  /// Marks the pieces that always begin a line: the words of another speaker, a line of a song, a line
  /// in another script.
  func markTurns(in pieces: inout [LinePiece]) {
    guard pieces.count > 1 else { return }
    let begins = pieces.map(startsWithDash)
    let lineStarts = pieces.indices.filter { $0 == 0 || pieces[$0].startsLine }
    let dashedLines = lineStarts.count { isDashed(pieces[$0]) }
    for index in pieces.indices.dropFirst() {
      let (left, right) = (pieces[index - 1], pieces[index])
      if right.startsLine && isDashed(right) {
        // One dash alone may be that of a thought that goes on from the line above, or a minus.
        pieces[index].startsTurn = dashedLines > 1 || left.ending == .sentence && begins[index]
      } else if begins[index] {
        if begins[0], endsSpeech(left) {
          pieces[index].startsTurn = startsSpeech(right, pieces.dropFirst(index + 1).first)
        }
      } else if right.startsLine {
        pieces[index].startsTurn =
          startsWithNote(right) || changesScript(at: index, pieces)
      }
    }
  }

  /// Whether a piece begins with a dash that may be a speaker's; "--" is none.
  private func isDashed(_ piece: LinePiece) -> Bool {
    let start = piece.range.lowerBound
    return LineMark.isDash(text[start])
      && !(text[start] == "-" && piece.range.count > 1 && text[start + 1] == "-")
  }

  /// Whether a piece begins with a dash that is no minus.
  private func startsWithDash(_ piece: LinePiece) -> Bool {
    isDashed(piece)
      && (piece.range.count == 1 || !LineMark.isDigit(text[piece.range.lowerBound + 1]))
  }

  /// Whether what stands before a dash within a line may be the end of speech: a sentence, a word cut
  /// off, or a sound in brackets.
  private func endsSpeech(_ piece: LinePiece) -> Bool {
    switch piece.ending {
    case .sentence, .dash: true
    case .clause: text[piece.range.upperBound - 1] != ","
    case .word: false
    }
  }

  /// Whether what follows a dash within a line is the beginning of speech, not an aside.
  private func startsSpeech(_ piece: LinePiece, _ next: LinePiece?) -> Bool {
    guard piece.isDash else { return true }
    guard let next else { return false }
    return next.core.isEmpty || !LineMark.isSmall(text[next.core.lowerBound])
  }

  private func startsWithNote(_ piece: LinePiece) -> Bool {
    switch text[piece.range.lowerBound] {
    case "♪", "♫", "♩", "♬": true
    default: false
    }
  }

  /// Whether the lines on both sides of a line end are in two languages: each of at least two words
  /// and nearly all in one script.
  private func changesScript(at index: Int, _ pieces: [LinePiece]) -> Bool {
    let start = pieces[..<index].lastIndex(where: \.startsLine) ?? 0
    let end = pieces[(index + 1)...].firstIndex(where: \.startsLine) ?? pieces.count
    guard index - start > 1, end - index > 1 else { return false }
    guard
      let upper = script(of: pieces[start].range.lowerBound..<pieces[index - 1].range.upperBound),
      let lower = script(of: pieces[index].range.lowerBound..<pieces[end - 1].range.upperBound)
    else { return false }
    return upper != lower
  }

  /// The script of at least nine tenths of the letters, or nil.
  private func script(of range: Range<Int>) -> Script? {
    var counts: [(script: Script, letters: Int)] = []
    for position in range {
      guard let script = Script(text[position]) else { continue }
      if let known = counts.firstIndex(where: { $0.script == script }) {
        counts[known].letters += 1
      } else {
        counts.append((script, 1))
      }
    }
    let letters = counts.reduce(0) { $0 + $1.letters }
    return counts.first { $0.letters * 10 >= letters * 9 }?.script
  }
}
