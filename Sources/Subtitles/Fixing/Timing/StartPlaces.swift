/// Where a cue may start: on the shot change beside it, or a frame or two from where it stands.
struct StartPlaces {
  private let measure: TimingMeasure

  init(_ measure: TimingMeasure) { self.measure = measure }

  private var shots: ShotChanges? { measure.limits.shots }

  /// Adds the places to which the start of a cue may move, given what it and the cue before it break.
  ///
  /// A start moves by frames only for what the ends cannot mend.
  func add(to places: inout [Int], _ position: Int, _ timeline: Timeline) {
    let entry = timeline.entries[position]
    let frame = measure.grid.frame(nearest: entry.start)
    let isSnapping = timeline.breaches[position].own.contains(TimingConstraint.shotIn)
    if isSnapping { addSnapped(frame, to: &places) }
    if lacksFrames(position, timeline) { addEarlier(than: entry.start, frame, to: &places) }
    guard position > 0 else { return }
    if isCrowded(position, timeline) || lacksFrames(position - 1, timeline) {
      addLater(than: entry.start, frame, to: &places)
    }
  }

  /// Whether a cue is too short, and too short by a few frames even at its latest end.
  private func lacksFrames(_ position: Int, _ timeline: Timeline) -> Bool {
    let broken = timeline.breaches[position].own
    guard !broken.isDisjoint(with: .tooShort) else { return false }
    let entry = timeline.entries[position]
    let duration = max(measure.shortestDuration, entry.hardReading, entry.reading)
    let needed = measure.grid.firstFrame(from: entry.start + duration)
    let ends = EndPlaces(measure)
    var latest = min(ends.lastFrame(from: entry.end), ends.lastFrame(from: entry.start, entry))
    if position + 1 < timeline.count {
      let end = measure.latestEnd(before: timeline.entries[position + 1].start)
      latest = min(latest, measure.grid.frame(nearest: end))
    }
    return needed > latest && needed - latest <= measure.limits.startShift * 2
  }

  /// Whether the cue before ends too late and cannot end earlier.
  private func isCrowded(_ position: Int, _ timeline: Timeline) -> Bool {
    let before = timeline.breaches[position - 1]
    guard !before.withNext.isDisjoint(with: .crowding) else { return false }
    let entry = timeline.entries[position - 1]
    if entry.keepsEnd { return true }
    let end = measure.latestEnd(before: timeline.entries[position].start)
    let trimmed = measure.breaches(
      start: entry.start, end: end, reading: entry.reading, hardReading: entry.hardReading)
    return end <= entry.start || !trimmed.subtracting(before.own).isDisjoint(with: .hard)
  }

  private func addSnapped(_ frame: Int, to places: inout [Int]) {
    switch measure.limits.startZone(frame) {
    case .after(_, let cut), .before(_, let cut): places.append(measure.grid.time(of: cut))
    case .farBefore(_, let cut):
      let away = cut - (measure.limits.shotDistance ?? 0)
      if away >= 0, measure.limits.startZone(away) == nil {
        places.append(measure.grid.time(of: away))
      }
    case nil: break
    }
  }

  private func addEarlier(than start: Int, _ frame: Int, to places: inout [Int]) {
    for earlier in stride(from: frame, through: frame - measure.limits.startShift, by: -1) {
      if earlier < 0 || shots?.stand(after: earlier, through: frame) ?? false { return }
      add(earlier, from: frame, to: &places) { $0 < start }
    }
  }

  private func addLater(than start: Int, _ frame: Int, to places: inout [Int]) {
    for later in frame...frame + measure.limits.startShift {
      // Not past a shot change, but onto it.
      if shots?.stand(after: frame, through: later - 1) ?? false { return }
      add(later, from: frame, to: &places) { $0 > start }
    }
  }

  /// Adds a frame beside that of the start, unless it is too near to a shot change and that one was not.
  private func add(
    _ other: Int, from frame: Int, to places: inout [Int], where isThere: (Int) -> Bool
  ) {
    let time = measure.grid.time(of: other)
    guard isThere(time) else { return }
    if measure.limits.startZone(other) != nil, measure.limits.startZone(frame) == nil { return }
    if !places.contains(time) { places.append(time) }
  }
}
