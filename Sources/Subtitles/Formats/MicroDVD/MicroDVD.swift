internal import Diagnostics

/// MicroDVD: a line a cue, times counted in frames, `{25}{75}first line|second line`.
///
/// Only the frame rate tells when a frame is shown. The one in the first line, `{1}{1}23.976`, says
/// how the file is to be read; the user's is for files without one, and for what is written.
struct MicroDVD: TrackFormat {
  static let format = SubtitleFormat.microDVD
  static let countsFrames = true

  static let features: Set<ContentFeature> = [
    .bold, .italic, .underline, .strikeout, .color, .fontFamily, .fontSize, .anchor, .endTimes,
    .lineBreaks,
  ]

  /// The rate that is assumed where nothing tells one, that of most films on disk.
  static let assumedRate = FrameRate(24000, over: 1001) ?? FrameRate(24)

  /// The frames a second.
  let frameRate: FrameRate
  /// Whether nothing told the rate, so that no time can be relied on.
  let needsFrameRate: Bool

  static func read(_ input: TrackInput) -> TrackReading {
    var scanner = FrameScanner(input)
    return scanner.reading()
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    String(source.text(in: record.text.indices).map { $0 == "|" ? "\n" : $0 })
  }

  func shown(_ text: String) -> String {
    var markup = MicroDVDMarkup()
    return markup.runs(of: text).map(\.text).joined()
  }

  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String {
    String(text.map { $0 == "\n" ? "|" : $0 })
  }

  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    var result = StampEdits()
    let line = record.timeLine.start
    let end = source.form.lineEnd(in: source.bytes, from: Int(line)).content
    guard let frames = FrameLine(Int(line)..<end, of: source) else { return result }
    // A cue without an end lasts until the next one, which moves as well.
    let keepsDuration = times.end - times.start == record.end - record.start
    let endIsOpen = frames.end == nil && keepsDuration
    let changes =
      [(frames.startDigits, record.start, times.start)]
      + (endIsOpen ? [] : [(frames.endDigits, record.end, times.end)])
    for (range, old, new) in changes where old != new {
      let frame = frameRate.frames(in: new) ?? FrameRate.lastFrame
      if frameRate.time(ofFrame: frame) != new { result.isRounded = true }
      let digits = String(frame)
      let bytes = digits.unicodeScalars.flatMap { source.form.bytes(of: $0.value) }
      guard bytes != Array(source.bytes[range]) else { continue }
      result.edits.append(StampEdits.Edit(range: range, bytes: bytes))
    }
    return result
  }

  func content(of track: Track) -> TrackContent {
    var content = TrackContent(origin: .microDVD)
    if !needsFrameRate { content.frameRate = frameRate }
    content.cues = track.map { cue in
      var markup = MicroDVDMarkup()
      var styled = StyledCue(
        start: cue.start, end: cue.end, runs: cue.textRange.isEmpty ? [] : markup.runs(of: cue.text)
      )
      styled.placement.anchor = markup.anchor
      styled.line = cue.lineOfTimes
      return styled
    }
    content.rawBlocks = FrameScanner.unreadLines(of: track)
    return content
  }

  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    guard let rate = options.frameRate ?? content.frameRate else {
      throw WritingError("MicroDVD counts frames, and the frame rate is not known; give --fps")
    }
    var writer = MicroDVDWriter(content, rate: rate)
    return writer.written(options)
  }
}

extension FrameRate {
  /// The last frame that is counted; later ones are taken for it.
  static let lastFrame = 1_000_000_000
}
