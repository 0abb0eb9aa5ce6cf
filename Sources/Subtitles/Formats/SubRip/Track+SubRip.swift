internal import Diagnostics

extension Track {
  /// Reads a SubRip file, in any dialect and any encoding.
  ///
  /// Never fails: bytes without a single cue give a track without cues. The time is linear in the
  /// length of the file.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, at most 4 GiB.
  ///   - file: its name, for findings.
  ///   - encoding: its encoding, found by `DetectedEncoding` or named by the user.
  ///   - decodeLegacy: reads text of an encoding that is not Unicode. Without it such text comes out
  ///     as U+FFFD; times do not need it.
  public init(
    subRip bytes: [UInt8], file: String = "-", encoding: DetectedEncoding,
    decodeLegacy: LegacyDecoding? = nil
  ) {
    precondition(bytes.count <= Int(UInt32.max), "a track is at most 4 GiB")
    let form = encoding.encoding.form
    var scanner = SubRipScanner(bytes, form: form, from: encoding.byteOrderMarkLength)
    scanner.scan()
    let reading = scanner.settleFractions()
    let source = TrackSource(bytes: bytes, form: form, decodeLegacy: decodeLegacy)
    self.init(
      file: file, encoding: encoding, newline: scanner.newlines.newline,
      source: source, records: scanner.records, fractionReading: reading,
      fileFindings: Self.fileFindings(file, encoding, scanner.newlines),
      deviations: scanner.deviations)
  }

  /// What is to be said about the file as a whole.
  private static func fileFindings(
    _ file: String, _ encoding: DetectedEncoding, _ newlines: NewlineCount
  ) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: String, _ severity: Severity, _ message: String, line: Int = 1) {
      findings.append(
        Finding(
          rule: rule, severity: severity, message: message,
          location: SourceLocation(file: file, line: line, column: 1), isFixable: true))
    }
    let name = encoding.encoding.name
    if !encoding.encoding.isUnicode {
      add("FILE.ENCODING", .error, "the encoding is \(name), not UTF-8")
    } else if encoding.encoding != .utf8 {
      add("FILE.UTF16", .warning, "the encoding is \(name), not UTF-8")
    }
    if encoding.confidence < DetectedEncoding.doubtfulConfidence {
      let percent = Int((encoding.confidence * 100).rounded())
      add(
        "FILE.ENCODING", .warning,
        "the encoding is a guess: \(name), \(percent)% sure; --encoding names another")
    } else if encoding.encoding == .utf8, encoding.confidence < 1 {
      add("FILE.ENCODING", .warning, "some characters are not well-formed UTF-8")
    }
    if encoding.byteOrderMarkLength > 0, encoding.encoding == .utf8 {
      add("FILE.BOM", .warning, "the file starts with a byte order mark")
    }
    switch newlines.newline {
    case .mixed:
      add(
        "FILE.NEWLINE", .warning, "lines end in more than one way: \(newlines.description)",
        line: newlines.firstChange)
    case .cr: add("FILE.NEWLINE", .warning, "lines end with CR alone, which some players ignore")
    case .lf, .crlf, nil: break
    }
    return findings
  }
}

extension SubRipScanner {
  /// Decides what fractions of less or more than three digits mean, gives the cues their times by
  /// it, and reports each.
  mutating func settleFractions() -> Stamp.FractionReading {
    let unusual = records.indices.filter { !records[$0].isCanonical }
    guard !unusual.isEmpty else { return .milliseconds }
    var digits = FractionDigits()
    if unusual.count < records.count { digits.noteRegular() }
    for position in unusual {
      guard let line = timeLine(of: position) else { continue }
      line.stamps.forEach { digits.note($0) }
    }
    let reading = digits.reading
    for position in unusual {
      guard let line = timeLine(of: position) else { continue }
      records[position].start = line.start.time(reading: reading)
      records[position].end = (line.end ?? line.start).time(reading: reading)
      for stamp in line.stamps {
        guard let message = FractionDigits.assumption(about: stamp, reading: reading) else {
          continue
        }
        let record = records[position]
        report(
          .millisecondDigits, message, at: stamp.fraction[0].offset,
          lineStart: Int(record.timeLine.start), line: Int(record.line), cue: position + 1)
      }
    }
    deviations.sort { ($0.line, $0.offset) < ($1.line, $1.offset) }
    return reading
  }

  private func timeLine(of position: Int) -> TimeLine? {
    form.timeLine(ofCue: records[position].timeLine.indices, in: bytes)
  }
}
