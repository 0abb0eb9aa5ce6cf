/// The line that says when a cue is shown: two stamps, an arrow between them, and what follows.
///
///     1 00:00:01,000 --> 00:00:02,500  X1:100 X2:200
///     ^prefix        ^arrow            ^tail
struct TimeLine: Sendable, Hashable {
  var start: Stamp
  /// Nil where the line breaks off or one of its times is damaged.
  var end: Stamp?
  /// What lies between the stamps.
  var arrow: Range<Int>
  /// What follows the second stamp, without the blanks around it; empty where nothing does.
  var tail: Range<Int>
  /// The number of the cue where it stands before the times, on their line.
  var number: Int?
  /// Whether an arrow joins the stamps, and not a blank, a comma or a dash alone.
  var hasArrow = true
  /// Whether text follows the second stamp without a blank between them.
  var touchesTail = false

  /// Whether the line can hardly be anything else, wherever it stands.
  var isUnmistakable: Bool { start.isUnmistakable && end?.isUnmistakable ?? false }

  /// Whether the second stamp has less to it than the first, as where a file breaks off.
  var isCutOff: Bool {
    guard let end, let last = end.fields.last, let model = start.fields.last else { return true }
    return end.fields.count < start.fields.count
      || end.fields.count == start.fields.count && last.count < model.count
  }

  /// The stamps that can be read.
  var stamps: [Stamp] { [start, end].compactMap(\.self) }
}

extension CharacterForm {
  /// Reads a whole line as a time line, or gives nil when it is something else.
  ///
  /// Tolerates blanks and invisible marks around everything, ornaments and the number of the cue
  /// before the times, and arrows of many kinds; between two complete stamps a comma, a dash, a
  /// blank or `to` is enough.
  func timeLine(in bytes: [UInt8], _ line: Range<Int>) -> TimeLine? {
    let end = line.upperBound
    let first = skippingBlanks(in: bytes, from: line.lowerBound, before: end)
    if stamp(in: bytes, at: first, before: end) != nil,
      let whole = timeLine(in: bytes, before: end, prefix: (end: first, number: nil))
    {
      return whole
    }
    // `2: 00:00:01,000` looks like a stamp from its number on.
    guard let prefix = prefix(in: bytes, first..<end) else { return nil }
    return timeLine(in: bytes, before: end, prefix: prefix)
  }

  /// Reads a time line whose first stamp begins at the end of a prefix.
  private func timeLine(
    in bytes: [UInt8], before end: Int, prefix: (end: Int, number: Int?)
  ) -> TimeLine? {
    guard let start = stamp(in: bytes, at: prefix.end, before: end) else { return nil }
    let arrow = afterArrow(in: bytes, from: start.end, before: end)
    let join = start.isComplete ? afterJoin(in: bytes, from: start.end, before: end) : nil
    guard let second = arrow ?? join, let stop = stamp(in: bytes, at: second, before: end),
      arrow != nil || stop.isComplete
    else { return nil }
    let tailStart = skippingBlanks(in: bytes, from: stop.end, before: end)
    let touches = tailStart < end && tailStart == stop.end
    let tail = tailStart..<trimmingBlanks(in: bytes, tailStart..<end)
    // Closing brackets are the other half of the ornaments before.
    let isBracket = TimeSymbol.symbols(in: bytes, tail, self).allSatisfy { $0 == .ornament }
    guard !touches || isBracket || stop.isComplete && stop.fraction.count == 3 else { return nil }
    return TimeLine(
      start: start, end: stop, arrow: start.end..<second,
      tail: isBracket ? tail.upperBound..<tail.upperBound : tail, number: prefix.number,
      hasArrow: arrow != nil, touchesTail: touches && !isBracket)
  }

  /// Reads a line that starts as a time line does but does not go on as one: cut off or damaged; or
  /// that has only the second time.
  func brokenTimeLine(in bytes: [UInt8], _ line: Range<Int>) -> TimeLine? {
    let end = line.upperBound
    let first = skippingBlanks(in: bytes, from: line.lowerBound, before: end)
    let onlySecond = afterArrow(in: bytes, from: first, before: end)
    guard let start = stamp(in: bytes, at: onlySecond ?? first, before: end), start.isUnmistakable
    else { return nil }
    let rest = skippingBlanks(in: bytes, from: start.end, before: end)
    let isCutOff =
      rest == end
      || onlySecond == nil
        && (afterArrow(in: bytes, from: rest, before: end) != nil
          || TimeSymbol.symbols(in: bytes, rest..<end, self).allSatisfy {
            $0 == .dash || $0 == .space
          })
    return isCutOff
      ? TimeLine(start: start, end: nil, arrow: start.end..<start.end, tail: end..<end) : nil
  }

  /// Reads a line that is known to be the time line of a cue, whole or broken.
  func timeLine(ofCue line: Range<Int>, in bytes: [UInt8]) -> TimeLine? {
    let isLast = line.upperBound == bytes.count
    if let whole = timeLine(in: bytes, line), !(isLast && whole.isCutOff) { return whole }
    return brokenTimeLine(in: bytes, line)
  }

