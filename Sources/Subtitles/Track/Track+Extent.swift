internal import Workers

extension Track {
  /// When the first cue appears, whichever stands first in the file; nil where there is none.
  public var firstStart: Milliseconds? { extent?.start }

  /// When the last cue goes; nil where there is none.
  public var lastEnd: Milliseconds? { extent?.end }

  /// When the first cue appears and when the last one goes, wherever they stand in the file; nil where
  /// there is none.
  ///
  /// Linear in the number of cues; on all processors where the track is large.
  public var extent: (start: Milliseconds, end: Milliseconds)? {
    guard !isEmpty else { return nil }
    guard changes.isEmpty else {
      return reduce(into: (start: self[0].start, end: self[0].end)) {
        $0 = (Swift.min($0.start, $1.start), Swift.max($0.end, $1.end))
      }
    }
    let parts = Workers.run(workers) { number in
      var extent = (start: Int.max, end: Int.min)
      records.forEach(in: positions(ofPart: number)) { _, record in
        extent.start = Swift.min(extent.start, record.start.count)
        extent.end = Swift.max(extent.end, record.end.count)
      }
      return extent
    }
    return (
      Milliseconds(parts.reduce(Int.max) { Swift.min($0, $1.start) }),
      Milliseconds(parts.reduce(Int.min) { Swift.max($0, $1.end) })
    )
  }

  /// The length in bytes from which a track is worth the work of several threads: below it, starting
  /// them takes longer than the work.
  static let lengthWorthSharing = 1 << 22

  /// The number of threads that this track is worth.
  var workers: Int { source.bytes.count < Self.lengthWorthSharing ? 1 : Workers.available }

  /// The positions of the cues that the thread of a number works on.
  func positions(ofPart number: Int) -> Range<Int> {
    records.count * number / workers..<records.count * (number + 1) / workers
  }
}
