internal import Diagnostics

/// Finds the cues of an SBV file, line by line; a cue lasts up to the next line of times.
struct SBVScanner {
  private let source: TrackSource
  private let reading: Stamp.FractionReading
  private let suspicious: SuspiciousBytes
  private var lines: SourceLines
  private var blanks = 1

  private(set) var records: [CueRecord] = []
  private(set) var deviations: [Deviation] = []
  /// How the lines end.
  var newlines: NewlineCount { lines.newlines }

  init(_ source: TrackSource, from start: Int, reading: Stamp.FractionReading) {
    (self.source, self.reading) = (source, reading)
    lines = SourceLines(source, from: start)
    suspicious = SuspiciousBytes(source.form)
  }

  /// Reads the whole file.
  mutating func scan() {
    while let line = lines.next() {
      if isBlank(line) {
        blanks += 1
        continue
      }
      if isWorthALook(line),
        let times = source.form.timePair(in: source.bytes, line.content)
      {
        openCue(times, line)
      } else {
        appendText(line)
      }
      blanks = 0
    }
  }

  private func isWorthALook(_ line: SourceLines.Line) -> Bool {
    source.form.unitWidth > 1
      || line.content.first.map { suspicious.contains(source.bytes[$0]) } ?? false
  }

  private func isBlank(_ line: SourceLines.Line) -> Bool {
    guard isWorthALook(line) else { return line.isEmpty }
    return source.form.skippingBlanks(
      in: source.bytes, from: line.content.lowerBound, before: line.content.upperBound)
      == line.content.upperBound
  }

  private mutating func openCue(_ times: (start: Stamp, end: Stamp), _ line: SourceLines.Line) {
    if blanks == 0, !records.isEmpty {
      report("SBV.NO-SEPARATOR", .error, "no blank line before the cue", at: line.content, line)
    }
    for stamp in [times.start, times.end] {
      guard let problem = problem(with: stamp) else { continue }
      report("SBV.TIMECODE", .warning, problem, at: stamp.start..<stamp.end, line)
      break
    }
    records.append(
      CueRecord(
        start: times.start.time(reading: reading), end: times.end.time(reading: reading),
        head: UInt32(line.content.lowerBound),
        timeLine: ByteRange(line.content.lowerBound, line.content.upperBound),
        text: ByteRange(line.content.upperBound, line.content.upperBound),
        line: UInt32(clamping: line.number), number: -1, isCanonical: false))
  }

  /// What is unusual about a stamp, or nil.
  private func problem(with stamp: Stamp) -> String? {
    if stamp.isNegative { return "a time before zero" }
    if !stamp.isInRange { return "minutes or seconds beyond 59" }
    if stamp.fraction.count != 3 { return "milliseconds not of three digits" }
    let written = source.scalars(in: stamp.start..<stamp.end)
    return written.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
      ? nil : "“.” is to stand before the milliseconds, and no blanks in a time"
  }

  private mutating func appendText(_ line: SourceLines.Line) {
    guard var record = records.popLast() else {
      if !deviations.contains(where: { $0.rule == "SBV.STRAY-TEXT" }) {
        report(
          "SBV.STRAY-TEXT", .warning, "text before the first cue belongs to none",
          at: line.content, line)
      }
      return
    }
    if blanks > 0 {
      report(
        "SBV.BLANK-IN-TEXT", .error, "a blank line within the text", at: line.content, line,
        cue: records.count + 1)
    }
    let start = record.text.isEmpty ? line.content.lowerBound : Int(record.text.start)
    record.text = ByteRange(start, line.content.upperBound)
    records.append(record)
  }

  private mutating func report(
    _ rule: String, _ severity: Severity, _ message: String, at range: Range<Int>,
    _ line: SourceLines.Line, cue: Int? = nil
  ) {
    deviations.append(
      Deviation(
        rule: rule, severity: severity, message: message, offset: range.lowerBound,
        lineStart: line.content.lowerBound, line: line.number, cue: cue ?? records.count + 1))
  }
}
