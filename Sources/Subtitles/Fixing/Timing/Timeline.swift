/// The cues of a track in the order of their starts, as the solver works on them, and what they break.
struct Timeline {
  /// A cue; times in milliseconds.
  struct Entry {
    var start: Int
    var end: Int
    let reading: Int
    let hardReading: Int
    /// Whether the times stay because the caller says so.
    let isFixed: Bool
    /// Whether the start stays where it is.
    var keepsStart = false
    /// Whether the end stays where it is.
    var keepsEnd = false
  }

  /// What a cue breaks by itself, and together with the next one.
  struct Breaches {
    var own: TimingConstraints = []
    var withNext: TimingConstraints = []
  }

  private(set) var entries: [Entry]
  private(set) var breaches: [Breaches] = []
  private let original: [TimedCue]
  private let measure: TimingMeasure
  /// Which cues the round before this one moved, or made movable.
  private var wasMoved: [Bool]

  init(_ cues: [TimedCue], _ measure: TimingMeasure) {
    original = cues
    self.measure = measure
    wasMoved = []
    entries = cues.map { cue in
      Entry(
        start: cue.start.count, end: cue.end.count, reading: cue.readingDuration?.count ?? .min,
        hardReading: cue.hardReadingDuration?.count ?? .min, isFixed: cue.isFixed)
    }
    breaches = entries.indices.map(breaches(at:))
    markUnmovable()
  }

  var count: Int { entries.count }

  private func breaches(at position: Int) -> Breaches {
    let entry = entries[position]
    let own = measure.breaches(
      start: entry.start, end: entry.end, reading: entry.reading, hardReading: entry.hardReading)
    guard position + 1 < entries.count else { return Breaches(own: own) }
    return Breaches(
      own: own,
      withNext: measure.breaches(end: entry.end, next: entries[position + 1].start))
  }

  /// Marks what a solver must leave to a person: cues without a duration, overlaps that may be meant.
  private mutating func markUnmovable() {
    let limits = measure.limits
    let range = -FrameGrid.latest / 2...FrameGrid.latest / 2
    let reach = measure.grid.time(of: (limits.shotDistance ?? 0) + limits.startShift + 1)
    // The latest end of the cues before the one before.
    var latestEnd = Int.min
    for position in entries.indices {
      let entry = entries[position]
      if position >= 2 { latestEnd = max(latestEnd, entries[position - 2].end) }
      let isProper =
        entry.end > entry.start && range.contains(entry.start) && range.contains(entry.end)
        && !entry.isFixed
      let overlapBefore = position > 0 ? entries[position - 1].end - entry.start : 0
      let overlap = position + 1 < count ? entry.end - entries[position + 1].start : 0
      let trimmable = limits.trimmableOverlap.count
      let keepsStart =
        !isProper || entry.start < 0 || overlapBefore > trimmable
        || latestEnd > entry.start - reach - measure.shortestGap
      let keepsEnd = !isProper || overlap > trimmable
      if keepsStart != entry.keepsStart || keepsEnd != entry.keepsEnd {
        entries[position].keepsStart = keepsStart
        entries[position].keepsEnd = keepsEnd
        if position < wasMoved.count { wasMoved[position] = true }
      }
    }
  }

  /// Whether a cue breaks something that moving it or the next one can mend.
  private func isBroken(_ position: Int) -> Bool {
    guard breaches.indices.contains(position) else { return false }
    let mended = measure.limits.mended
    let found = breaches[position]
    return !found.own.isDisjoint(with: mended) || !found.withNext.isDisjoint(with: mended)
      || position > 0 && !breaches[position - 1].withNext.isDisjoint(with: mended)
  }

  /// The next stretch of cues, at or after a position, that break something or stand beside one that does.
  func nextStretch(from position: Int) -> Range<Int>? {
    var first = position
    while first < count, !isBroken(first) { first += 1 }
    guard first < count else { return nil }
    var end = first + 1
    // A cue beside two that are broken belongs to both.
    while end < count, isBroken(end) || isBroken(end + 1) || isBroken(end - 1) { end += 1 }
    return max(position, first - 1)..<end
  }

  /// Whether the round before moved a cue of a stretch, or one near it.
  func hasChanged(near range: Range<Int>) -> Bool {
    wasMoved[max(0, range.lowerBound - 2)..<min(count, range.upperBound + 2)].contains(true)
  }

  /// Gives a cue new times; whether they are other ones.
  mutating func move(_ position: Int, start: Int, end: Int) -> Bool {
    if entries[position].start == start && entries[position].end == end { return false }
    (entries[position].start, entries[position].end) = (start, end)
    return true
  }

  /// Measures anew what was moved in a round.
  mutating func accept(_ moved: [Int]) {
    wasMoved = [Bool](repeating: false, count: moved.isEmpty ? 0 : count)
    for position in moved {
      wasMoved[position] = true
      breaches[position] = breaches(at: position)
      if position > 0 { breaches[position - 1] = breaches(at: position - 1) }
    }
    if !moved.isEmpty { markUnmovable() }
  }

  /// The cues with what was mended and what was not.
  func solved(since before: [Breaches]) -> [SolvedCue] {
    let mended = zip(before, breaches).map { old, new in
      (own: old.own.subtracting(new.own), withNext: old.withNext.subtracting(new.withNext))
    }
    return entries.indices.map { position in
      let entry = entries[position]
      var causes: TimingConstraints = []
      if entry.start != original[position].start.count || entry.end != original[position].end.count
      {
        causes = mended[position].own.union(mended[position].withNext)
        if position > 0 { causes.formUnion(mended[position - 1].withNext) }
        if causes.isEmpty {
          // It made room for a cue beside it.
          for neighbour in max(0, position - 2)...min(count - 1, position + 1) {
            causes.formUnion(mended[neighbour].own.union(mended[neighbour].withNext))
          }
        }
      }
      let withPrevious = position > 0 ? breaches[position - 1].withNext : []
      return SolvedCue(
        start: Milliseconds(entry.start), end: Milliseconds(entry.end), causes: causes,
        unsolved: breaches[position].own.union(withPrevious))
    }
  }
}
