internal import Diagnostics

/// Finds the cues of a MicroDVD file, and the frame rate by which they are timed.
struct FrameScanner {
  private let input: TrackInput
  private var lines: SourceLines
  private var found: [(frames: FrameLine, line: SourceLines.Line)] = []
  private var headerRate: FrameRate?
  private var header: SourceLines.Line?
  private var stray: SourceLines.Line?

  init(_ input: TrackInput) {
    self.input = input
    lines = SourceLines(input.source, from: input.start)
  }

  /// Reads the whole file.
  mutating func reading() -> TrackReading {
    var isFirst = true
    while let line = lines.next() {
      guard let frames = FrameLine(line.content, of: input.source) else {
        if stray == nil, !Self.isBlankOrDefault(line.content, input.source) { stray = line }
        continue
      }
      if isFirst, let rate = Self.rate(in: frames, input.source) {
        (headerRate, header) = (rate, line)
      } else {
        found.append((frames, line))
      }
      isFirst = false
    }
    let told = headerRate ?? input.frameRate
    let format = MicroDVD(
      frameRate: told ?? MicroDVD.assumedRate, needsFrameRate: told == nil && !found.isEmpty)
    var reading = TrackReading(newlines: lines.newlines, format: format)
    reading.records = records(format.frameRate)
    reading.deviations = deviations(format)
    return reading
  }

  /// The rate that a first line says: `{1}{1}23.976`, `{0}{0}25 fps`.
  private static func rate(in frames: FrameLine, _ source: TrackSource) -> FrameRate? {
    guard frames.start <= 1, frames.end == nil || frames.end == frames.start else { return nil }
    let text = source.text(in: frames.text).lowercased().split(separator: "|").first ?? ""
    let number = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
    return FrameRate(number.hasSuffix("fps") ? String(number.dropLast(3)) : String(number))
  }

  private func records(_ rate: FrameRate) -> [CueRecord] {
    let last = Milliseconds(Int.max / 2)
    return found.indices.map { position in
      let (frames, line) = found[position]
      let start = rate.time(ofFrame: frames.start) ?? last
      let next = position + 1 < found.count ? found[position + 1].frames.start : frames.start
      // Without an end, a cue stays until the next one.
      let usual = frames.start + (rate.frames(in: Track.assumedDuration) ?? 0)
      let endFrame = min(
        frames.end ?? (next > frames.start ? next : usual), FrameRate.lastFrame)
      let end = rate.time(ofFrame: endFrame) ?? last
      return CueRecord(
        start: start, end: end, head: UInt32(line.content.lowerBound),
        timeLine: ByteRange(line.content.lowerBound, frames.text.lowerBound),
        text: ByteRange(frames.text.lowerBound, frames.text.upperBound),
        line: UInt32(clamping: line.number), number: -1, isCanonical: false)
    }
  }

  private func deviations(_ format: MicroDVD) -> [Deviation] {
    var deviations: [Deviation] = []
    func add(_ rule: String, _ severity: Severity, _ message: String, _ line: SourceLines.Line) {
      deviations.append(
        Deviation(
          rule: rule, severity: severity, message: message, offset: line.content.lowerBound,
          lineStart: line.content.lowerBound, line: line.number, isFixable: false))
    }
    if format.needsFrameRate, let first = found.first {
      add(
        "MICRODVD.FRAME-RATE", .error,
        "the file counts frames and says no frame rate; \(format.frameRate) is assumed, "
          + "--fps gives another", first.line)
    }
    if let header, let told = input.frameRate, told != format.frameRate {
      add(
        "MICRODVD.FRAME-RATE", .warning,
        "the file says \(format.frameRate) frames a second and is read so, not at \(told)", header)
    }
    if let stray {
      add("MICRODVD.STRAY-TEXT", .warning, "a line without frames, which is never shown", stray)
    }
    return deviations.sorted { $0.offset < $1.offset }
  }
}

extension FrameScanner {
  /// Whether a line is empty, or says how all cues look: `{DEFAULT}{}{C:$0000FF}`.
  private static func isBlankOrDefault(_ content: Range<Int>, _ source: TrackSource) -> Bool {
    let start = source.trimmed(content)
    return start.isEmpty || source.text(in: start).uppercased().hasPrefix("{DEFAULT}")
  }

  /// The lines that are no cues, as they are written.
  static func unreadLines(of track: Track) -> [RawBlock] {
    var blocks: [RawBlock] = []
    var (cues, isFirst) = (0, true)
    for line in SourceLines(track.source, from: track.encoding.byteOrderMarkLength) {
      if let frames = FrameLine(line.content, of: track.source) {
        if !isFirst || rate(in: frames, track.source) == nil { cues += 1 }
        isFirst = false
      } else if !track.source.trimmed(line.content).isEmpty {
        let isDefault = Self.isBlankOrDefault(line.content, track.source)
        blocks.append(
          RawBlock(
            format: .microDVD, feature: isDefault ? .settings : .notes,
            text: track.source.text(in: line.content),
            before: cues))
      }
    }
    return blocks
  }
}

extension Track {
  /// How long a cue stays whose end nothing tells, as the last one of a file of lyrics.
  static let assumedDuration = Milliseconds(5000)
}
