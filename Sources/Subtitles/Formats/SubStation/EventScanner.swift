internal import Diagnostics

/// Finds the cues of an ASS or SSA file: its lines `Dialogue:`, in any section but embedded files.
struct EventScanner {
  private let source: TrackSource
  private var lines: SourceLines
  private var section = SubStationSection.other
  private var hasSection = false
  private var hasReportedPlace = false
  private var styles: Set<ArraySlice<UInt8>> = []
  private var uses: [ArraySlice<UInt8>: StyleUse] = [:]
  private var styleColumns: [String]

  private(set) var records: [CueRecord] = []
  private(set) var deviations: [Deviation] = []
  private(set) var layouts: EventLayouts

  /// How lines end.
  var newlines: NewlineCount { lines.newlines }

  /// How a style is used: the place of the first use, and how many cues use it.
  private struct StyleUse {
    var offset: Int
    var line: SourceLines.Line
    var cue: Int
    var count = 0
  }

  init(_ input: TrackInput, version: SubStationVersion) {
    source = input.source
    lines = SourceLines(input.source, from: input.start)
    layouts = EventLayouts(version: version)
    styleColumns = version.styleColumns
  }

  /// Reads the whole file.
  mutating func scan() {
    while let line = lines.next() {
      switch SubStationLine(line.content, of: source, in: section) {
      case .heading(let heading):
        section = SubStationSection(heading: heading)
        hasSection = true
        if case .styles(let version) = section { styleColumns = version.styleColumns }
      case .keyed(let key, let value) where section != .embedded:
        take(key, value..<max(value, line.content.upperBound), line)
      case .other where !hasSection && !hasReportedPlace:
        hasReportedPlace = true
        report(
          "ASS.SECTION", .warning, "text before the first section", line, line.content.lowerBound)
      default: break
      }
    }
    reportMissingStyles()
  }

  private mutating func take(_ key: String, _ value: Range<Int>, _ line: SourceLines.Line) {
    switch (key, section) {
    case ("format", .styles): styleColumns = columns(in: value)
    case ("format", _): takeFormat(value, line)
    case ("style", .styles): takeStyle(value)
    case ("dialogue", _): takeDialogue(value, line)
    default: break
    }
  }

  private func columns(in value: Range<Int>) -> [String] {
    source.scalars(in: value).split(separator: ",", omittingEmptySubsequences: false)
      .map(\.trimmingBlanks)
  }

  private mutating func takeFormat(_ value: Range<Int>, _ line: SourceLines.Line) {
    guard section == .events else { return }
    guard let layout = EventLayout(columns(in: value)) else {
      return report(
        "ASS.FORMAT", .error,
        "the line names no Start, End and Text; the usual columns are assumed",
        line, line.content.lowerBound)
    }
    layouts.add(layout, from: line.content.lowerBound)
  }

  private mutating func takeStyle(_ value: Range<Int>) {
    let position = styleColumns.firstIndex { $0.lowercased() == "name" } ?? 0
    let fields = source.fields(in: value, limit: position + 2)
    guard position < fields.count else { return }
    styles.insert(styleName(in: fields[position]))
  }

