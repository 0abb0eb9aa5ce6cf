internal import Diagnostics

/// What becomes of each cue of a track when its film is cut anew.
///
///     old   ──[cue]──┊ removed ┊─[cue]──┊──[cue ┊ cue]──
///     new   ──[cue]──┊─[cue]──┊──[cue] new picture [cue]──
struct ConformPlan {
  /// A cue of the new track, or one of several parts of it.
  struct Part: Sendable, Hashable {
    /// The position of the cue that it is of.
    let position: Int
    /// What of the old film it is shown over.
    var oldStart: Milliseconds
    var oldEnd: Milliseconds
    /// When it appears and goes now.
    var start: Milliseconds
    var end: Milliseconds
  }

  /// The cues of the new track, in its order.
  private(set) var parts: [Part] = []
  /// What a person should know.
  private(set) var findings: [Finding] = []
  /// Whether each cue of the old track is one of the new one, in the same order.
  private(set) var keepsCues = true

  private let track: Track
  private let stretches: [Stretch]
  private let sliver: Milliseconds
  /// The latest end of the stretches up to each one.
  private let latestEnds: [Milliseconds]

  /// A segment of a list with its times rounded.
  private struct Stretch {
    let start: Milliseconds
    let end: Milliseconds
    let newStart: Milliseconds
    let newEnd: Milliseconds
    let map: LinearMap

    init(_ segment: CutSegment) {
      // What is before the film goes with its start.
      let isFirst = segment.sourceIn <= .zero
      start = isFirst ? Milliseconds(.min) : segment.sourceIn.rounded
      end = segment.sourceOut?.rounded ?? Milliseconds(.max)
      newStart =
        isFirst && segment.recordIn <= .zero ? Milliseconds(.min) : segment.recordIn.rounded
      newEnd = segment.recordOut?.rounded ?? Milliseconds(.max)
      map = segment.map
    }
  }

  /// Looks where the cues of a track are in a film that was cut.
  ///
  /// - Parameter sliver: what is left of a cue beside a cut is dropped where it is shorter.
  init(_ track: Track, _ segments: [CutSegment], sliver: Milliseconds) {
    (self.track, self.sliver) = (track, sliver)
    stretches = segments.map(Stretch.init).sorted {
      ($0.start, $0.newStart) < ($1.start, $1.newStart)
    }
    var latest = Milliseconds.zero
    latestEnds = stretches.map { stretch in
      latest = max(latest, stretch.end)
      return latest
    }
    for position in track.records.indices { place(track.records[position], at: position) }
    putInOrder()
    reportSeveral()
    reportDoubt()
  }

  private mutating func place(_ record: CueRecord, at position: Int) {
    let all = record.end > record.start ? overlaps(record, position) : point(record, position)
    let whole = all.filter { !isSliver($0, of: record) }
    let joined = Self.joined(whole, bridging: sliver)
    parts += joined
    if joined.count != 1 { keepsCues = false }
    report(record, position, all: all, whole: whole, joined: joined)
  }

  /// What of a cue is in each stretch.
  private func overlaps(_ record: CueRecord, _ position: Int) -> [Part] {
    var parts: [Part] = []
    var index = firstStretch(endingAfter: record.start)
    while index < stretches.count, stretches[index].start < record.end {
      let stretch = stretches[index]
      index += 1
      let (low, high) = (max(record.start, stretch.start), min(record.end, stretch.end))
      guard low < high, let start = stretch.map(record.start), let end = stretch.map(record.end)
      else { continue }
      // Where it is cut, the exact time of the cut counts.
      parts.append(
        Part(
          position: position, oldStart: low, oldEnd: high,
          start: low == record.start ? max(start, stretch.newStart) : stretch.newStart,
          end: high == record.end ? min(end, stretch.newEnd) : stretch.newEnd))
    }
    return parts.sorted { ($0.start, $0.oldStart) < ($1.start, $1.oldStart) }
  }

  /// Where a cue without duration is, which moves as a whole; the end of a stretch belongs to it where no
  /// other one begins.
  private func point(_ record: CueRecord, _ position: Int) -> [Part] {
    let inside = stretches.filter { $0.start <= record.start && record.start < $0.end }
    let found = inside.isEmpty ? stretches.filter { $0.end == record.start } : inside
    return found.compactMap { stretch in
      guard let start = stretch.map(record.start) else { return nil }
      let (end, isTooEarly) = start.count.addingReportingOverflow(
        record.end.count - record.start.count)
      return Part(
        position: position, oldStart: record.start, oldEnd: record.end, start: start,
        end: Milliseconds(isTooEarly ? start.count : end))
    }
  }

