/// Solves stretches of cues: finds the cheapest of all ways to place them between the cues around.
///
/// Dynamic programming: a state is a place where a cue may start, its cost the least that all before it
/// cost; the end of a cue is chosen for each pair of its start and the start of the next cue. Reuses its
/// storage from stretch to stretch.
struct TimingStretch {
  /// A place where a cue may start.
  private struct State {
    let start: Int
    var cost: Int128 = .max
    /// The state of the cue before on the cheapest way here.
    var origin = -1
    /// Where that cue ends on it.
    var endBefore = 0
  }

  /// A place where a cue may end, with what it costs by itself.
  private struct Ending {
    let end: Int
    let broken: TimingConstraints
    let cost: Int128
  }

  private let measure: TimingMeasure
  private let weights: TimingWeights
  private var states: [State] = []
  /// Where the states of each cue begin, and where those of the last one end.
  private var offsets: [Int] = []
  private var endings: [Ending] = []
  private var places: [Int] = []

  init(_ measure: TimingMeasure, _ weights: TimingWeights) {
    self.measure = measure
    self.weights = weights
  }

  /// Moves the cues of a stretch to their best times; gives the positions of those that moved.
  mutating func solve(_ range: Range<Int>, _ timeline: inout Timeline) -> [Int] {
    states.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    // The cue before the stretch stands where it stands, and so does the one after it.
    let first = max(range.lowerBound - 1, 0)
    for position in first...range.upperBound where position < timeline.count {
      addStates(for: position, isFixed: !range.contains(position), timeline)
      if position > first { connect(position - 1, at: position - 1 - first, range, timeline) }
    }
    let isLast = range.upperBound == timeline.count
    if isLast { addEnd(after: timeline.count - 1, at: timeline.count - 1 - first, range, timeline) }
    return trace(range, first, &timeline)
  }

  private mutating func addStates(for position: Int, isFixed: Bool, _ timeline: Timeline) {
    offsets.append(states.count)
    let entry = timeline.entries[position]
    places.removeAll(keepingCapacity: true)
    places.append(entry.start)
    if !isFixed && !entry.keepsStart {
      StartPlaces(measure).add(to: &places, position, timeline)
    }
    for place in places { states.append(State(start: place)) }
    if offsets.count == 1 {
      for state in states.indices { states[state].cost = cost(ofStart: state, entry) }
    }
  }

  /// What moving a start to a state costs; what it breaks is counted with the end.
  private func cost(ofStart state: Int, _ entry: Timeline.Entry) -> Int128 {
    TimingWeights.movingStart(by: states[state].start - entry.start)
  }

  /// Finds the cheapest ways from the starts of a cue to those of the next one.
  private mutating func connect(
    _ position: Int, at place: Int, _ range: Range<Int>, _ timeline: Timeline
  ) {
    let (entry, next) = (timeline.entries[position], timeline.entries[position + 1])
    let old = timeline.breaches[position]
    let isFixed = !range.contains(position) || entry.keepsEnd
    let own = offsets[place]..<offsets[place + 1]
    for state in own where states[state].cost < .max {
      collectEndings(from: states[state].start, isFixed: isFixed, entry, old.own)
      let count = endings.count
      for target in offsets[place + 1]..<states.count {
        let start = states[target].start
        // The order of the cues stays, and what started later does so still.
        let earliest = states[state].start + (next.start > entry.start ? 1 : 0)
        if start < earliest { continue }
        if !isFixed {
          collectEnding(before: start, from: states[state].start, entry, old)
        }
        let mayCrowd = start >= next.start
        // A start that makes room for a longer stay makes room for all of it.
        let makesRoom =
          start > next.start && old.withNext.isDisjoint(with: .crowding)
          && !timeline.breaches[position + 1].own.contains(TimingConstraint.shotIn)
        var (best, end) = (Int128.max, 0)
        for ending in endings {
          let broken = measure.breaches(end: ending.end, next: start)
          let isCrowded = !broken.isDisjoint(with: .crowding)
          if isCrowded && (!mayCrowd || ending.end > entry.end) { continue }
          if makesRoom && !ending.broken.isDisjoint(with: .tooShort) { continue }
          if !broken.subtracting(old.withNext).isDisjoint(with: .hard) { continue }
          let cost = ending.cost.capped(adding: weight(of: broken, old.withNext))
          if cost < best { (best, end) = (cost, ending.end) }
        }
        endings.removeSubrange(count...)
        guard best < .max else { continue }
        let total = states[state].cost.capped(adding: best)
          .capped(adding: cost(ofStart: target, next))
        if total < states[target].cost {
          (states[target].cost, states[target].origin) = (total, state)
          states[target].endBefore = end
        }
      }
    }
  }

