internal import Diagnostics

extension Track {
  /// Reads a subtitle file whose format and encoding are known, in any dialect of it.
  ///
  /// Never fails: bytes without a single cue give a track without cues. The time is linear in the
  /// length of the file.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, at most 4 GiB.
  ///   - format: its format.
  ///   - file: its name, for findings.
  ///   - encoding: its encoding, found by `DetectedEncoding` or named by the user; of no meaning for
  ///     EBU-STL, which is not text and says its own.
  ///   - frameRate: the frames a second, for formats that count frames and do not say how many.
  ///   - decodeLegacy: reads text of an encoding that is not Unicode. Without it such text comes out
  ///     as U+FFFD; times do not need it.
  public init(
    _ bytes: [UInt8], as format: SubtitleFormat, file: String = "-", encoding: DetectedEncoding,
    frameRate: FrameRate? = nil, decodeLegacy: LegacyDecoding? = nil
  ) {
    self.init(
      bytes, as: format, file: file, encoding: encoding, frameRate: frameRate,
      decodeLegacy: decodeLegacy, isKnownWellFormed: false)
  }

  /// Reads a subtitle file of which it may be known that it is UTF-8 without a fault.
  init(
    _ bytes: [UInt8], as format: SubtitleFormat, file: String, encoding: DetectedEncoding,
    frameRate: FrameRate?, decodeLegacy: LegacyDecoding?, isKnownWellFormed: Bool
  ) {
    precondition(bytes.count <= Int(UInt32.max), "a track is at most 4 GiB")
    let encoding = format.type.ownEncoding(of: bytes) ?? encoding
    let source = TrackSource(
      bytes: bytes, form: encoding.encoding.form, decodeLegacy: decodeLegacy,
      isKnownWellFormed: isKnownWellFormed)
    let reading = format.type.read(
      TrackInput(source: source, start: encoding.byteOrderMarkLength, frameRate: frameRate))
    self.init(
      file: file, encoding: encoding, newline: reading.newlines?.newline,
      frameRate: frameRate, source: source,
      records: reading.runs ?? CueRecords(reading.records), reader: reading.format,
      fileFindings: reading.newlines.map { Self.fileFindings(file, encoding, $0) } ?? [],
      deviations: reading.deviations)
  }

  /// Other bytes, read as this file was.
  func read(_ bytes: [UInt8]) -> Track {
    Track(
      bytes, as: format, file: file, encoding: encoding, frameRate: frameRate,
      decodeLegacy: source.decodeLegacy)
  }

  /// Reads a SubRip file, in any dialect and any encoding.
  public init(
    subRip bytes: [UInt8], file: String = "-", encoding: DetectedEncoding,
    decodeLegacy: LegacyDecoding? = nil
  ) {
    self.init(
      bytes, as: .subRip, file: file, encoding: encoding, decodeLegacy: decodeLegacy)
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
          location: SourceLocation(file: file, line: line, column: 1)))
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
