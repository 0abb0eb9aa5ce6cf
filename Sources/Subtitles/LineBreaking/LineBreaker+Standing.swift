// A hot path: every cue of two lines goes through it. Only the words beside a line end are read where
// they are enough to judge it.

extension LineBreaker {
  /// A line end of a text and what it parts that should stay together.
  struct Fault: Sendable, Hashable {
    /// Where the line after it begins, in the scalars of the text.
    var position: Int
    var taboo: BreakTaboo
  }

  /// What is wrong with the line ends of a text as they stand.
  func faults(in text: MarkedText) -> [Fault] {
    let isSpaced = text.features.isDisjoint(with: [.han, .otherLetter, .rare])
    if isSpaced, isDialogue(text) { return [] }
    if needsWhole(text) { return faults(in: text.shown[...]) }
    var faults: [Fault] = []
    for index in text.lines.indices.dropFirst() {
      let (upper, lower) = (text.lines[index - 1].range, text.lines[index].range)
      if isSpaced, isFaultless(text.shown, upper, lower) { continue }
      let window = window(in: text.shown, upper, lower, text.features)
      faults += self.faults(in: text.shown[window])
    }
    return faults
  }

  /// Whether the words beside a line end of a text with spaces may surely be parted, as a look at these
  /// two alone tells.
  private func isFaultless(
    _ text: [Unicode.Scalar], _ upper: Range<Int>, _ lower: Range<Int>
  ) -> Bool {
    guard let last = text[upper].last, let first = text[lower].first else { return true }
    // Speakers and songs ask for more than two words, spaces at the edges for a longer look.
    if LineMark.isSpace(last) || LineMark.isSpace(first) || LineMark.isDash(first) { return false }
    // What follows a mark of a clause or a sentence stands apart.
    switch last {
    case ",", "!", "?", ";", ":": if LineMark.isInWord(first) { return true }
    default: break
    }
    let reader = PieceReader(data: data, text: text, widths: [], spaceWidth: count.halfWidth)
    let judge = BreakJudge(reader: reader, pieces: [], isChinese: false)
    let start = start(ofWords: 1, before: upper.upperBound, in: text, upper)
    let left = reader.unmeasuredPiece(start..<upper.upperBound)
    // Whose particle it is says the word before it.
    if left.words.contains(.conditional) { return false }
    let right = reader.unmeasuredPiece(
      lower.lowerBound..<end(ofWords: 1, after: lower.lowerBound, in: text, lower))
    // Where the left word begins a sentence, which is not asked here, even less is a name.
    return judge.taboo(left, right) == nil
  }

  /// Whether every line begins with the dash of a speaker, so that no line end parts anything.
  private func isDialogue(_ text: MarkedText) -> Bool {
    guard text.features.contains(.leadingDash), text.lines.count > 1 else { return false }
    let shown = text.shown
    return text.lines.allSatisfy { line in
      guard let first = shown[line.range].first, LineMark.isDash(first) else { return false }
      return first != "-" || line.range.count > 1 && shown[line.range.lowerBound + 1] != "-"
    }
  }

  /// Whether a line end may part speakers, songs or languages, which takes the whole text to tell.
  private func needsWhole(_ text: MarkedText) -> Bool {
    if !text.features.isDisjoint(with: [.leadingDash, .note]) { return true }
    let scripts = text.features.intersection([.latin, .cyrillic, .han])
    return scripts.rawValue.nonzeroBitCount > 1
  }

  private func faults(in text: ArraySlice<Unicode.Scalar>) -> [Fault] {
    let judge = judge(Array(text))
    var faults: [Fault] = []
    for (index, piece) in judge.pieces.enumerated() {
      if index > 0, piece.startsLine, let taboo = judge.taboo(at: index) {
        faults.append(Fault(position: text.startIndex + piece.range.lowerBound, taboo: taboo))
      }
      for position in piece.range where judge.reader.text[position] == "\n" {
        faults.append(
          Fault(
            position: text.startIndex + position + 1,
            taboo: judge.taboo(within: piece, at: position)))
      }
    }
    return faults
  }

  /// Two words on each side of a line end, or as many Chinese characters as words may have.
  private func window(
    in text: [Unicode.Scalar], _ upper: Range<Int>, _ lower: Range<Int>, _ features: TextFeatures
  ) -> Range<Int> {
    let characters = 12
    if features.contains(.han) {
      return max(
        upper.lowerBound, upper.upperBound - characters)..<min(
          lower.upperBound, lower.lowerBound + characters)
    }
    return start(
      ofWords: 2, before: upper.upperBound, in: text, upper)..<end(
        ofWords: 2, after: lower.lowerBound, in: text, lower)
  }

  private func start(
    ofWords count: Int, before end: Int, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Int {
    var position = end
    for _ in 0..<count {
      while position > line.lowerBound, LineMark.isSpace(text[position - 1]) { position -= 1 }
      while position > line.lowerBound, !LineMark.isSpace(text[position - 1]) { position -= 1 }
    }
    return position
  }

  private func end(
    ofWords count: Int, after start: Int, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Int {
    var position = start
    for _ in 0..<count {
      while position < line.upperBound, LineMark.isSpace(text[position]) { position += 1 }
      while position < line.upperBound, !LineMark.isSpace(text[position]) { position += 1 }
    }
    return position
  }
}
