internal import Diagnostics

/// SBV, the format of YouTube's editor: a line of two times, lines of text, an empty line.
///
///     0:00:01.000,0:00:02.500
///     Where were you?
///
/// There is no standard; YouTube Help 2734698 shows the format. It has no styles.
struct SBV: TrackFormat {
  static let format = SubtitleFormat.sbv

  static let features: Set<ContentFeature> = [.endTimes, .lineBreaks]

  /// Fewer digits than three after the full stop are a decimal fraction.
  private static let reading = Stamp.FractionReading.decimal

  static func read(_ input: TrackInput) -> TrackReading {
    var scanner = SBVScanner(input.source, from: input.start, reading: reading)
    scanner.scan()
    return TrackReading(
      records: scanner.records, deviations: scanner.deviations, newlines: scanner.newlines,
      format: SBV())
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    source.text(in: record.text.indices)
  }

  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String {
    let text = text.split(separator: "\n").joined(separator: "\n")
    // A cue without text has none to replace: there is the end of its time line.
    return text.isEmpty || !record.text.isEmpty ? text : "\n" + text
  }

  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    let line = source.form.timePair(in: source.bytes, record.timeLine.indices)
    guard let line else { return StampEdits() }
    var result = StampEdits()
    result.rewrite(line.start, from: record.start, to: times.start, in: source, Self.reading)
    result.rewrite(line.end, from: record.end, to: times.end, in: source, Self.reading)
    return result
  }

  func content(of track: Track) -> TrackContent {
    var content = TrackContent(origin: .sbv)
    content.cues = track.map { cue in
      // The editor of older days wrote line breaks so.
      let text = cue.text.split(separator: "[br]", omittingEmptySubsequences: false)
        .joined(separator: "\n")
      var styled = StyledCue(start: cue.start, end: cue.end, text: text)
      styled.line = cue.lineOfTimes
      return styled
    }
    return content
  }

  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    let blocks = content.cues.filter { !$0.isComment }.map(block)
    return WrittenTrack(
      .text(blocks.joined(separator: "\n")),
      losses: LossCount(blankLinesIn: content).findings(of: content, in: .sbv, options))
  }

  /// A cue; blank lines in its text, at which it would end, are left out.
  private static func block(of cue: StyledCue) -> String {
    let lines = cue.plainLines.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0 + "\n" }
    return stamp(cue.start) + "," + stamp(cue.end) + "\n" + lines.joined()
  }

  /// A time with hours of one digit, where that is enough: `0:00:01.000`.
  private static func stamp(_ time: Milliseconds) -> String {
    let text = WebVTTStamp.text(time)
    return text.hasPrefix("0") ? String(text.dropFirst()) : text
  }
}

extension CharacterForm {
  /// The two stamps of a line of SBV, which a comma parts; nil when it is another line.
  ///
  /// A comma may also stand before the milliseconds, so each one is tried.
  func timePair(in bytes: [UInt8], _ line: Range<Int>) -> (start: Stamp, end: Stamp)? {
    let first = skippingBlanks(in: bytes, from: line.lowerBound, before: line.upperBound)
    // The longest line of two times is well below this.
    guard line.upperBound - first <= 128 * unitWidth else { return nil }
    var offset = first
    while offset < line.upperBound {
      let (scalar, length) = character(in: bytes, at: offset, before: line.upperBound)
      if scalar == 0x2C || scalar == 0xFF0C,
        let start = stamp(in: bytes, at: first, before: offset),
        skippingBlanks(in: bytes, from: start.end, before: offset) == offset
      {
        let second = skippingBlanks(in: bytes, from: offset + length, before: line.upperBound)
        if let end = stamp(in: bytes, at: second, before: line.upperBound), start.hasHours,
          end.hasHours,
          skippingBlanks(in: bytes, from: end.end, before: line.upperBound) == line.upperBound
        {
          return (start, end)
        }
      }
      offset += length
    }
    return nil
  }
}
