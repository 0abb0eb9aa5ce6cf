/// What was changed in a cue since its file was read; nil is what the file says.
struct CueChange: Sendable, Hashable {
  var start: Milliseconds?
  var end: Milliseconds?
  var text: String?

  /// Whether nothing was changed.
  var isEmpty: Bool { self == CueChange() }
}

extension Cue {
  /// What makes this cue out of the cue at a position of a track; nil where that is the same.
  func change(against record: CueRecord, of track: Track, at position: Int) -> CueChange? {
    if position != self.position || change.text != nil {
      let written = Cue(
        position: position, record: record, source: track.source, reader: track.reader)
      let change = CueChange(
        start: start == record.start ? nil : start, end: end == record.end ? nil : end,
        text: text == written.text ? nil : text)
      return change.isEmpty ? nil : change
    }
    let change = CueChange(
      start: start == record.start ? nil : start, end: end == record.end ? nil : end)
    return change.isEmpty ? nil : change
  }
}
