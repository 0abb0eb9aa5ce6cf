internal import Diagnostics

/// Finds the cues of a file of lyrics.
struct LyricsScanner {
  private let source: TrackSource
  private var lines: SourceLines
  private var entries: [Entry] = []
  private var offset = Milliseconds.zero
  private var length: Milliseconds?
  private var deviations: [Deviation] = []
  private var reported: Set<String> = []

  /// One stamp and the text that it begins.
  private struct Entry {
    var time: Milliseconds
    var stamp: Range<Int>
    var text: Range<Int>
    var line: SourceLines.Line

    var isEnding: Bool { text.isEmpty }
  }

  init(_ input: TrackInput) {
    source = input.source
    lines = SourceLines(input.source, from: input.start)
  }

  /// Reads the whole file.
  mutating func reading() -> TrackReading {
    while let line = lines.next() { take(line) }
    for position in entries.indices { entries[position].time = entries[position].time - offset }
    let order = entries.indices.sorted {
      (entries[$0].time, entries[$0].stamp.lowerBound)
        < (entries[$1].time, entries[$1].stamp.lowerBound)
    }
    entries = order.map { entries[$0] }
    let (records, endings) = cues()
    var reading = TrackReading(
      newlines: lines.newlines, format: Lyrics(offset: offset, endings: endings))
    reading.records = records
    reading.deviations = deviations
    return reading
  }

  private mutating func take(_ line: SourceLines.Line) {
    switch LyricsLine(line.content, of: source) {
    case .timed(let stamps, let text):
      for range in stamps {
        guard let stamp = LyricsStamp(in: range, of: source) else { continue }
        if stamp.hasColonFraction {
          report("LRC.TIMECODE", "“:” before the hundredths of a second", range.lowerBound, line)
        } else if !stamp.isInRange {
          report("LRC.TIMECODE", "minutes or seconds beyond 59", range.lowerBound, line)
        }
        entries.append(Entry(time: stamp.time, stamp: range, text: text, line: line))
      }
    case .tag("offset", let value):
      // More than a day is no offset.
      let number = SubStationNumber.whole(value.drop { $0 == "+" })
      if let number, abs(number) < 86_400_000 {
        offset = Milliseconds(number)
      } else {
        report("LRC.OFFSET", "the offset cannot be read", line.content.lowerBound, line)
      }
    case .tag("length", let value): length = Self.time(of: value)
    case .stray:
      report(
        "LRC.STRAY-TEXT", "text without a time, which is never shown", line.content.lowerBound, line
      )
    case .blank, .tag, .remark: break
    }
  }

  /// Reads `03:20`, `3:20.5`.
  private static func time(of value: String) -> Milliseconds? {
    let bytes = Array(value.utf8)
    let source = TrackSource(bytes: bytes, form: .utf8, decodeLegacy: nil)
    return LyricsStamp(in: 0..<bytes.count, of: source)?.time
  }

  /// Reports the first departure of a kind, for a whole file is written in one way.
  private mutating func report(
    _ rule: String, _ message: String, _ offset: Int, _ line: SourceLines.Line
  ) {
    guard reported.insert(message).inserted else { return }
    deviations.append(
      Deviation(
        rule: rule, severity: .warning, message: message, offset: offset,
        lineStart: line.content.lowerBound, line: line.number, isFixable: false))
  }

  /// The cues in the order of time, and the stamps that end them.
  private func cues() -> (records: [CueRecord], endings: [UInt32: [Range<Int>]]) {
    var records: [CueRecord] = []
    var endings: [UInt32: [Range<Int>]] = [:]
    var ends = Array(repeating: Milliseconds?.none, count: entries.count)
    for position in entries.indices.dropLast().reversed() {
      let next = entries[position + 1]
      ends[position] = next.time > entries[position].time ? next.time : ends[position + 1]
    }
    for (position, entry) in entries.enumerated() {
      if entry.isEnding {
        if let last = records.last {
          endings[last.timeLine.start, default: []].append(entry.stamp)
        }
        continue
      }
      let usual = length.map { $0 - offset }.flatMap { $0 > entry.time ? $0 : nil }
      records.append(
        CueRecord(
          start: entry.time,
          end: ends[position] ?? usual ?? entry.time + Track.assumedDuration,
          head: UInt32(entry.line.content.lowerBound),
          timeLine: ByteRange(entry.stamp.lowerBound, entry.stamp.upperBound),
          text: ByteRange(entry.text.lowerBound, entry.text.upperBound),
          line: UInt32(clamping: entry.line.number), number: -1, isCanonical: false))
    }
    return (records, endings)
  }
}