  /// Ends the last cue of the track, after which there is room.
  private mutating func addEnd(
    after position: Int, at place: Int, _ range: Range<Int>, _ timeline: Timeline
  ) {
    let entry = timeline.entries[position]
    let isFixed = !range.contains(position) || entry.keepsEnd
    offsets.append(states.count)
    var final = State(start: 0)
    for state in offsets[place]..<offsets[place + 1] where states[state].cost < .max {
      collectEndings(
        from: states[state].start, isFixed: isFixed, entry, timeline.breaches[position].own)
      for ending in endings {
        let total = states[state].cost.capped(adding: ending.cost)
        guard total < final.cost else { continue }
        (final.cost, final.origin) = (total, state)
        final.endBefore = ending.end
      }
    }
    states.append(final)
  }

  /// Collects where a cue that starts at `start` may end, whatever comes after it.
  private mutating func collectEndings(
    from start: Int, isFixed: Bool, _ entry: Timeline.Entry, _ old: TimingConstraints
  ) {
    places.removeAll(keepingCapacity: true)
    places.append(entry.end)
    if !isFixed { EndPlaces(measure).add(to: &places, from: start, entry) }
    endings.removeAll(keepingCapacity: true)
    for end in places { collect(end, from: start, entry, old) }
  }

  /// Collects the end that leaves the shortest gap before the next start, where that is near.
  private mutating func collectEnding(
    before next: Int, from start: Int, _ entry: Timeline.Entry, _ old: Timeline.Breaches
  ) {
    let end = measure.latestEnd(before: next)
    guard EndPlaces(measure).mayEnd(at: end, before: next, from: start, entry) else { return }
    collect(end, from: start, entry, old.own)
  }

  private mutating func collect(
    _ end: Int, from start: Int, _ entry: Timeline.Entry, _ old: TimingConstraints
  ) {
    let isUnmoved = end == entry.end && start == entry.start
    guard end > start || isUnmoved else { return }
    let broken = measure.breaches(
      start: start, end: end, reading: entry.reading, hardReading: entry.hardReading)
    guard broken.subtracting(old).isDisjoint(with: .hard) else { return }
    // So does an earlier start, unless it snaps to a shot change.
    if start < entry.start, !old.contains(TimingConstraint.shotIn),
      !broken.isDisjoint(with: .tooShort)
    {
      return
    }
    let cost = weight(of: broken, old) + TimingWeights.movingEnd(by: end - entry.end)
    endings.append(Ending(end: end, broken: broken, cost: cost))
  }

  /// What breaches weigh: those that are to be mended, and those that are new.
  private func weight(of broken: TimingConstraints, _ old: TimingConstraints) -> Int128 {
    weights.weight(of: broken.subtracting(old.subtracting(measure.limits.mended)))
  }

  /// Follows the cheapest way back and moves the cues onto it.
  private func trace(_ range: Range<Int>, _ first: Int, _ timeline: inout Timeline) -> [Int] {
    guard let last = offsets.last,
      var state = (last..<states.count).min(by: { states[$0].cost < states[$1].cost })
    else { return [] }
    var moved: [Int] = []
    var position = first + offsets.count - 1
    while states[state].origin >= 0 {
      let end = states[state].endBefore
      state = states[state].origin
      position -= 1
      if timeline.move(position, start: states[state].start, end: end) { moved.append(position) }
    }
    return moved
  }
}

extension Int128 {
  /// The sum, or where that is too large for a number the largest that is still a cost: hundreds of
  /// thousands of cues in one stretch break more rules than can be added up.
  fileprivate func capped(adding other: Int128) -> Int128 {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max - 1 : Swift.min(sum, .max - 1)
  }
}
