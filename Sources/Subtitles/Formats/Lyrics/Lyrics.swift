internal import Diagnostics

/// LRC: lines of lyrics, each with the time at which it begins: `[01:02.50]text`.
///
/// A line stays until the next one begins; one without text only ends the one before. The last one
/// stays as long as `[length:…]` says, or five seconds. Several stamps before a text are as many
/// cues. Cues come in the order of time.
struct Lyrics: TrackFormat {
  static let format = SubtitleFormat.lyrics

  static let features: Set<ContentFeature> = [.innerTimes, .information, .notes, .endTimes]

  /// What the file adds to its stamps: `[offset:500]` shows the text half a second earlier.
  let offset: Milliseconds
  /// The stamps without text that follow a cue, by where the stamp of the cue starts; the first is
  /// its end.
  let endings: [UInt32: [Range<Int>]]

  static func read(_ input: TrackInput) -> TrackReading {
    var scanner = LyricsScanner(input)
    return scanner.reading()
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    source.text(in: record.text.indices)
  }

  func shown(_ text: String) -> String {
    LyricsText.pieces(text).map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }

  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    var result = StampEdits()
    func move(_ range: Range<Int>, to time: Milliseconds) {
      guard let stamp = LyricsStamp(in: range, of: source) else { return }
      let written = stamp.rewritten(as: max(.zero, time + offset), in: source)
      result.isRounded = result.isRounded || written.isRounded
      guard written.bytes != Array(source.bytes[stamp.range]) else { return }
      result.isWidened = result.isWidened || written.isWidened
      result.edits.append(StampEdits.Edit(range: stamp.range, bytes: written.bytes))
    }
    if times.start != record.start { move(record.timeLine.indices, to: times.start) }
    let ends = endings[record.timeLine.start, default: []]
    if times.end != record.end {
      // An end that no stamp says is the start of the next line, which moves by itself.
      if ends.isEmpty, times.start == record.start { result.isRounded = true }
      for (position, range) in ends.enumerated() {
        guard let stamp = LyricsStamp(in: range, of: source) else { continue }
        let old = stamp.time - offset
        move(range, to: position == 0 ? times.end : old + (times.end - record.end))
      }
    }
    for range in LyricsStamp.innerRanges(of: record, in: source) where times.start != record.start {
      guard let stamp = LyricsStamp(in: range, of: source) else { continue }
      move(range, to: times.mapped(stamp.time - offset, from: record))
    }
    result.edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    return result
  }

  func content(of track: Track) -> TrackContent {
    LyricsContentReader(track, offset: offset).content()
  }

  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    var writer = LyricsWriter(content)
    return writer.written(options)
  }
}

extension CueTimes {
  /// Where a time within a cue goes when the cue gets these times.
  fileprivate func mapped(_ time: Milliseconds, from old: CueRecord) -> Milliseconds {
    let (oldLength, newLength) = (old.end - old.start, end - start)
    guard oldLength > .zero, oldLength != newLength, newLength > .zero else {
      return time + (start - old.start)
    }
    let offset = (time - old.start).scaled(by: newLength.count, over: oldLength.count)
    return start + (offset ?? .zero)
  }
}
