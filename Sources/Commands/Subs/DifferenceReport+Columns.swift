internal import Subtitles

extension DifferenceReport {
  /// All cues of both tracks in two columns, with a mark between them where they differ.
  ///
  /// `<` stands beside a cue of the first track alone, `>` beside one of the second, `|` between two
  /// that differ.
  ///
  /// - Parameter width: how many places both columns take on a terminal.
  func sideBySide(_ style: TextStyle, width: Int) -> String {
    let column = (width - 3) / 2
    var lines = [row(first, " ", second, column)].map(style.strong)
    for pair in difference.pairs {
      let aspects = difference.aspects(of: pair)
      let mark =
        aspects.isEmpty ? " " : pair.old == nil ? ">" : pair.new == nil ? "<" : "|"
      let left = pair.old.map { cell(difference.old[$0], aspects, column) } ?? []
      let right = pair.new.map { cell(difference.new[$0], aspects, column) } ?? []
      for line in 0..<max(left.count, right.count) {
        let text = row(
          line < left.count ? left[line] : "", mark, line < right.count ? right[line] : "", column)
        switch mark {
        case "<": lines.append(style.bad(text))
        case ">": lines.append(style.good(text))
        case "|": lines.append(style.doubtful(text))
        default: lines.append(text)
        }
      }
      lines.append("")
    }
    return lines.dropLast(lines.last == "" ? 1 : 0).joined(separator: "\n") + "\n"
  }

  private func row(_ left: String, _ mark: String, _ right: String, _ column: Int) -> String {
    let line = TextColumns.padded(left, to: column) + " \(mark) " + right
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// A cue as the lines of a column.
  private func cell(
    _ cue: StyledCue, _ aspects: Set<TrackDifference.Aspect>, _ column: Int
  ) -> [String] {
    let text = aspects.contains(.style) ? cue.taggedText : cue.plainText
    return ["\(cue.start) → \(cue.end)"]
      + text.split(separator: "\n").flatMap { wrapped(String($0), column) }
  }

  /// A line in pieces that fit a column, cut at spaces where it has them.
  private func wrapped(_ line: String, _ column: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in line {
      if TextColumns.width(of: piece + String(character)) > column {
        if let space = piece.lastIndex(of: " "), character != " " {
          pieces.append(String(piece[..<space]))
          piece = String(piece[piece.index(after: space)...])
        } else {
          pieces.append(piece)
          piece = ""
        }
        if piece.isEmpty && character == " " { continue }
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
