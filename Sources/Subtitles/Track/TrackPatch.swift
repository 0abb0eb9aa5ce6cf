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
  }

  /// The first time that two digits of hours do not hold.
  private static let hundredHours = Milliseconds(360_000_000)

  private let track: Track
  private var bytes: [UInt8]
  private var replacements: [StampEdits.Edit] = []
  private var findings: [Finding] = []
  private var changedCues = 0

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
    let result = track.reader.edits(
      giving: CueTimes(start: start, end: end), to: record, in: track.source)
    for edit in result.edits {
      if edit.bytes.count == edit.range.count {
        bytes.replaceSubrange(edit.range, with: edit.bytes)
      } else {
        replacements.append(edit)
      }
    }
    if result.isWidened {
      report(.widened, at: position, message: "the new times need more digits")
    }
    if result.isKept {
      report(
        .kept, at: position,
        message: "a time of the cue follows from what is around it in the file, and stays so")
    }
    if result.isRounded {
      report(
        .rounded, at: position,
        message: "\(track.format.title) holds the new times only to the nearest of its steps")
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
        rule: rule.rawValue, severity: rule == .clamped || rule == .kept ? .warning : .info,
        message: message,
        location: SourceLocation(
          file: track.file, line: Int(record.line), column: 1,
          byteOffset: Int(record.timeLine.start)),
        cue: position + 1))
  }

  /// The patched file.
  consuming func applied() -> RetimedTrack {
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
