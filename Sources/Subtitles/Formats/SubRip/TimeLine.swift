/// The line that says when a cue is shown: two stamps, an arrow between them, and what follows.
///
///     00:00:01,000 --> 00:00:02,500  X1:100 X2:200
///     ^start           ^end          ^tail
struct TimeLine: Sendable, Hashable {
  var start: Stamp
  /// Nil where the line breaks off or its end is damaged.
  var end: Stamp?
  /// What lies between the stamps.
  var arrow: Range<Int>
  /// What follows the second stamp, without the blanks around it; empty where nothing does.
  var tail: Range<Int>

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
  /// Tolerates blanks and invisible marks around everything, arrows of any number of dashes, and
  /// `→`. Text after the second stamp must be parted from it.
  func timeLine(in bytes: [UInt8], _ line: Range<Int>) -> TimeLine? {
    let end = line.upperBound
    let first = skippingBlanks(in: bytes, from: line.lowerBound, before: end)
    guard let start = stamp(in: bytes, at: first, before: end),
      let second = afterArrow(in: bytes, from: start.end, before: end),
      let stop = stamp(in: bytes, at: second, before: end)
    else { return nil }
    let tailStart = skippingBlanks(in: bytes, from: stop.end, before: end)
    guard tailStart == end || tailStart > stop.end else { return nil }
    let tailEnd = trimmingBlanks(in: bytes, tailStart..<end)
    return TimeLine(
      start: start, end: stop, arrow: start.end..<second, tail: tailStart..<tailEnd)
  }

  /// Reads a line that starts as a time line does but does not go on as one: cut off or damaged.
  func brokenTimeLine(in bytes: [UInt8], _ line: Range<Int>) -> TimeLine? {
    let end = line.upperBound
    let first = skippingBlanks(in: bytes, from: line.lowerBound, before: end)
    guard let start = stamp(in: bytes, at: first, before: end), start.isUnmistakable else {
      return nil
    }
    let rest = skippingBlanks(in: bytes, from: start.end, before: end)
    let isCutOff = rest == end || afterArrow(in: bytes, from: rest, before: end) != nil
    return isCutOff
      ? TimeLine(start: start, end: nil, arrow: start.end..<start.end, tail: end..<end) : nil
  }

  /// Reads a line that is known to be the time line of a cue, whole or broken.
  func timeLine(ofCue line: Range<Int>, in bytes: [UInt8]) -> TimeLine? {
    let isLast = line.upperBound == bytes.count
    if let whole = timeLine(in: bytes, line), !(isLast && whole.isCutOff) { return whole }
    return brokenTimeLine(in: bytes, line)
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
      case .dash: dashes += 1
      case .arrow: return skippingBlanks(in: bytes, from: offset, before: end)
      case .greaterThan:
        return dashes > 0 ? skippingBlanks(in: bytes, from: offset, before: end) : nil
      default: return nil
      }
    }
    return nil
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
  /// The number of a line that holds nothing else, or nil; numbers of up to nine digits.
  func number(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    let end = line.upperBound
    var offset = skippingBlanks(in: bytes, from: line.lowerBound, before: end)
    var (value, digits) = (0, 0)
    while offset < end {
      guard case (.digit(let digit, _), let length) = symbol(in: bytes, at: offset, before: end)
      else { break }
      (value, digits, offset) = (value * 10 + Int(digit), digits + 1, offset + length)
      if digits > 9 { return nil }
    }
    let isAlone = skippingBlanks(in: bytes, from: offset, before: end) == end
    return digits > 0 && isAlone ? value : nil
  }
}
