/// The cues of a track as an alignment sees them.
struct AlignedTrack {
  /// Times beyond this are mistakes, and nothing to align by: in milliseconds, thirty hours.
  private static let latest = 108_000_000
  /// Cues that start this close together are one, such as a sign beside a line: in milliseconds.
  private static let closeness: Int32 = 100

  /// The cues in the order of their starts; of several that start together the first.
  private(set) var cues: [AlignedCue] = []
  /// For each of `cues` its position in the track.
  private(set) var positions: [Int] = []
  /// All positions of the track in the order of their starts.
  let order: [Int]

  init(_ track: Track) {
    let times = track.map { (start: $0.start.count, end: $0.end.count) }
    order = times.indices.sorted { (times[$0].start, $0) < (times[$1].start, $1) }
    var checked = CheckedCue()
    for position in order {
      let (start, end) = times[position]
      guard start >= 0, start < Self.latest else { continue }
      var cue = AlignedCue(
        start: Int32(start), end: Int32(min(max(end, start), Self.latest)))
      if let last = cues.last, cue.start - last.start < Self.closeness { continue }
      checked.read(track, at: position)
      cue.marks = TextMarks(checked.text.shown, lines: checked.text.lines.lazy.map(\.range))
      cues.append(cue)
      positions.append(position)
    }
    cues = cues.withSilences()
  }

  /// When cues start, in order, in milliseconds.
  var starts: [Int32] { cues.map(\.start) }
}
