internal import Diagnostics

/// WebVTT, the Web Video Text Tracks Format of the W3C (Candidate Recommendation of 4 April 2019 and
/// the draft after it).
///
/// What is a cue and which settings count is what the standard's parser says, for that is what
/// players show. A file without the signature, which players reject, is read tolerantly.
struct WebVTT: TrackFormat {
  static let format = SubtitleFormat.webVTT

  static let features: Set<ContentFeature> = [
    .bold, .italic, .underline, .color, .background, .classes, .voice, .language, .ruby,
    .innerTimes, .anchor, .textAlignment, .position, .vertical, .regions, .styleSheets, .speaker,
    .identifiers, .notes, .information, .endTimes, .lineBreaks,
  ]

  /// What the file has beside cues, in its order.
  var blocks: [WebVTTBlock] = []
  /// The regions that cues may name.
  var regions: [Region] = []

  static func read(_ input: TrackInput) -> TrackReading {
    read(input, isTolerant: !WebVTTScanner.hasSignature(input.source, from: input.start))
  }

  /// Finds the cues that players show, or, where it is tolerant, those that a person would see.
  static func read(_ input: TrackInput, isTolerant: Bool) -> TrackReading {
    var scanner = WebVTTScanner(input.source, from: input.start, isTolerant: isTolerant)
    if !WebVTTScanner.hasSignature(input.source, from: input.start) {
      scanner.deviations.append(WebVTTScanner.missingSignature(at: input.start))
    }
    scanner.scan()
    return TrackReading(
      records: scanner.records, deviations: scanner.deviations, newlines: scanner.newlines,
      format: WebVTT(blocks: scanner.blocks, regions: scanner.regions))
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    Self.text(in: record.text.indices, of: source)
  }

  func shown(_ text: String) -> String {
    // Tags that SubRip has too are written as there, the others and references are read.
    StyledCue(start: .zero, end: .zero, runs: WebVTTRuns.read(text)).taggedText
  }

  func settings(of record: CueRecord, in source: TrackSource) -> String? {
    let line = record.timeLine.indices
    let range =
      (try? WebVTTTimings(in: source.bytes, line, form: source.form))?.settings
      ?? source.form.timeLine(in: source.bytes, line)?.tail
    guard let range, !range.isEmpty else { return nil }
    return Self.text(in: range, of: source)
  }

  func identifier(of record: CueRecord, in source: TrackSource) -> String? {
    guard record.number < 0, record.head < record.timeLine.start else { return nil }
    let end = source.form.lineEnd(in: source.bytes, from: Int(record.head))
    return Self.text(in: Int(record.head)..<end.content, of: source)
  }

  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String {
    let text = WebVTTWriter.withoutEmptyLines(text)
    // A cue without text has none to replace: there is the end of its time line.
    return text.isEmpty || !record.text.isEmpty ? text : "\n" + text
  }

  /// The text of some bytes as the standard has it: NUL becomes U+FFFD.
  static func text(in range: Range<Int>, of source: TrackSource) -> String {
    replacingNUL(source.text(in: range))
  }

  /// A text with U+FFFD for NUL.
  static func replacingNUL(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
  }

  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    var writer = WebVTTWriter(content, options)
    return writer.written()
  }
}
