extension WebVTT {
  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    let old = CueTimes(start: record.start, end: record.end)
    guard old != times else { return StampEdits() }
    var edits = StampEdits()
    if let timings = try? WebVTTTimings(
      in: source.bytes, record.timeLine.indices, form: source.form)
    {
      edits.replace(timings.start, with: times.start, form: source.form)
      edits.replace(timings.end, with: times.end, form: source.form)
    } else {
      replaceTolerated(record, with: times, in: source, &edits)
    }
    for stamp in Self.innerStamps(in: record.text.indices, of: source) {
      edits.replace(stamp, with: old.moved(stamp.time, to: times), form: source.form)
    }
    return edits
  }

  /// Replaces stamps that only a tolerant reader takes.
  private func replaceTolerated(
    _ record: CueRecord, with times: CueTimes, in source: TrackSource, _ edits: inout StampEdits
  ) {
    guard let line = source.form.timeLine(in: source.bytes, record.timeLine.indices) else { return }
    let changes =
      [(line.start, record.start, times.start)]
      + (line.end.map { [($0, record.end, times.end)] } ?? [])
    for (stamp, old, new) in changes where old != new {
      let written = stamp.rewritten(
        as: new, source: source.bytes, form: source.form, reading: .decimal)
      edits.isWidened = edits.isWidened || written.isWidened
      edits.edits.append(
        StampEdits.Edit(range: stamp.start..<stamp.end, bytes: written.bytes))
    }
  }

  /// The time stamps in the text of a cue, `<00:01.500>`, by the standard's rules for tags.
  static func innerStamps(in text: Range<Int>, of source: TrackSource) -> [WebVTTStamp] {
    guard source.form.unitWidth > 1 || source.bytes[text].contains(0x3C) else { return [] }
    var stamps: [WebVTTStamp] = []
    var cursor = WebVTTCursor(
      bytes: source.bytes, form: source.form, offset: text.lowerBound, end: text.upperBound)
    while cursor.next != nil {
      guard cursor.skip("<") else {
        cursor.advance()
        continue
      }
      let start = cursor.offset
      while let character = cursor.next, character != 0x3E { cursor.advance() }
      var tag = WebVTTCursor(
        bytes: source.bytes, form: source.form, offset: start, end: cursor.offset)
      if let stamp = try? tag.stamp(), tag.next == nil { stamps.append(stamp) }
    }
    return stamps
  }
}

extension StampEdits {
  fileprivate mutating func replace(
    _ stamp: WebVTTStamp, with time: Milliseconds, form: CharacterForm
  ) {
    guard stamp.time != time else { return }
    let written = stamp.rewritten(as: time, form: form)
    isWidened = isWidened || written.isWidened
    edits.append(Edit(range: stamp.range, bytes: written.bytes))
  }
}

extension CueTimes {
  /// Where a time within the cue comes to stand when the cue has other times: as far from start to
  /// end as before, and never before zero.
  func moved(_ time: Milliseconds, to new: CueTimes) -> Milliseconds {
    let (length, newLength) = (end - start, new.end - new.start)
    let offset = time - start
    let moved =
      length == newLength || length <= .zero
      ? offset : offset.scaled(by: newLength.count, over: length.count) ?? offset
    return max(new.start + moved, .zero)
  }
}