  /// The bytes of a name without blanks and the asterisk that old files put before it.
  private func styleName(in field: Range<Int>) -> ArraySlice<UInt8> {
    let range = source.trimmed(field)
    let isMarked = !range.isEmpty && source.bytes[range.lowerBound] == 0x2A
    return source.bytes[(isMarked ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound]
  }

  private mutating func takeDialogue(_ value: Range<Int>, _ line: SourceLines.Line) {
    let start = line.content.lowerBound
    if section != .events, !hasReportedPlace {
      hasReportedPlace = true
      report("ASS.SECTION", .error, "a cue outside the section [Events]", line, start)
    } else if section == .events, layouts.isEmpty, records.isEmpty {
      report(
        "ASS.FORMAT", .warning, "no line “Format:”; the usual columns are assumed", line, start)
    }
    guard let layout = layouts.layout(at: start), let fields = layout.fields(in: value, of: source)
    else {
      return report(
        "ASS.FIELDS", .error, "too few fields, so that this is no cue", line, value.upperBound)
    }
    let stamps = (
      start: source.eventStamp(in: fields[layout.start]),
      end: source.eventStamp(in: fields[layout.end])
    )
    // Players show a cue without a time at the start of the film.
    let begin = stamps.start?.time(reading: .decimal) ?? .zero
    let first = min(fields[layout.start].lowerBound, fields[layout.end].lowerBound)
    let last = max(fields[layout.start].upperBound, fields[layout.end].upperBound)
    let text = fields[layout.text]
    records.append(
      CueRecord(
        start: begin, end: stamps.end?.time(reading: .decimal) ?? begin, head: UInt32(start),
        timeLine: ByteRange(first, last), text: ByteRange(text.lowerBound, text.upperBound),
        line: UInt32(clamping: line.number), number: -1, isCanonical: false))
    check(stamps.start, in: fields[layout.start], "start", line)
    check(stamps.end, in: fields[layout.end], "end", line)
    if let style = layout.style { noteUse(fields[style], line) }
  }

  private mutating func noteUse(_ field: Range<Int>, _ line: SourceLines.Line) {
    let name = styleName(in: field)
    guard !name.isEmpty else { return }
    uses[
      name, default: StyleUse(offset: field.lowerBound, line: line, cue: records.count)
    ].count += 1
  }
}

extension EventScanner {
  /// Reports a time that cannot be read, or that players read in different ways.
  private mutating func check(
    _ stamp: Stamp?, in field: Range<Int>, _ name: String, _ line: SourceLines.Line
  ) {
    guard let stamp else {
      let meaning = name == "start" ? "the cue starts at 0" : "the cue has no duration"
      return report(
        "ASS.TIMECODE", .error, "the \(name) time cannot be read; \(meaning)", line,
        field.lowerBound)
    }
    let problem: String? =
      if !stamp.isInRange {
        "minutes or seconds beyond 59"
      } else if !stamp.hasHours {
        "no hours"
      } else {
        switch stamp.fraction.count {
        case 2: nil
        case 0: "no hundredths of a second"
        case 1: "one digit after the seconds, taken for tenths; libass takes it for hundredths"
        case 3: "three digits after the seconds, taken for milliseconds"
        default: "more than three digits after the seconds"
        }
      }
    if let problem { report("ASS.TIMECODE", .warning, problem, line, stamp.start) }
  }

  private mutating func reportMissingStyles() {
    let missing = uses.filter { !styles.contains($0.key) }.values.sorted { $0.offset < $1.offset }
    for use in missing {
      let field =
        use.offset..<source.fieldEnd(from: use.offset, before: use.line.content.upperBound)
      let cues = use.count == 1 ? "" : ", which \(use.count) cues use"
      report(
        "ASS.STYLE", .warning,
        "no style is called “\(source.text(in: source.trimmed(field)))”\(cues)", use.line,
        use.offset, cue: use.cue)
    }
    guard !missing.isEmpty else { return }
    deviations.sort { $0.offset < $1.offset }
  }

  private mutating func report(
    _ rule: String, _ severity: Severity, _ message: String, _ line: SourceLines.Line,
    _ offset: Int, cue: Int? = nil
  ) {
    let isOfCue = rule == "ASS.TIMECODE"
    deviations.append(
      Deviation(
        rule: rule, severity: severity, message: message, offset: offset,
        lineStart: line.content.lowerBound, line: line.number,
        cue: cue ?? (isOfCue ? records.count : nil), isFixable: false))
  }
}

extension TrackSource {
  /// Where the field that starts at an offset ends: at a comma, or at `end`.
  func fieldEnd(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let (scalar, length) = form.character(in: bytes, at: offset, before: end)
      if scalar == 0x2C { return offset }
      offset += length
    }
    return end
  }

  /// The fields between commas, at most `limit` of them, the last one with the rest.
  func fields(in range: Range<Int>, limit: Int) -> [Range<Int>] {
    var (fields, offset): ([Range<Int>], Int) = ([], range.lowerBound)
    while fields.count < limit - 1 {
      let end = fieldEnd(from: offset, before: range.upperBound)
      fields.append(offset..<end)
      guard end < range.upperBound else { return fields }
      offset = end + form.bytes(of: 0x2C).count
    }
    fields.append(offset..<range.upperBound)
    return fields
  }

  /// A range without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = form.skippingBlanks(in: bytes, from: range.lowerBound, before: range.upperBound)
    var (end, offset) = (start, start)
    while offset < range.upperBound {
      let (symbol, length) = form.symbol(in: bytes, at: offset, before: range.upperBound)
      offset += length
      if symbol != .space, symbol != .invisible { end = offset }
    }
    return start..<end
  }
}
