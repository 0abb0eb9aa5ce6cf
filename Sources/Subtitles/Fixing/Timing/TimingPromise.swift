/// Whether the solver is sure to mend something that is wrong with a cue, seen from the cue and those
/// beside it alone.
///
/// A promise is given only where what mends it stands open wherever these cues may yet be moved. Much
/// that is not promised is mended all the same.
struct TimingPromise {
  private let measure: TimingMeasure
  private let cue: TimedCue
  private let previous: TimedCue?
  private let next: TimedCue?

  init(_ measure: TimingMeasure, _ cue: TimedCue, previous: TimedCue?, next: TimedCue?) {
    (self.measure, self.cue, self.previous, self.next) = (measure, cue, previous, next)
  }

  private var grid: FrameGrid { measure.grid }
  private var limits: TimingLimits { measure.limits }

  /// Whether the cue will stay so long, in milliseconds, which it does not yet.
  func lengthens(to duration: Int) -> Bool {
    guard isMovable(cue) else { return false }
    let (first, last) = starts(of: cue)
    let end = grid.firstFrame(from: last + duration)
    let soonest = grid.firstFrame(from: first + measure.shortestDuration)
    let linger = max(grid.frame(nearest: cue.end.count), soonest) + limits.linger
    let isWithinReach = duration <= measure.shortestDuration || end <= linger
    return isWithinReach && mayEnd(at: end, from: first)
  }

  /// Whether the cue before will end earlier, so that the gap before the cue is whole.
  func trimsPrevious() -> Bool {
    guard let previous, isMovable(cue), isMovable(previous),
      previous.end.count - cue.start.count <= limits.trimmableOverlap.count
    else { return false }
    let end = measure.latestEnd(before: starts(of: cue).first)
    return staysLongEnough(previous, until: end)
  }

  /// Whether the cue before will end later, so that the pause before the cue is closed.
  func closesPause() -> Bool {
    guard let previous, isMovable(cue), isMovable(previous) else { return false }
    let isLongEnough = previous.duration >= measure.shortestDuration
    let (first, last) = starts(of: cue)
    // A start that comes so early that nothing is left to close has closed it.
    let soonest = max(measure.latestEnd(before: first), previous.end.count)
    let latest = measure.latestEnd(before: last)
    guard isLongEnough, soonest <= latest,
      latest - starts(of: previous).first <= measure.longestDuration
    else { return false }
    let old = grid.frame(nearest: previous.end.count)
    let start = grid.frame(nearest: previous.start.count)
    return (grid.frame(nearest: soonest)...grid.frame(nearest: latest)).allSatisfy { frame in
      let zones = limits.endZones(frame, start: start)
      return zones.before == nil && zones.after == nil
        && !(limits.shots?.stand(after: old, through: frame + measure.gapFrames - 1) ?? false)
    }
  }

  /// Whether the start of the cue will go where its zone asks for.
  func snapsStart(_ zone: TimingLimits.StartZone) -> Bool {
    let overlap = previous.map { $0.end.count - cue.start.count } ?? 0
    guard isMovable(cue), overlap <= limits.trimmableOverlap.count else { return false }
    let place: Int
    switch zone {
    case .after(_, let cut), .before(_, let cut): place = grid.time(of: cut)
    case .farBefore(_, let cut):
      let frame = cut - (limits.shotDistance ?? 0)
      guard frame >= 0, limits.startZone(frame) == nil else { return false }
      place = grid.time(of: frame)
    }
    if place < cue.start.count {
      let margin = grid.time(of: (limits.shotDistance ?? 0) + measure.gapFrames)
      guard cue.end.count - place <= measure.longestDuration - margin else { return false }
      return previous.map { leavesRoom($0, before: place) } ?? true
    }
    let end = next.map { min(measure.latestEnd(before: starts(of: $0).first), cue.end.count) }
    let isFree = previous.map { $0.end.count <= measure.latestEnd(before: place) } ?? true
    return isFree && isLongEnough(cue)
      && staysLongEnough(cue, from: place, until: end ?? cue.end.count)
  }

  /// Whether the end of the cue will go to the gap before a shot change.
  func endsBefore(shot cut: Int) -> Bool {
    guard isMovable(cue) else { return false }
    let (first, last) = starts(of: cue)
    let end = cut - measure.gapFrames
    let isClear = limits.endZones(end, start: grid.frame(nearest: first)).after == nil
    let isLater = end > grid.frame(nearest: cue.end.count)
    return isClear && (isLater || isLongEnough(cue)) && mayEnd(at: end, from: first)
      && staysLongEnough(cue, from: last, until: grid.time(of: end))
  }

