/// An element with times of its own that several cues lie in.
struct TimedTextContainer: Sendable {
  /// What it says of its times, and where.
  var timing: TimedTextTiming
  var begin: Range<Int>?
  var end: Range<Int>?
  var duration: Range<Int>?
  /// What its times count from, and where that ends.
  var base: MediaTime
  var limit: MediaTime?
  /// Whether its times count from the end of what is before it.
  var isSequel: Bool
  /// The container that it is in.
  var parent: Int?
  /// The positions of the cues in it.
  var cues: Range<Int>
}

extension TimedText {
  func movingTogether(
    _ times: [Int: CueTimes], of records: CueRecords, in source: TrackSource
  ) -> MovedTogether? {
    guard !containers.isEmpty else { return nil }
    var mover = ContainerMover(times: times, records: records, source: source, format: self)
    mover.move()
    return MovedTogether(
      edits: mover.edits, positions: mover.moved, extended: mover.extended,
      settled: mover.settled, reader: mover.format)
  }
}

/// Moves containers whose cues all move alike, and lets others last as long as their cues.
private struct ContainerMover {
  let times: [Int: CueTimes]
  let records: CueRecords
  let source: TrackSource
  var format: TimedText
  var edits = StampEdits()
  /// Cues that move with a container, so that nothing is written of them.
  var moved: Set<Int> = []
  /// The ends of the innermost containers of cues.
  var innermost: [Int: MediaTime?] = [:]
  /// Cues that stay, and now have to say their ends.
  var settled: [Int] = []
  /// The first cues of containers that last longer now.
  var extended: [Int] = []

  mutating func move() {
    var limits: [MediaTime?] = []
    // The innermost container of each cue comes last.
    for index in format.containers.indices {
      let container = format.containers[index]
      let outer = container.parent.map { limits[$0] } ?? container.limit
      guard !moved.contains(container.cues.lowerBound) else {
        limits.append(nil)
        continue
      }
      let limit = move(container, outer)
      limits.append(limit)
      for position in container.cues { innermost.updateValue(limit, forKey: position) }
    }
    for (position, limit) in innermost where !moved.contains(position) {
      setLimit(limit, ofCueAt: position)
    }
  }

  /// Writes the times of a container and gives its end.
  private mutating func move(_ container: TimedTextContainer, _ outer: MediaTime?) -> MediaTime? {
    let timing = container.timing
    let begin = timing.begin?.time ?? .zero
    let span = sharedSpan(of: container.cues)
    if let span, let old = timing.begin, let range = container.begin, !container.isSequel,
      begin + span >= .zero
    {
      write(begin + span, like: old, at: range)
      if let old = timing.end, let range = container.end {
        write(old.time + span, like: old, at: range)
      }
      moved.formUnion(container.cues)
      return nil
    }
    let start = container.base + begin
    let old = timing.interval(base: container.base, limit: nil).end
    guard let old else { return outer }
    let last = container.cues.compactMap { position in
      times[position].map { MediaTime($0.end) } ?? MediaTime(records[position].end)
    }.max()
    let wanted = span.map { old + $0 } ?? max(old, last ?? old)
    guard wanted != old else { return [old, outer].compactMap(\.self).min() }
    if let expression = timing.end, let range = container.end,
      container.base + expression.time < wanted || span != nil
    {
      write(wanted - container.base, like: expression, at: range)
    }
    if let expression = timing.duration, let range = container.duration,
      start + expression.time < wanted || span != nil
    {
      write(wanted - start, like: expression, at: range)
    }
    if span == nil { extended.append(container.cues.lowerBound) }
    return [wanted, outer].compactMap(\.self).min()
  }

  /// How far all cues move, where that is the same.
  private func sharedSpan(of cues: Range<Int>) -> MediaTime? {
    var shared: Milliseconds?
    for position in cues {
      guard let new = times[position] else { return nil }
      let span = new.start - records[position].start
      guard new.end - records[position].end == span, shared ?? span == span else { return nil }
      shared = span
    }
    return shared.map { MediaTime($0) }
  }

  private mutating func write(
    _ time: MediaTime, like old: TimeExpression, at range: Range<Int>
  ) {
    let time = max(time, .zero)
    let text = old.notation.text(of: time, format.head.clock)
    let bytes = text.unicodeScalars.flatMap { source.form.bytes(of: $0.value) }
    if TimeExpression(text, format.head.clock)?.time.milliseconds != time.milliseconds {
      edits.isRounded = true
    }
    guard !bytes.elementsEqual(source.bytes[range]) else { return }
    edits.edits.append(StampEdits.Edit(range: range, bytes: bytes))
  }

  /// Lets a cue know where what it is in ends now; one that ended with it and does not move has to
  /// say its end itself where that is later.
  private mutating func setLimit(_ limit: MediaTime?, ofCueAt position: Int) {
    let record = records[position]
    guard let index = format.timingIndex(of: record) else { return }
    let old = format.timings[index].limit
    format.timings[index].limit = limit
    guard times[position] == nil, let old, limit != old, record.end == old.milliseconds else {
      return
    }
    format.timings[index].saysEnd = true
    settled.append(position)
  }
}
