internal import Diagnostics

/// New times and texts written over the old ones in a copy of a track's bytes.
///
/// Stamps of the same length, which is nearly all of them, are overwritten where they stand; the
/// rest is put in at the end, in one pass.
struct TrackPatch {
  /// What is reported about a cue.
  enum Rule: String {
    case clamped = "TIME.CLAMPED"
    case widened = "TIME.WIDENED"
    case rounded = "TIME.ROUNDED"
    case kept = "TIME.KEPT"
    case extended = "TIME.EXTENDED"
    case impossible = "TIME.IMPOSSIBLE"
    case meeting = "TIME.MEETING"

    var severity: Severity {
      switch self {
      case .clamped, .kept, .impossible, .meeting: .warning
      case .widened, .rounded, .extended: .info
      }
    }
  }

  /// The first time that two digits of hours do not hold.
  private static let hundredHours = Milliseconds(360_000_000)

  private let track: Track
  private var bytes: [UInt8]
  private var replacements: [StampEdits.Edit] = []
  private var findings: [Finding] = []
  private var changedCues = 0
  /// The new times of cues that may follow from what is around them.
  private var together: [Int: CueTimes] = [:]

  init(_ track: Track) {
    self.track = track
    bytes = track.bytes
  }

  /// Gives the cue at a position its new times, which are not before zero.
  mutating func setTimes(_ start: Milliseconds, _ end: Milliseconds, at position: Int) {
    let record = track.records[position]
    guard start != record.start || end != record.end else { return }
    changedCues += 1
    if record.isCanonical, start < Self.hundredHours, end < Self.hundredHours {
      let offset = Int(record.timeLine.start)
      overwrite(start.count, at: offset)
      overwrite(end.count, at: offset + 17)
      return
    }
    if track.format == .timedText {
      together[position] = CueTimes(start: start, end: end)
    } else {
      apply(CueTimes(start: start, end: end), at: position, track.reader)
    }
  }

  /// Gives their times to cues that may follow from what is around them.
  private mutating func moveTogether() {
    guard !together.isEmpty else { return }
    let result = track.reader.movingTogether(together, of: track.records, in: track.source)
    result?.edits.edits.forEach { replace($0) }
    let ordered = together.sorted { $0.key < $1.key }
    if result?.edits.isRounded == true, let first = ordered.first {
      report(.rounded, at: first.key, message: Self.roundedMessage(track.format))
    }
    for position in result?.extended ?? [] {
      report(
        .extended, at: position,
        message: "what the cue is in ended before its last cue now does, and lasts longer")
    }
    for position in result?.settled ?? [] {
      let record = track.records[position]
      apply(
        CueTimes(start: record.start, end: record.end), at: position,
        result?.reader ?? track.reader)
    }
    for (position, times) in ordered where result?.positions.contains(position) != true {
      apply(times, at: position, result?.reader ?? track.reader)
    }
  }

  private mutating func replace(_ edit: StampEdits.Edit) {
    if edit.bytes.count == edit.range.count {
      bytes.replaceSubrange(edit.range, with: edit.bytes)
    } else {
      replacements.append(edit)
    }
  }

  private static func roundedMessage(_ format: SubtitleFormat) -> String {
    "\(format.title) holds the new times only to the nearest of its steps"
  }

  private mutating func apply(_ times: CueTimes, at position: Int, _ reader: any TrackFormat) {
    let result = reader.edits(giving: times, to: track.records[position], in: track.source)
    result.edits.forEach { replace($0) }
    if result.isWidened {
      report(.widened, at: position, message: "the new times need more digits")
    }
    if result.isKept {
      report(
        .kept, at: position,
        message: "a time of the cue follows from what is around it in the file, and stays so")
    }
    if result.isRounded {
      report(.rounded, at: position, message: Self.roundedMessage(track.format))
    }
  }

  /// Gives the cue at a position another text, encoded as the file is.
  mutating func setText(_ encoded: [UInt8], at position: Int) {
    let range = track.records[position].text.indices
    replacements.append(StampEdits.Edit(range: range, bytes: encoded))
  }

  /// Overwrites `00:00:00,000` at an offset with a time below 100 hours.
  private mutating func overwrite(_ milliseconds: Int, at offset: Int) {
    let (clock, fraction) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    writePair(clock / 3600, at: offset)
    writePair(clock / 60 % 60, at: offset + 3)
    writePair(clock % 60, at: offset + 6)
    writePair(fraction / 10, at: offset + 9)
    bytes[offset + 11] = 0x30 + UInt8(fraction % 10)
  }

  private mutating func writePair(_ number: Int, at offset: Int) {
    bytes[offset] = 0x30 + UInt8(number / 10)
    bytes[offset + 1] = 0x30 + UInt8(number % 10)
  }

  /// Reports something about the cue at a position.
  mutating func report(_ rule: Rule, at position: Int, message: String) {
    let record = track.records[position]
    findings.append(
      Finding(
        rule: rule.rawValue, severity: rule.severity,
        message: message,
        location: SourceLocation(
          file: track.file, line: Int(record.line), column: 1,
          byteOffset: Int(record.timeLine.start)),
        cue: position + 1))
  }

  /// The patched file.
  consuming func applied() -> RetimedTrack {
    moveTogether()
    guard !replacements.isEmpty else {
      return RetimedTrack(bytes: bytes, findings: findings, changedCues: changedCues)
    }
    // An empty text and the stamps before it may end at the same place; the order of adding holds.
    let ordered = replacements.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + replacements.count * 4)
    var offset = 0
    // Cues may share their text, as those of several stamps before one line; it is written once.
    for (_, edit) in ordered where edit.range.lowerBound >= offset {
      result += bytes[offset..<edit.range.lowerBound]
      result += edit.bytes
      offset = edit.range.upperBound
    }
    result += bytes[offset...]
    return RetimedTrack(bytes: result, findings: findings, changedCues: changedCues)
  }
}
