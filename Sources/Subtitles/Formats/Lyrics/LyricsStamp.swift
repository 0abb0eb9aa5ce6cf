/// A stamp of LRC without its brackets: `01:02.50`, `01:02.503`, `01:02`, `01:01:02.50`.
struct LyricsStamp: Hashable {
  private let stamp: Stamp
  /// Whether a colon stands before the hundredths, as some programs write.
  let hasColonFraction: Bool

  /// Where it lies.
  var range: Range<Int> { stamp.start..<stamp.end }

  /// The time that it says.
  var time: Milliseconds { stamp.time(reading: .decimal) }

  /// Whether minutes or seconds are beyond 59.
  var isInRange: Bool { stamp.isInRange }

  /// Reads the stamp that fills a range but for blanks, or gives nil.
  init?(in range: Range<Int>, of source: TrackSource) {
    // Marks that take no room keep a text in brackets from being a stamp.
    let inner = source.withoutSpaces(range)
    guard !inner.isEmpty,
      var stamp = source.form.stamp(
        in: source.bytes, at: inner.lowerBound, before: inner.upperBound),
      stamp.end == inner.upperBound, !stamp.isNegative
    else { return nil }
    // Three fields are minutes, seconds and hundredths; hours come with all four.
    hasColonFraction = stamp.fields.count == 3 && !stamp.hasFraction
    if hasColonFraction { stamp.hasFraction = true }
    self.stamp = stamp
  }

  /// The stamp with another time, not before zero, to the nearest hundredth unless it has three
  /// digits.
  func rewritten(as time: Milliseconds, in source: TrackSource) -> Stamp.Rounded {
    let rounded = stamp.fraction.count >= 3 ? time : time.roundedToCentiseconds
    let isWhole = stamp.fraction.isEmpty && rounded.count % 1000 == 0
    guard stamp.fraction.count >= 2 || isWhole else {
      let bytes = rounded.inLyrics.unicodeScalars.flatMap { source.form.bytes(of: $0.value) }
      return Stamp.Rounded(bytes: bytes, isWidened: true, isRounded: rounded != time)
    }
    let written = stamp.rewritten(
      as: rounded, source: source.bytes, form: source.form, reading: .decimal)
    return Stamp.Rounded(
      bytes: written.bytes, isWidened: written.isWidened, isRounded: rounded != time)
  }

  /// Where the stamps within a cue's text lie, `<01:02.50>`, without their brackets.
  ///
  /// None where several stamps stand before the text, for then they speak of one of them only.
  static func innerRanges(of record: CueRecord, in source: TrackSource) -> [Range<Int>] {
    let head = LyricsLine.stamps(
      in: Int(record.head)..<source.form.lineEnd(in: source.bytes, from: Int(record.head)).content,
      of: source)
    guard head.stamps.count == 1 else { return [] }
    var (ranges, open): ([Range<Int>], Int?) = ([], nil)
    var offset = Int(record.text.start)
    let end = Int(record.text.end)
    while offset < end {
      let (scalar, length) = source.form.character(in: source.bytes, at: offset, before: end)
      if scalar == 0x3C {
        open = offset + length
      } else if scalar == 0x3E, let start = open {
        if LyricsStamp(in: start..<offset, of: source) != nil { ranges.append(start..<offset) }
        open = nil
      }
      offset += length
    }
    return ranges
  }
}

extension TrackSource {
  /// A range without spaces at its ends.
  fileprivate func withoutSpaces(_ range: Range<Int>) -> Range<Int> {
    var (start, end, offset): (Int?, Int, Int) = (nil, range.lowerBound, range.lowerBound)
    while offset < range.upperBound {
      let (symbol, length) = form.symbol(in: bytes, at: offset, before: range.upperBound)
      if symbol != .space {
        start = start ?? offset
        end = offset + length
      }
      offset += length
    }
    return (start ?? end)..<end
  }
}

extension Milliseconds {
  /// The time as LRC writes it, `01:02.50`, to the nearest hundredth; minutes go beyond 59.
  var inLyrics: String {
    let centiseconds = max(.zero, roundedToCentiseconds).count / 10
    let fields = [centiseconds / 6000, centiseconds / 100 % 60, centiseconds % 100].map { number in
      (number < 10 ? "0" : "") + String(number)
    }
    return "\(fields[0]):\(fields[1]).\(fields[2])"
  }
}