  /// What may stand before the times on their line: ornaments, then the number of the cue and a
  /// blank.
  private func prefix(in bytes: [UInt8], _ line: Range<Int>) -> (end: Int, number: Int?)? {
    var offset = line.lowerBound
    var (number, digits) = (0, 0)
    var isNumberOver = false
    scan: while offset < line.upperBound {
      let (symbol, length) = symbol(in: bytes, at: offset, before: line.upperBound)
      switch symbol {
      case .digit(let value, _) where !isNumberOver && digits < 9:
        (number, digits) = (number * 10 + Int(value), digits + 1)
      case .space, .invisible, .ornament, .greaterThan:
        isNumberOver = digits > 0
        // A number that is over is followed by a stamp, if this line is one of times at all.
        if isNumberOver {
          let next = skippingBlanks(in: bytes, from: offset + length, before: line.upperBound)
          if stamp(in: bytes, at: next, before: line.upperBound) != nil { return (next, number) }
          offset = next
          continue scan
        }
      case .decimalSeparator where digits > 0 && !isNumberOver: isNumberOver = true
      case .colon where digits > 0 && !isNumberOver: isNumberOver = true
      default: break scan
      }
      offset += length
      if digits == 0, stamp(in: bytes, at: offset, before: line.upperBound) != nil {
        return (offset, nil)
      }
    }
    return nil
  }

  /// The offset of what follows an arrow, or nil when no arrow starts here.
  private func afterArrow(in bytes: [UInt8], from start: Int, before end: Int) -> Int? {
    var offset = start
    var dashes = 0
    while offset < end {
      let (symbol, length) = symbol(in: bytes, at: offset, before: end)
      offset += length
      switch symbol {
      case .space, .invisible: continue
      case .dash, .equals: dashes += 1
      case .arrow: return skippingBlanks(in: bytes, from: offset, before: end)
      case .greaterThan:
        return dashes > 0 ? skippingBlanks(in: bytes, from: offset, before: end) : nil
      case .other where dashes > 0:
        // The head of an arrow as HTML writes it.
        let head = offset - length..<min(end, offset + length * 3)
        guard text(bytes, head) == "&gt;" else { return nil }
        return skippingBlanks(in: bytes, from: head.upperBound, before: end)
      default: return nil
      }
    }
    return nil
  }

  /// The offset of what follows a mark that may stand for an arrow between two complete stamps.
  private func afterJoin(in bytes: [UInt8], from start: Int, before end: Int) -> Int? {
    var offset = start
    var marks: [TimeSymbol] = []
    while offset < end {
      let (symbol, length) = symbol(in: bytes, at: offset, before: end)
      switch symbol {
      case .space, .invisible: break
      case .dash, .decimalSeparator, .greaterThan, .tilde: marks.append(symbol)
      case .digit: return offset > start && marks.count <= 3 ? offset : nil
      default:
        let word = offset..<min(end, offset + length * 2)
        guard marks.isEmpty, offset > start, text(bytes, word).lowercased() == "to" else {
          return nil
        }
        return skippingBlanks(in: bytes, from: word.upperBound, before: end)
      }
      offset += length
    }
    return nil
  }

  /// The characters of a range, as far as this form reads them.
  private func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    TrackSource(bytes: bytes, form: self, decodeLegacy: nil).scalars(in: range)
  }

  /// The end of a range without the blanks before it.
  private func trimmingBlanks(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var (offset, trimmed) = (range.lowerBound, range.lowerBound)
    while offset < range.upperBound {
      let (symbol, length) = symbol(in: bytes, at: offset, before: range.upperBound)
      offset += length
      if symbol != .space, symbol != .invisible { trimmed = offset }
    }
    return trimmed
  }
}

extension CharacterForm {
  /// The number on a line that holds nothing else.
  struct LineNumber {
    /// The number; nil where it has too many digits or a sign.
    var value: Int?
    /// Whether there are marks around the digits, or too many of them: `1.`, `#1`, `[1]`, `1a`, `-1`.
    var isDecorated: Bool
    /// Whether there are more digits than a number of a cue has.
    var isTooLong = false
  }

  /// The number of a line that holds nothing else, or nil.
  ///
  /// Up to two characters around the digits make it a decorated one, which may as well be text.
  func number(in bytes: [UInt8], _ line: Range<Int>) -> LineNumber? {
    var (value, digits, decorations) = (0, 0, 0)
    var (isOver, isNegative) = (false, false)
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (symbol, length) = symbol(in: bytes, at: offset, before: line.upperBound)
      offset += length
      switch symbol {
      case .space, .invisible: isOver = isOver || digits > 0
      case .digit(let digit, _):
        if isOver { return nil }
        digits += 1
        if digits <= 9 { value = value * 10 + Int(digit) }
      default:
        let opens: [TimeSymbol] = [.ornament, .dash, .plus, .greaterThan]
        guard digits > 0 || opens.contains(symbol) else { return nil }
        decorations += 1
        isNegative = isNegative || symbol == .dash
        isOver = isOver || digits > 0
        if decorations > 2 { return nil }
      }
      if digits > 24 { return nil }
    }
    guard digits > 0 else { return nil }
    let isReadable = digits <= 9 && !isNegative
    return LineNumber(
      value: isReadable ? value : nil, isDecorated: decorations > 0 || !isReadable,
      isTooLong: digits > 9)
  }
}
