import Testing

@testable import Subtitles

@Suite("What is promised to be mended, on random tracks")
struct TimingPromiseTests {
  static let seeds = 0..<UInt64(400)

  /// The constraints that a cue breaks, by itself and with the cue before, that are sure to be mended.
  private func promised(
    _ cue: TimedCue, _ previous: TimedCue?, _ next: TimedCue?, _ measure: TimingMeasure
  ) -> TimingConstraints {
    let promise = TimingPromise(measure, cue, previous: previous, next: next)
    var promised: TimingConstraints = []
    let broken = broken(cue, previous, measure)
    func add(_ constraint: TimingConstraint, if isSure: Bool) {
      if isSure { promised.formUnion(TimingConstraints(constraint)) }
    }
    let grid = measure.grid
    let (start, end) = (
      grid.frame(nearest: cue.start.count), grid.frame(nearest: cue.end.count)
    )
    let zones = measure.limits.endZones(end, start: start)
    for constraint in broken.constraints {
      switch constraint {
      case .minimumDuration:
        add(constraint, if: promise.lengthens(to: measure.shortestDuration))
      case .readingSpeed:
        add(constraint, if: promise.lengthens(to: cue.readingDuration?.count ?? 0))
      case .hardReadingSpeed:
        add(constraint, if: promise.lengthens(to: cue.hardReadingDuration?.count ?? 0))
      case .overlap, .minimumGap: add(constraint, if: promise.trimsPrevious())
      case .chaining: add(constraint, if: promise.closesPause())
      case .shotIn:
        add(constraint, if: measure.limits.startZone(start).map(promise.snapsStart) ?? false)
      case .shotOut:
        add(constraint, if: zones.before.map { promise.endsBefore(shot: $0.cut) } ?? false)
      case .shotCross:
        add(constraint, if: zones.after.map { promise.clears(shot: $0.cut) } ?? false)
      case .maximumDuration: break
      }
    }
    return promised
  }

  private func broken(
    _ cue: TimedCue, _ previous: TimedCue?, _ measure: TimingMeasure
  ) -> TimingConstraints {
    let own = measure.breaches(
      start: cue.start.count, end: cue.end.count, reading: cue.readingDuration?.count ?? .min,
      hardReading: cue.hardReadingDuration?.count ?? .min)
    guard let previous else { return own }
    return own.union(measure.breaches(end: previous.end.count, next: cue.start.count))
  }

  @Test("whatever is promised is mended")
  func promises() {
    var (breaches, promises, mended) = (0, 0, 0)
    var byConstraint = [TimingConstraint: (Int, Int, Int)]()
    for seed in Self.seeds {
      let track = RandomTrack(seed: seed)
      let cues = track.cues
      // The cues of a file are put in order before their times are mended.
      guard cues.map(\.start).isSorted else { continue }
      let measure = TimingMeasure(track.limits)
      let solved = track.solver.solve(cues).again(cues)
      for position in cues.indices {
        // What a cue further before still overlaps is not seen from here.
        let earlier = cues[..<max(0, position - 1)].map(\.end).max() ?? .zero
        guard earlier < cues[position].start - Milliseconds(1200) else { continue }
        let previous = position > 0 ? position - 1 : nil
        let next = position + 1 < cues.count ? position + 1 : nil
        let before = broken(cues[position], previous.map { cues[$0] }, measure)
        let sure = promised(
          cues[position], previous.map { cues[$0] }, next.map { cues[$0] }, measure)
        let left = broken(solved[position], previous.map { solved[$0] }, measure)
        breaches += before.constraints.count
        promises += sure.constraints.count
        mended += before.subtracting(left).constraints.count
        for constraint in before.constraints {
          var counts = byConstraint[constraint] ?? (0, 0, 0)
          counts.0 += 1
          if sure.contains(constraint) { counts.1 += 1 }
          if !left.contains(constraint) { counts.2 += 1 }
          byConstraint[constraint] = counts
        }
        let broken = sure.intersection(left)
        #expect(broken.isEmpty, "seed \(seed), cue \(position): \(broken.constraints)")
      }
    }
    #expect(promises * 3 > mended, "\(promises) of \(mended) promised, \(breaches) breaches")
  }
}

extension Array where Element: Comparable {
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