  private func firstStretch(endingAfter time: Milliseconds) -> Int {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = low + (high - low) / 2
      if latestEnds[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a part was cut off and is too short to be seen.
  private func isSliver(_ part: Part, of record: CueRecord) -> Bool {
    let isWhole = part.oldStart == record.start && part.oldEnd == record.end
    return !isWhole && part.end - part.start < sliver
  }

  /// Parts that follow each other in both films, or nearly so in the new one, as one.
  private static func joined(_ parts: [Part], bridging gap: Milliseconds) -> [Part] {
    var joined: [Part] = []
    for part in parts {
      if let last = joined.last, part.oldStart >= last.oldEnd,
        part.start <= last.end || part.start - last.end < gap
      {
        joined[joined.count - 1].oldEnd = part.oldEnd
        joined[joined.count - 1].end = max(last.end, part.end)
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  /// Puts parts and what was shown elsewhere before in the order of their starts, where the cues were.
  private mutating func putInOrder() {
    guard zip(parts, parts.dropFirst()).contains(where: { $0.start > $1.start }),
      zip(track.records, track.records.dropFirst()).allSatisfy({ $0.start <= $1.start })
    else { return }
    parts = parts.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    if keepsCues { keepsCues = zip(parts, parts.indices).allSatisfy { $0.position == $1 } }
  }
}

extension ConformPlan {
  private func finding(
    _ rule: String, _ severity: Severity, _ message: String, at position: Int
  ) -> Finding {
    let record = track.records[position]
    return Finding(
      rule: rule, severity: severity, message: message,
      location: SourceLocation(
        file: track.file, line: Int(record.line), column: 1,
        byteOffset: Int(record.timeLine.start)),
      cue: position + 1)
  }

  /// What a cue says, in one line.
  private func words(of position: Int) -> String {
    "“" + track[position].shownText.split(separator: "\n").joined(separator: " / ") + "”"
  }

  private mutating func report(
    _ record: CueRecord, _ position: Int, all: [Part], whole: [Part], joined: [Part]
  ) {
    func span(_ parts: [Part]) -> Milliseconds {
      parts.reduce(.zero) { $0 + ($1.oldEnd - $1.oldStart) }
    }
    guard let first = joined.first else {
      let left = all.isEmpty ? "" : "; the \(span(all).inSeconds) that is left is too short"
      findings.append(
        finding(
          "CONFORM.REMOVED", .warning,
          "the film is cut where the cue was, and it is taken out\(left): \(words(of: position))",
          at: position))
      return
    }
    if whole.count < all.count {
      findings.append(
        finding(
          "CONFORM.SLIVER", .info,
          "\((span(all) - span(whole)).inSeconds) of the cue lie beyond a cut and are dropped",
          at: position))
    }
    guard joined.count == 1, record.end > record.start, let last = all.last else { return }
    let lost = record.end - record.start - span(all)
    guard lost > Milliseconds(1) else { return }
    let isAtStart = all[0].oldStart > record.start
    let isAtEnd = last.oldEnd < record.end
    let place =
      isAtStart && isAtEnd
      ? "at both ends" : isAtStart ? "at its start" : isAtEnd ? "at its end" : "within"
    findings.append(
      finding(
        "CONFORM.CLIPPED", .warning,
        "the cue is shorter by \(lost.inSeconds), cut \(place), and lasts "
          + "\((first.end - first.start).inSeconds): \(words(of: position))", at: position))
  }

  /// Asks whether list and track belong together, where more cues go than stay.
  private mutating func reportDoubt() {
    let removed = track.count - Set(parts.map(\.position)).count
    guard removed > 3, removed * 2 > track.count else { return }
    findings.append(
      Finding(
        rule: "CONFORM.MOST", severity: .warning,
        message:
          "\(removed) of \(track.count) cues are taken out; does the list belong to the track, "
          + "and do both start at the same time?", location: SourceLocation(file: track.file)))
  }

  /// Tells which cues stand more than once now, once all are in their places.
  private mutating func reportSeveral() {
    guard !keepsCues else { return }
    var places: [Int: [Int]] = [:]
    for (place, part) in parts.enumerated() { places[part.position, default: []].append(place) }
    for (position, places) in places.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      let cues = places.map { "\($0 + 1)" }.joined(separator: " and ")
      let old = places.map { parts[$0] }.sorted { $0.oldStart < $1.oldStart }
      let isRepeated = zip(old, old.dropFirst()).contains { $0.oldEnd > $1.oldStart }
      findings.append(
        finding(
          isRepeated ? "CONFORM.REPEATED" : "CONFORM.SPLIT", .warning,
          isRepeated
            ? "the film shows this twice now, and so stands the cue, as cues \(cues): "
              + words(of: position)
            : "the cue is split, for the film goes on elsewhere between; it stands twice, as cues "
              + "\(cues): \(words(of: position))", at: position))
    }
    findings.sort { ($0.cue ?? 0) < ($1.cue ?? 0) }
  }
}
