internal import Diagnostics

/// What is wrong with a track, cue by cue, and how long its cues take to read.
///
/// Rules look at a cue and those beside it, so that after a change only the cues that changed and
/// those beside them are looked at again. Checking costs as much as there are such cues; what is
/// found out stays the same as if all had been checked.
struct CheckedTrack {
  /// What rules say of one cue.
  struct Entry {
    fileprivate(set) var findings: [Finding] = []
    /// Where its time line stood then.
    fileprivate var line: UInt32 = 0
    fileprivate var offset: UInt32 = 0
    /// The check that found it, by its number.
    fileprivate(set) var check = 0
  }

  let checker: Checker
  private(set) var track: Track
  /// What rules say of each cue.
  private(set) var entries: [Entry]
  /// The times of each cue, and how long it takes to read in the language that takes longest.
  private(set) var timed: [TimedCue]
  /// What the reader says of the file.
  private(set) var readerFindings: [Finding]
  /// What rules about the whole say of it, where they were asked.
  private var wholeFindings: [Finding]?
  /// How many checks there were.
  private var check = 0

  /// Checks all of a track.
  init(_ track: Track, by checker: Checker) {
    self.track = track
    self.checker = checker
    entries = [Entry](repeating: Entry(), count: track.count)
    timed = [TimedCue](repeating: TimedCue(start: .zero, end: .zero), count: track.count)
    readerFindings = checker.readerFindings(of: track)
    lookAtAll()
  }

  /// The same cues after some of them changed, or after they were parted, moved or taken out.
  ///
  /// - Parameter origins: the position here of each cue of `track`.
  func changed(to track: Track, from origins: [Int]? = nil) -> CheckedTrack {
    var result = self
    result.track = track
    result.check += 1
    result.wholeFindings = nil
    result.readerFindings = checker.readerFindings(of: track)
    if let origins {
      result.entries = origins.map { entries[$0] }
      result.timed = origins.map { timed[$0] }
    }
    guard checker.streams.count == 1 else {
      result.lookAtAll()
      return result
    }
    let isOther = track.indices.map { differs($0, in: track, from: origins) }
    result.look { position in
      isOther[max(0, position - 1)...min(position + 1, isOther.count - 1)].contains(true)
    }
    return result
  }

  /// Whether a cue of another track is not what it was here, or not between the same cues.
  private func differs(_ position: Int, in other: Track, from origins: [Int]?) -> Bool {
    let origin = origins?[position] ?? position
    if let origins {
      let (previous, next) = (
        position > 0 ? origins[position - 1] : -1,
        position + 1 < origins.count ? origins[position + 1] : track.count
      )
      guard previous == origin - 1, next == origin + 1 else { return true }
    }
    guard track.changes[origin] == other.changes[position] else { return true }
    let (old, new) = (track.records[origin], other.records[position])
    return old.start != new.start || old.end != new.end
      || track.source.bytes[old.text.indices] != other.source.bytes[new.text.indices]
  }

  // MARK: - Looking

  private mutating func lookAtAll() {
    for position in entries.indices { clear(position) }
    var findings: [Finding] = []
    for stream in checker.streams {
      var stream = stream
      if track.encoding.encoding.isUnicode { stream.leaveEditsOut() }
      var locator = BreachLocator(track)
      while stream.advance(in: track, checker.languages) {
        stream.trackRules.look(at: stream.cues.cue)
        look(at: stream, &locator)
      }
      checker.collect(ofTrackSeenBy: stream, track, &findings)
    }
    wholeFindings = findings
  }

  private mutating func look(where isDue: (Int) -> Bool) {
    guard var stream = checker.streams.first else { return }
    if track.encoding.encoding.isUnicode { stream.leaveEditsOut() }
    var locator = BreachLocator(track)
    for position in track.indices where isDue(position) {
      clear(position)
      if stream.advance(to: position, in: track, checker.languages) { look(at: stream, &locator) }
    }
  }

  private mutating func clear(_ position: Int) {
    let record = track.records[position]
    entries[position] = Entry(line: record.line, offset: record.timeLine.start, check: check)
    let times = track.times(at: position)
    timed[position] = TimedCue(start: times.start, end: times.end)
  }

  private mutating func look(at stream: CheckStream, _ locator: inout BreachLocator) {
    let position = stream.cues.cue.position
    checker.collect(ofCueAt: stream, &locator, &entries[position].findings)
    if let timing = stream.timing { timed[position].readsAsLong(as: timing.timed(stream.cues.cue)) }
  }

  // MARK: - Findings

  /// What rules about the whole say of the track.
  func findingsOfWhole() -> [Finding] {
    if let wholeFindings { return wholeFindings }
    var findings: [Finding] = []
    for stream in checker.streams where !stream.trackRules.descriptions.isEmpty {
      var stream = stream
      while stream.advance(in: track, checker.languages) {
        stream.trackRules.look(at: stream.cues.cue)
      }
      checker.collect(ofTrackSeenBy: stream, track, &findings)
    }
    return findings
  }

  /// Everything that is wrong with the track, in the order of the file: what the checker finds in it.
  func findings() -> [Finding] {
    guard checker.streams.count == 1 else { return checker.findings(in: track) }
    var findings = readerFindings
    for (position, entry) in entries.enumerated() where !entry.findings.isEmpty {
      let record = track.records[position]
      let lines = Int(record.line) - Int(entry.line)
      let bytes = Int(record.timeLine.start) - Int(entry.offset)
      let first = findings.count
      findings += entry.findings
      if lines == 0, bytes == 0, entry.findings[0].cue == position + 1 { continue }
      for index in first..<findings.count {
        findings[index].cue = position + 1
        findings[index].location = findings[index].location.moved(lines: lines, bytes: bytes)
      }
    }
    findings += findingsOfWhole()
    return findings.inOrderOfFile()
  }
}

extension SourceLocation {
  /// The place where this is after lines were put in before it.
  fileprivate func moved(lines: Int, bytes: Int) -> SourceLocation {
    SourceLocation(
      file: file, line: line.map { $0 + lines }, column: column,
      byteOffset: byteOffset.map { $0 + bytes })
  }
}

extension Track {
  /// The times of a cue as they are now.
  func times(at position: Int) -> CueTimes {
    let record = records[position]
    guard !changes.isEmpty, let change = changes[position] else {
      return CueTimes(start: record.start, end: record.end)
    }
    return CueTimes(start: change.start ?? record.start, end: change.end ?? record.end)
  }
}

extension TimedCue {
  /// Lets reading take as long as it takes for another cue, where that is longer.
  mutating func readsAsLong(as other: TimedCue) {
    if let duration = other.readingDuration {
      readingDuration = max(readingDuration ?? .zero, duration)
    }
    if let duration = other.hardReadingDuration {
      hardReadingDuration = max(hardReadingDuration ?? .zero, duration)
    }
  }
}