  /// Whether the end of the cue will go before a shot change that it hangs over, or well behind it.
  func clears(shot cut: Int) -> Bool {
    guard isMovable(cue), isLongEnough(cue) else { return false }
    let (first, last) = starts(of: cue)
    let start = grid.frame(nearest: first)
    let before = cut - measure.gapFrames
    let zonesBefore = limits.endZones(before, start: start)
    if zonesBefore.before == nil, zonesBefore.after == nil,
      staysLongEnough(cue, from: last, until: grid.time(of: before)), leavesNext(before)
    {
      return true
    }
    let behind = cut + (limits.shotDistance ?? 0)
    let zones = limits.endZones(behind, start: start)
    return zones.before == nil && zones.after == nil && mayEnd(at: behind, from: first)
  }

  /// Whether a cue has a duration, and starts within the film.
  private func isMovable(_ cue: TimedCue) -> Bool {
    let range = 0...FrameGrid.latest / 2
    return cue.duration > 0 && range.contains(cue.start.count) && range.contains(cue.end.count)
  }

  /// The earliest and the latest place where a cue may start yet, in milliseconds.
  private func starts(of cue: TimedCue) -> (first: Int, last: Int) {
    let start = cue.start.count
    let frame = grid.frame(nearest: start)
    // What starts on a shot change stays there.
    if limits.shots?.last(through: frame) == frame { return (start, start) }
    var (first, last) = (frame - limits.startShift, frame + limits.startShift)
    switch limits.startZone(frame) {
    case .after(_, let cut): first = min(first, cut)
    case .before(_, let cut): last = max(last, cut)
    case .farBefore(_, let cut): first = min(first, cut - (limits.shotDistance ?? 0))
    case nil: break
    }
    return (min(start, grid.time(of: first)), max(start, grid.time(of: last)))
  }

  /// Whether the cue may end at a frame after its end, wherever the next one starts.
  private func mayEnd(at frame: Int, from start: Int) -> Bool {
    let old = grid.frame(nearest: cue.end.count)
    let end = grid.time(of: frame)
    if let shot = limits.shots?.first(after: old), frame > max(old, shot - measure.gapFrames) {
      return false
    }
    return end - start <= measure.longestDuration && leavesNext(frame)
  }

  /// Whether an end at a frame leaves the gap to the next cue, wherever that starts.
  private func leavesNext(_ frame: Int) -> Bool {
    next.map { grid.time(of: frame) <= measure.latestEnd(before: starts(of: $0).first) } ?? true
  }

  /// How long a cue has to stay.
  private func needs(of cue: TimedCue) -> [Int] {
    [
      measure.shortestDuration, cue.readingDuration?.count ?? 0,
      cue.hardReadingDuration?.count ?? 0,
    ]
  }

  /// Whether a cue stays as long as it has to, even `margin` milliseconds less, and not too long.
  private func isLongEnough(_ cue: TimedCue, margin: Int = 0) -> Bool {
    cue.duration <= measure.longestDuration
      && needs(of: cue).allSatisfy { cue.duration - margin >= $0 }
  }

  /// Whether a cue that ends at `end` breaks no constraint of its length that it keeps now.
  private func staysLongEnough(_ cue: TimedCue, from start: Int? = nil, until end: Int) -> Bool {
    let duration = end - (start ?? starts(of: cue).last)
    let needs = [
      measure.shortestDuration, cue.readingDuration?.count ?? 0,
      cue.hardReadingDuration?.count ?? 0,
    ]
    return duration > 0 && needs.allSatisfy { duration >= $0 || cue.duration < $0 }
  }

  /// Whether a cue before one that will start at `place` ends early enough, and has no need to end later.
  private func leavesRoom(_ cue: TimedCue, before place: Int) -> Bool {
    guard cue.end.count <= measure.latestEnd(before: place), isMovable(cue) else { return false }
    let margin = grid.time(of: limits.startShift * 2)
    let needs = [
      measure.shortestDuration, cue.readingDuration?.count ?? 0,
      cue.hardReadingDuration?.count ?? 0,
    ]
    return needs.allSatisfy { cue.duration - margin >= $0 }
  }
}

extension TimedCue {
  /// How long the cue stays, in milliseconds.
  var duration: Int { end.count - start.count }
}
