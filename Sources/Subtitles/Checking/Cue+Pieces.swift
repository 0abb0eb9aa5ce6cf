public import LocaleData

/// A piece of a text as it is written.
public enum CuePiece: Sendable, Hashable {
  /// What is shown.
  case text(String)
  /// A tag.
  case tag(String)
}

extension Cue {
  /// The lines of the text as it is written, what is shown apart from the tags; formats whose marks
  /// are no tags give what is shown alone.
  public var pieces: [[CuePiece]] {
    guard !textRange.isEmpty || change.text != nil else { return [] }
    guard let syntax = format.markup else {
      return shownText.split(separator: "\n", omittingEmptySubsequences: false)
        .map { [.text(String($0))] }
    }
    let text = MarkedText(self.text, syntax: syntax)
    var lines: [[CuePiece]] = [[]]
    func add(_ range: Range<Int>) {
      let written = text.written[range]
      for (number, line) in written.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { lines.append([]) }
        if !line.isEmpty { lines[lines.count - 1].append(.text(String(line))) }
      }
    }
    var position = 0
    for tag in text.tags {
      add(position..<max(position, tag.range.lowerBound))
      lines[lines.count - 1].append(.tag(String(text.written[tag.range])))
      position = tag.range.upperBound
    }
    add(position..<max(position, text.written.count))
    return lines
  }
}

extension TrackLanguages {
  /// The language of each line of a cue.
  public func languages(ofLinesOf cue: Cue) -> [LanguageTag] {
    let text = MarkedText(cue.shownText)
    let upper = upperLines(of: text)
    return text.lines.indices.map { $0 < upper ? main : lower ?? main }
  }
}
