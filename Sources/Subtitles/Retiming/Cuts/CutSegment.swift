/// A stretch of the film as it was, and where it is now.
struct CutSegment: Sendable, Hashable {
  /// When it begins in the film as it was.
  var sourceIn: ExactTime
  /// When it ends there; nil where that is the end of the film.
  var sourceOut: ExactTime?
  /// When it begins in the film as it is now.
  var recordIn: ExactTime
  /// When it ends there; nil where that is the end of the film.
  var recordOut: ExactTime?
  /// The line of the list on which it stands, counted from 1; nil where it follows from others.
  var line: Int?

  /// A stretch that runs as fast as before.
  init(
    from sourceIn: ExactTime, to sourceOut: ExactTime?, at recordIn: ExactTime, line: Int? = nil
  ) {
    (self.sourceIn, self.sourceOut, self.recordIn, self.line) = (
      sourceIn, sourceOut, recordIn, line
    )
    recordOut = sourceOut.map { recordIn + ($0 - sourceIn) }
  }

  /// A stretch whose speed may have changed.
  init(
    from sourceIn: ExactTime, to sourceOut: ExactTime, at recordIn: ExactTime,
    until recordOut: ExactTime, line: Int?
  ) {
    (self.sourceIn, self.sourceOut, self.recordIn) = (sourceIn, sourceOut, recordIn)
    (self.recordOut, self.line) = (recordOut, line)
  }

  /// The same the other way round.
  var reversed: CutSegment {
    var segment = self
    (segment.sourceIn, segment.sourceOut) = (recordIn, recordOut)
    (segment.recordIn, segment.recordOut) = (sourceIn, sourceOut)
    return segment
  }

  /// How times become others in it.
  var map: LinearMap {
    guard let sourceOut, let recordOut else {
      return LinearMap(
        from: sourceIn, to: recordIn, scaling: ExactTime(Milliseconds(1)),
        over: ExactTime(Milliseconds(1)))
    }
    return LinearMap(
      from: sourceIn, to: recordIn, scaling: recordOut - recordIn, over: sourceOut - sourceIn)
  }

  /// Whether another one goes on where this one ends, in both films and at the same speed.
  func runsOn(into next: CutSegment) -> Bool {
    guard let sourceOut, let recordOut else { return false }
    return sourceOut == next.sourceIn && recordOut == next.recordIn && map == next.map
  }
}

extension [CutSegment] {
  /// The segments in the order of the film as it is now, those that run on into each other joined.
  func joined() -> [CutSegment] {
    var joined: [CutSegment] = []
    for segment in sorted(by: { $0.recordIn < $1.recordIn }) {
      if let last = joined.last, last.runsOn(into: segment) {
        joined[joined.count - 1].sourceOut = segment.sourceOut
        joined[joined.count - 1].recordOut = segment.recordOut
      } else {
        joined.append(segment)
      }
    }
    return joined
  }
}
