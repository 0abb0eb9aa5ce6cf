/// ASS and SSA: sections of lines, of which those that start with `Dialogue:` are cues.
///
/// No standard; what libass and VSFilter show is the format. The two differ in the columns of their
/// tables and in how places and colours are numbered, which `SubStationVersion` knows.
protocol SubStationFormat: TrackFormat {
  /// Which of the two it is.
  static var version: SubStationVersion { get }

  /// The columns of the events of one file.
  var layouts: EventLayouts { get }

  init(layouts: EventLayouts)
}

/// Advanced SubStation Alpha, version 4+.
struct AdvancedSubStationAlpha: SubStationFormat {
  static let version = SubStationVersion.advanced
  static let format = SubtitleFormat.advancedSubStation
  static let features = sharedFeatures.union([.layers])

  let layouts: EventLayouts
}

/// SubStation Alpha, version 4.
struct SubStationAlpha: SubStationFormat {
  static let version = SubStationVersion.alpha
  static let format = SubtitleFormat.subStation
  static let features = sharedFeatures

  let layouts: EventLayouts
}

extension SubStationFormat {
  /// What both can hold.
  static var sharedFeatures: Set<ContentFeature> {
    [
      .bold, .italic, .underline, .strikeout, .color, .fontFamily, .fontSize, .innerTimes, .voice,
      .anchor, .textAlignment, .position, .margins, .namedStyles, .speaker, .comments, .notes,
      .information, .endTimes, .lineBreaks,
    ]
  }

  static func read(_ input: TrackInput) -> TrackReading {
    var scanner = EventScanner(input, version: version)
    scanner.scan()
    return TrackReading(
      records: scanner.records, deviations: scanner.deviations, newlines: scanner.newlines,
      format: Self(layouts: scanner.layouts))
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    EventText.shown(source.text(in: record.text.indices))
  }

  func shown(_ text: String) -> String { EventText.readable(text) }

  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String {
    EventText.written(text)
  }

  func settings(of record: CueRecord, in source: TrackSource) -> String? {
    let gap = Int(record.timeLine.end)..<max(Int(record.timeLine.end), Int(record.text.start))
    let fields = source.text(in: gap)
    guard fields.hasPrefix(","), fields.hasSuffix(","), fields.utf8.count > 2 else { return nil }
    return String(fields.dropFirst().dropLast())
  }

  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    var result = StampEdits()
    guard let stamps = layouts.stamps(ofEventAt: Int(record.head), in: source) else {
      return result
    }
    let changes = [
      (stamps.start, record.start, times.start), (stamps.end, record.end, times.end),
    ]
    for (stamp, old, new) in changes where old != new {
      guard let stamp else {
        result.isRounded = true
        continue
      }
      let written = stamp.rewrittenInCentiseconds(as: new, in: source)
      result.isRounded = result.isRounded || written.isRounded
      result.isWidened = result.isWidened || written.isWidened
      let range = stamp.start..<stamp.end
      guard written.bytes != Array(source.bytes[range]) else { continue }
      result.edits.append(StampEdits.Edit(range: range, bytes: written.bytes))
    }
    result.edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    return result
  }

  func content(of track: Track) -> TrackContent {
    var reader = SubStationContentReader(track, version: Self.version, layouts: layouts)
    return reader.content(origin: Self.format)
  }

  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    var writer = SubStationWriter(content, version: version, options: options)
    return writer.written()
  }
}
