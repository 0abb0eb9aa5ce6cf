/// A line that stands where the times of a cue stand and has their arrow, but cannot be read whole.
///
///     00:00:-3,000 --> 00:00:04,000
///     <i>00:00:03,000 --> 00:00:04,000</i>
///
/// A person sees the cue all the same; what is read of its times is the best that there is.
struct DamagedTimeLine: Sendable, Hashable {
  /// The time before the arrow as far as it can be read: hours, minutes and seconds at least.
  var start: Stamp?
  /// The time after the arrow.
  var end: Stamp?

  /// Whether both times can be read to the millisecond, so that only what is around them is wrong.
  var isReadable: Bool { [start, end].allSatisfy { $0?.fraction.count == 3 } }
}

extension CharacterForm {
  /// The most characters that a line of times has; a longer one is text.
  private static let longestDamagedLine = 128

  /// Digits on a line, without which it is text: two times have more, even damaged ones.
  private static let fewestDigits = 4

  /// Reads a line that follows the number of a cue: one with the arrow of times and several digits.
  func damagedTimeLine(in bytes: [UInt8], _ line: Range<Int>) -> DamagedTimeLine? {
    guard line.count <= Self.longestDamagedLine * unitWidth else { return nil }
    var (digits, colons, dashes, firstDash) = (0, 0, 0, 0)
    var arrow: Range<Int>?
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (symbol, length) = symbol(in: bytes, at: offset, before: line.upperBound)
      switch symbol {
      case .digit: digits += 1
      case .colon: colons += 1
      case .greaterThan where dashes >= 2 && arrow == nil:
        arrow = firstDash..<offset + length
      default: break
      }
      if symbol == .dash, dashes == 0 { firstDash = offset }
      dashes = symbol == .dash ? dashes + 1 : 0
      offset += length
    }
    guard let arrow, digits >= Self.fewestDigits, colons > 0 else { return nil }
    return DamagedTimeLine(
      start: anyStamp(in: bytes, line.lowerBound..<arrow.lowerBound),
      end: anyStamp(in: bytes, arrow.upperBound..<line.upperBound))
  }

  /// The first time with hours, minutes and seconds in a range, with its fraction only where that
  /// has three digits.
  private func anyStamp(in bytes: [UInt8], _ range: Range<Int>) -> Stamp? {
    var offset = range.lowerBound
    var isWithinNumber = false
    while offset < range.upperBound {
      let (symbol, length) = symbol(in: bytes, at: offset, before: range.upperBound)
      guard case .digit = symbol else {
        (offset, isWithinNumber) = (offset + length, false)
        continue
      }
      if !isWithinNumber, var stamp = stamp(in: bytes, at: offset, before: range.upperBound),
        stamp.hasHours
      {
        if stamp.fraction.count == 3 { return stamp }
        if stamp.hasFraction { stamp.fields.removeLast() }
        stamp.hasFraction = false
        // A single digit may be all that is left of the seconds.
        if stamp.fields.last?.count == 2 { return stamp }
      }
      (offset, isWithinNumber) = (offset + length, true)
    }
    return nil
  }
}

extension SubRipScanner {
  /// Gives a cue whose times cannot be read the nearest sensible ones, and says which.
  ///
  /// The cues before it have their times already.
  mutating func settleDamagedCue(at position: Int) {
    let record = records[position]
    guard let line = form.damagedTimeLine(in: bytes, record.timeLine.indices) else { return }
    let (start, end) = (
      line.start?.time(reading: .milliseconds), line.end?.time(reading: .milliseconds)
    )
    let previous = position > 0 ? records[position - 1].end : nil
    let message: String
    switch (start, end) {
    case (let start?, let end?):
      (records[position].start, records[position].end) = (start, end)
      message =
        line.isReadable
        ? "something else stands among the times, which are read as \(start) and \(end)"
        : "the times cannot be read to the end; they are taken to be \(start) and \(end)"
    case (let time?, nil), (nil, let time?):
      (records[position].start, records[position].end) = (time, time)
      message =
        "the \(end == nil ? "end" : "start") of the cue cannot be read; it is taken to be "
        + "\(time), as the other time, without a duration"
    case (nil, nil):
      let time = previous ?? .zero
      (records[position].start, records[position].end) = (time, time)
      message =
        "the times cannot be read; the cue is taken to be at \(time), "
        + (previous == nil ? "the start of the film" : "the end of the one before")
        + ", without a duration"
    }
    report(
      .brokenTimecode, message, at: Int(record.timeLine.start),
      lineStart: Int(record.timeLine.start), line: Int(record.line), cue: position + 1)
  }
}
