/// Where a cue may end: where it has stayed long enough, and where a shot change asks for it.
struct EndPlaces {
  private let measure: TimingMeasure

  init(_ measure: TimingMeasure) { self.measure = measure }

  private var grid: FrameGrid { measure.grid }
  private var limits: TimingLimits { measure.limits }

  /// Adds the places to which the end of a cue may move when it starts at `start`.
  func add(to places: inout [Int], from start: Int, _ entry: Timeline.Entry) {
    let last = lastFrame(from: entry.end)
    let reach = min(last, lastFrame(from: start, entry))
    var longest = entry.end
    func add(_ duration: Int) {
      guard duration > entry.end - start else { return }
      let frame = grid.firstFrame(from: start + duration)
      guard frame <= reach else { return }
      let end = grid.time(of: frame)
      longest = max(longest, end)
      places.append(end)
    }
    add(measure.shortestDuration)
    add(entry.hardReading)
    add(entry.reading)
    if limits.mended.contains(TimingConstraint.maximumDuration) {
      addShortened(to: &places, from: start, entry)
    }
    addAtShots(to: &places, longest: longest, last, entry)
  }

  /// Adds the latest end of a cue that stays too long.
  private func addShortened(to places: inout [Int], from start: Int, _ entry: Timeline.Entry) {
    guard entry.end - start > measure.longestDuration else { return }
    let frame = grid.firstFrame(from: start + measure.longestDuration + 1) - 1
    places.append(grid.time(of: frame))
  }

  /// The last frame to which the end of a cue may linger when it starts at `start`.
  func lastFrame(from start: Int, _ entry: Timeline.Entry) -> Int {
    earliest(from: start, entry) + limits.linger
  }

  /// The end that the shortest duration asks for, as a frame, or the one that there is.
  private func earliest(from start: Int, _ entry: Timeline.Entry) -> Int {
    let frame = grid.frame(nearest: entry.end)
    if entry.end - start >= measure.shortestDuration { return frame }
    return max(frame, grid.firstFrame(from: start + measure.shortestDuration))
  }

  /// The last frame to which an end may move onward: the gap before the next shot change.
  func lastFrame(from end: Int) -> Int {
    let frame = grid.frame(nearest: end)
    guard let next = limits.shots?.first(after: frame) else { return .max }
    return max(frame, next - measure.gapFrames)
  }

  private func addAtShots(
    to places: inout [Int], longest: Int, _ last: Int, _ entry: Timeline.Entry
  ) {
    guard let distance = limits.shotDistance, let shots = limits.shots else { return }
    let frame = grid.frame(nearest: entry.end)
    if let next = shots.first(after: frame), next - grid.frame(nearest: longest) < distance {
      places.append(grid.time(of: next - measure.gapFrames))
    }
    guard let cut = shots.last(through: frame), frame - cut < distance else { return }
    places.append(grid.time(of: cut - measure.gapFrames))
    if cut + distance <= last { places.append(grid.time(of: cut + distance)) }
  }

  /// Whether a cue may end at `end`, which leaves the shortest gap before one that starts at `next`.
  func mayEnd(at end: Int, before next: Int, from start: Int, _ entry: Timeline.Entry) -> Bool {
    if end == entry.end { return false }
    if end < entry.end {
      return entry.end - next <= limits.trimmableOverlap.count
        && next - entry.end < measure.shortestGap
    }
    let frame = grid.frame(nearest: end)
    guard frame <= lastFrame(from: entry.end) else { return false }
    // Closing what would be less than a pause after what the cue needs anyway.
    let earliest = earliest(from: start, entry)
    guard frame >= earliest else { return false }
    if frame - earliest < (limits.pause ?? 0) { return true }
    let duration = max(entry.hardReading, entry.reading)
    guard duration > entry.end - start else { return false }
    let needed = grid.firstFrame(from: start + duration)
    return needed <= earliest + limits.linger && abs(frame - needed) < (limits.pause ?? 0)
  }
}
