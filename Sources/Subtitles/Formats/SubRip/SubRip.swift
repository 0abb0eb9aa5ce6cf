internal import Diagnostics

/// SubRip: numbered blocks of times and text.
///
/// There is no standard; what players accept is the format.
struct SubRip: TrackFormat {
  static let format = SubtitleFormat.subRip

  static let features: Set<ContentFeature> = [
    .bold, .italic, .underline, .strikeout, .color, .fontFamily, .fontSize, .anchor, .endTimes,
    .lineBreaks,
  ]

  /// How stamps with less than three digits after the separator were read.
  var fractionReading = Stamp.FractionReading.milliseconds

  static func read(_ input: TrackInput) -> TrackReading {
    var scanner = SubRipScanner.scanned(
      input.source.bytes, form: input.source.form, from: input.start)
    let reading = scanner.settleFractions()
    scanner.noteSeparatorInText(from: input.start)
    return TrackReading(
      runs: scanner.records, deviations: scanner.deviations, newlines: scanner.newlines,
      format: SubRip(fractionReading: reading))
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    source.text(in: record.text.indices)
  }

  func settings(of record: CueRecord, in source: TrackSource) -> String? {
    guard !record.isCanonical,
      let line = source.form.timeLine(ofCue: record.timeLine.indices, in: source.bytes),
      line.tail.upperBound > line.tail.lowerBound,
      line.tail.lowerBound != record.text.indices.lowerBound
    else { return nil }
    return source.text(in: line.tail)
  }

  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String {
    // A cue without text has none to replace: there is the end of its time line, or the blank line.
    if text.isEmpty || !record.text.isEmpty { return text }
    return record.text.start == record.timeLine.end ? "\n" + text : text + "\n"
  }

  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    let line = source.form.timeLine(ofCue: record.timeLine.indices, in: source.bytes)
    var result = StampEdits()
    var changes: [(Stamp, Milliseconds, Milliseconds)] = []
    if let line {
      changes.append((line.start, record.start, times.start))
      if let end = line.end { changes.append((end, record.end, times.end)) }
    } else if let damaged = source.form.damagedTimeLine(
      in: source.bytes, record.timeLine.indices), damaged.isReadable, let start = damaged.start,
      let end = damaged.end
    {
      changes = [(start, record.start, times.start), (end, record.end, times.end)]
    } else {
      // Half of a cue must not move away from the other.
      result.isKept = true
    }
    for (stamp, old, new) in changes {
      result.rewrite(stamp, from: old, to: new, in: source, fractionReading)
    }
    return result
  }

  func content(of track: Track) -> TrackContent {
    var content = TrackContent(origin: .subRip)
    content.cues = track.map { cue in
      var styled = SubRipMarkup.cue(cue)
      styled.line = cue.lineOfTimes
      return styled
    }
    return content
  }

  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    WrittenTrack(
      .text(SubRipWriter().text(of: content)),
      losses: LossCount(blankLinesIn: content).findings(of: content, in: .subRip, options))
  }
}
