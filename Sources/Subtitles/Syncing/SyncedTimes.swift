extension Track {
  /// The track with the times that a plan gives.
  ///
  /// At a cut, where the plan would put a cue before the one that it follows, it starts with that one;
  /// and a cue that would last into the next, which it did not before, ends where that one starts.
  func retimed(by plan: SyncPlan) -> RetimedTrack {
    var times = [CueTimes?](repeating: nil, count: count)
    var last: (position: Int, old: CueTimes, new: CueTimes, segment: TrackAlignment.Segment)?
    for position in plan.order {
      let old = CueTimes(start: self[position].start, end: self[position].end)
      guard let segment = plan.segment(at: position),
        let start = plan.alignment.time(old.start, in: segment),
        let end = plan.alignment.time(old.end, in: segment)
      else { continue }
      var new = CueTimes(start: start, end: end)
      if let before = last, before.segment != segment {
        if new.start < before.new.start {
          new = CueTimes(
            start: before.new.start, end: Swift.max(new.end, before.new.start))
        }
        if before.old.end <= old.start, before.new.end > new.start {
          times[before.position]?.end = Swift.max(new.start, before.new.start)
        }
      }
      times[position] = new
      last = (position, old, new, segment)
    }
    return retimed(reportingMeetings: plan.alignment.segments.count > 1) { position, _ in
      times[position].map { .times($0.start, $0.end) } ?? .unchanged
    }
  }
}
