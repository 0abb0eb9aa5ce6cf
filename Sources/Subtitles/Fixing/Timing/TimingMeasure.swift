/// Limits made ready for measuring many cues: which constraints given times break.
///
/// Works on plain numbers of milliseconds, allocates nothing.
struct TimingMeasure: Sendable {
  let limits: TimingLimits
  let grid: FrameGrid
  let shortestDuration: Int
  let longestDuration: Int
  let shortestGap: Int
  let gapFrames: Int
  let unevenGaps: ClosedRange<Int>?
  private let asksForGap: Bool

  init(_ limits: TimingLimits) {
    self.limits = limits
    grid = limits.grid
    shortestDuration = limits.minimumDuration?.count ?? 0
    longestDuration = limits.longestDuration
    shortestGap = limits.shortestGap
    gapFrames = limits.gapFrames
    unevenGaps = limits.unevenGaps
    asksForGap = limits.minimumGap != nil
  }

  /// What a cue with these times breaks by itself.
  func breaches(start: Int, end: Int, reading: Int, hardReading: Int) -> TimingConstraints {
    var breaches: TimingConstraints = []
    let duration = end - start
    if duration < shortestDuration { breaches.formUnion(TimingConstraints(.minimumDuration)) }
    if duration > longestDuration { breaches.formUnion(TimingConstraints(.maximumDuration)) }
    if duration < reading { breaches.formUnion(TimingConstraints(.readingSpeed)) }
    if duration < hardReading { breaches.formUnion(TimingConstraints(.hardReadingSpeed)) }
    guard limits.shots != nil, limits.shotDistance != nil else { return breaches }
    let (first, last) = (grid.frame(nearest: start), grid.frame(nearest: end))
    if limits.startZone(first) != nil { breaches.formUnion(TimingConstraints(.shotIn)) }
    let zones = limits.endZones(last, start: first)
    if zones.before != nil { breaches.formUnion(TimingConstraints(.shotOut)) }
    if zones.after != nil { breaches.formUnion(TimingConstraints(.shotCross)) }
    return breaches
  }

  /// What the end of a cue and the start of the next one break together.
  func breaches(end: Int, next: Int) -> TimingConstraints {
    let gap = next - end
    if gap < 0 { return TimingConstraints(.overlap) }
    if gap < shortestGap { return asksForGap ? TimingConstraints(.minimumGap) : [] }
    guard let unevenGaps, unevenGaps.contains(gap) else { return [] }
    // Where a shot change stands between, the end belongs to it and not to the next cue.
    let (last, first) = (grid.frame(nearest: end), grid.frame(nearest: next))
    return limits.shots?.stand(after: last, through: first - 1) ?? false
      ? [] : TimingConstraints(.chaining)
  }

  /// The latest time on a frame at which a cue may end before one that starts at `next`.
  func latestEnd(before next: Int) -> Int {
    var frame = grid.frame(nearest: next) - gapFrames
    while next - grid.time(of: frame) < shortestGap, frame > -FrameGrid.latest { frame -= 1 }
    return grid.time(of: frame)
  }

  /// The first time on a frame that is at least so long after `start`.
  func end(_ duration: Int, after start: Int) -> Int {
    grid.time(of: grid.firstFrame(from: start + duration))
  }
}
