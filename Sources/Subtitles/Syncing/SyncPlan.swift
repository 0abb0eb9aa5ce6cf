/// Where an alignment puts the cues of a track, and what to think of it.
struct SyncPlan {
  /// With fewer cues than this nothing can be told.
  static let leastCues = 8

  let alignment: TrackAlignment
  let status: SyncOutcome.Status
  let reason: String
  let segments: [SyncOutcome.Segment]

  private let cues: AlignedTrack
  /// For each position of the track its segment in the alignment.
  private let segmentOf: [Int]

  /// - Parameters:
  ///   - cues: the cues of the track.
  ///   - alignment: how they lie on the reference.
  ///   - reference: what the reference is called in a sentence.
  init(_ cues: AlignedTrack, _ alignment: TrackAlignment, _ reference: String) {
    (self.cues, self.alignment) = (cues, alignment)
    var segmentOf = [Int](repeating: 0, count: cues.order.count)
    var (place, segment) = (0, 0)
    for position in cues.order {
      if place < cues.positions.count, cues.positions[place] == position {
        while segment + 1 < alignment.segments.count,
          alignment.segments[segment + 1].cues.lowerBound <= place
        { segment += 1 }
        place += 1
      }
      segmentOf[position] = segment
    }
    self.segmentOf = segmentOf
    segments = alignment.segments.map { segment in
      let positions = segment.cues.map { cues.positions[$0] }
      let last = cues.cues[segment.cues].map(\.end).max() ?? 0
      return SyncOutcome.Segment(
        firstCue: (positions.min() ?? 0) + 1, lastCue: (positions.max() ?? 0) + 1,
        start: Milliseconds(Int(cues.cues[segment.cues.lowerBound].start)),
        end: Milliseconds(Int(last)), offset: Milliseconds(segment.offset),
        support: segment.support)
    }
    let verdict = SyncVerdict(alignment, reference)
    (status, reason) = (verdict.status, verdict.reason)
  }

  /// All positions of the track in the order of their starts.
  var order: [Int] { cues.order }

  /// The segment of the cue at a position of the track.
  func segment(at position: Int) -> TrackAlignment.Segment? {
    alignment.segments.isEmpty ? nil : alignment.segments[segmentOf[position]]
  }

  /// What speaks for the place of each cue, in the order of their starts.
  func matches(onsets: [Int32]) -> [SyncOutcome.Match] {
    guard !alignment.segments.isEmpty else { return [] }
    return zip(cues.positions, cues.cues).enumerated().map { place, pair in
      let (position, cue) = pair
      let start = Milliseconds(Int(cue.start))
      let moved = segment(at: position).flatMap { alignment.time(start, in: $0) } ?? start
      let distance = Int32(exactly: moved.count).flatMap { onsets.distance(from: $0) }
      return SyncOutcome.Match(
        cue: position + 1, start: start,
        distance: distance.flatMap { abs($0) < 1000 ? Milliseconds(Int($0)) : nil },
        evidence: Double(alignment.evidence[place]))
    }
  }
}
