internal import Diagnostics

/// The JSON of Silk: an object with an array `cues`, which holds all that a track says.
///
/// Read are also an array of cues, JSON Lines of cues as `silk subs dump` prints them, and the
/// `segments` of speech recognizers, whose times are in seconds.
///
///     {"format": "silk-subtitles", "version": 1, "cues": [
///       {"start": 1000, "end": 2500, "text": "Who is there?"}]}
struct JSONTrack: TrackFormat {
  static let format = SubtitleFormat.json
  static let features = Set(ContentFeature.allCases)

  static func read(_ input: TrackInput) -> TrackReading {
    let (bytes, form) = (input.source.bytes, input.source.form)
    var reading = TrackReading(format: JSONTrack())
    guard form.unitWidth == 1 else {
      reading.deviations = [
        Deviation(
          rule: "JSON.ENCODING", severity: .error, message: "JSON is UTF-8; no cue can be read",
          offset: 0, lineStart: 0, line: 1)
      ]
      return reading
    }
    var places = JSONPlaces(bytes, from: input.start)
    let cues = places.documents().flatMap(Self.cues)
    var lines = LineCounter(bytes, form)
    for (node, isInSeconds) in cues {
      if let record = record(of: node, isInSeconds, bytes, &lines) {
        reading.records.append(record)
      }
    }
    if let failure = places.failure {
      reading.deviations = [
        lines.deviation(at: failure, "not JSON from here on; the cues before are read")
      ]
    }
    var all = SourceLines(input.source)
    while all.next() != nil {}
    reading.newlines = all.newlines
    return reading
  }

  /// The objects that may be cues, and whether their times are in seconds.
  private static func cues(in document: JSONNode) -> [(JSONNode, isInSeconds: Bool)] {
    if let cues = document["cues"] { return cues.elements.map { ($0, false) } }
    if let segments = document["segments"] { return segments.elements.map { ($0, true) } }
    if document["start"] != nil { return [(document, false)] }
    return document.elements.map { ($0, false) }
  }

  private static func record(
    of node: JSONNode, _ isInSeconds: Bool, _ bytes: [UInt8], _ lines: inout LineCounter
  ) -> CueRecord? {
    guard let start = node["start"], let end = node["end"],
      let first = time(start, isInSeconds, bytes), let last = time(end, isInSeconds, bytes)
    else { return nil }
    let times =
      min(
        start.range.lowerBound, end.range.lowerBound)..<max(
        start.range.upperBound, end.range.upperBound)
    var text = times.upperBound..<times.upperBound
    if let node = node["text"], case .string = node.kind {
      // A text that breaks off has no quote at its end.
      let isWhole = node.range.count >= 2 && bytes[node.range.upperBound - 1] == UInt8(ascii: "\"")
      text = node.range.lowerBound + 1..<node.range.upperBound - (isWhole ? 1 : 0)
    }
    let number = node["index"].flatMap { Int32(String(decoding: bytes[$0.range], as: UTF8.self)) }
    return CueRecord(
      start: first, end: last, head: UInt32(node.range.lowerBound),
      timeLine: ByteRange(times.lowerBound, times.upperBound),
      text: ByteRange(text.lowerBound, text.upperBound),
      line: UInt32(clamping: lines.line(at: times.lowerBound)), number: max(number ?? -1, -1),
      isCanonical: false)
  }

  /// A number as a time; what is finer than a millisecond is rounded, half away from zero.
  private static func time(
    _ node: JSONNode, _ isInSeconds: Bool, _ bytes: [UInt8]
  ) -> Milliseconds? {
    guard case .number = node.kind else { return nil }
    let written = String(decoding: bytes[node.range], as: UTF8.self)
    if !isInSeconds, let whole = Int(written) { return Milliseconds(saturating: whole) }
    guard let value = Double(written), value.isFinite else { return nil }
    let milliseconds = (isInSeconds ? value * 1000 : value).rounded()
    return Milliseconds(saturating: Int(exactly: milliseconds) ?? (value < 0 ? .min : .max))
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    guard !record.text.isEmpty else { return "" }
    let quote = [UInt8(ascii: "\"")]
    let quoted = quote + source.bytes[record.text.indices] + quote
    guard case .string(let text)? = try? JSONValue(reading: quoted) else {
      return source.text(in: record.text.indices)
    }
    return text
  }

  func identifier(of record: CueRecord, in source: TrackSource) -> String? {
    guard
      case .string(let name)? = node(of: record, in: source).flatMap({ node in
        node["id"].flatMap { try? JSONValue(reading: source.bytes[$0.range]) }
      })
    else { return nil }
    return name
  }

  /// The object of a cue.
  private func node(of record: CueRecord, in source: TrackSource) -> JSONNode? {
    var places = JSONPlaces(source.bytes, from: Int(record.head))
    return places.document()
  }

  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String {
    // A cue without a text member cannot take one in its place.
    record.text.start == record.timeLine.end
      ? ", \"text\": " + JSONValue.string(text).text()
      : String(JSONValue.string(text).text().dropFirst().dropLast())
  }

  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    guard let node = node(of: record, in: source) else { return StampEdits() }
    var result = StampEdits()
    for (key, old, new) in [("start", record.start, times.start), ("end", record.end, times.end)] {
      guard old != new, let range = node[key]?.range else { continue }
      let written = source.bytes[range]
      // Seconds are told from milliseconds by what the number would mean.
      let isInSeconds = Int(String(decoding: written, as: UTF8.self)) != old.count
      let text = isInSeconds ? new.decimalSeconds : String(new.count)
      result.edits.append(StampEdits.Edit(range: range, bytes: Array(text.utf8)))
    }
    result.edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    return result
  }

  func content(of track: Track) -> TrackContent {
    let start = track.encoding.byteOrderMarkLength
    if let value = try? JSONValue(reading: track.bytes[start...]), let content = TrackContent(value)
    {
      return content
    }
    return TrackContent(
      cues: track.map { cue in
        var styled = StyledCue(start: cue.start, end: cue.end, text: cue.text)
        styled.identifier = cue.identifier ?? cue.number.map(String.init)
        styled.line = cue.lineOfTimes
        return styled
      }, origin: .json)
  }

  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    WrittenTrack(.text(content.json.text(.indented) + "\n"))
  }
}

extension Milliseconds {
  /// The time in seconds as a decimal number, without zeros at its end: `12.5`.
  fileprivate var decimalSeconds: String {
    var fraction = String(count.magnitude % 1000 + 1000).dropFirst()
    while fraction.count > 1, fraction.last == "0" { fraction.removeLast() }
    return (count < 0 ? "-" : "") + "\(count.magnitude / 1000).\(fraction)"
  }
}
