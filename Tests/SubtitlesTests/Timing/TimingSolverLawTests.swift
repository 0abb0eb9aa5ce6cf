import Testing

@testable import Subtitles

@Suite("The laws of the timing solver, on random tracks")
struct TimingSolverLawTests {
  static let seeds = 0..<UInt64(250)

  /// What each cue breaks by itself and with the next one, in the order of starts.
  private func breaches(
    _ cues: [TimedCue], _ limits: TimingLimits
  ) -> [(own: TimingConstraints, withNext: TimingConstraints)] {
    let measure = TimingMeasure(limits)
    return cues.indices.map { position in
      let cue = cues[position]
      let own = measure.breaches(
        start: cue.start.count, end: cue.end.count, reading: cue.readingDuration?.count ?? .min,
        hardReading: cue.hardReadingDuration?.count ?? .min)
      guard position + 1 < cues.count else { return (own, []) }
      return (
        own, measure.breaches(end: cue.end.count, next: cues[position + 1].start.count)
      )
    }
  }

  @Test("a stretch of tens of thousands of hopeless cues is left, and nothing overflows")
  func endless() {
    let limits = TimingLimits.netflix(.cinema)
    let cues = (0..<40_000).map { timed($0 * 5, $0 * 5 + 4) }
    let solved = TimingSolver(limits).solve(cues)
    #expect(solved.count == cues.count)
    #expect(zip(solved, solved.dropFirst()).allSatisfy { $0.start <= $1.start })
  }

  @Test("solving twice is solving once")
  func idempotence() {
    for seed in Self.seeds {
      let track = RandomTrack(seed: seed)
      let once = track.solver.solve(track.cues)
      let twice = track.solver.solve(once.again(track.cues))
      for (position, pair) in zip(once, twice).enumerated() {
        #expect(
          pair.0.start == pair.1.start && pair.0.end == pair.1.end, "seed \(seed), cue \(position)")
      }
    }
  }

  @Test("no breach of an error comes that was not there")
  func noNewErrors() {
    for seed in Self.seeds {
      let track = RandomTrack(seed: seed)
      let order = track.cues.indices.sorted {
        (track.cues[$0].start, $0) < (track.cues[$1].start, $1)
      }
      let solved = track.solver.solve(track.cues).again(track.cues)
      let before = breaches(order.map { track.cues[$0] }, track.limits)
      let after = breaches(order.map { solved[$0] }, track.limits)
      for (position, pair) in zip(before, after).enumerated() {
        let new = pair.1.own.subtracting(pair.0.own)
          .union(pair.1.withNext.subtracting(pair.0.withNext)).intersection(.hard)
        #expect(new.isEmpty, "seed \(seed), cue \(position): \(new.constraints)")
      }
      for position in order.indices.dropFirst() {
        #expect(
          solved[order[position - 1]].start <= solved[order[position]].start,
          "seed \(seed): the order changed at \(position)")
      }
    }
  }

  @Test("a cue stays where neither it nor one beside it breaks anything")
  func stillness() {
    var still = 0
    for seed in Self.seeds {
      let track = RandomTrack(seed: seed)
      guard zip(track.cues, track.cues.dropFirst()).allSatisfy({ $0.start <= $1.start }) else {
        continue
      }
      let before = breaches(track.cues, track.limits)
      let solved = track.solver.solve(track.cues)
      for position in before.indices {
        let near = before[max(0, position - 2)...min(before.count - 1, position + 1)]
        let isClean = near.enumerated().allSatisfy { place, found in
          found.withNext.isEmpty
            && (place == 0 && position >= 2
              || found.own.subtracting(TimingConstraints(.maximumDuration)).isEmpty)
        }
        guard isClean else { continue }
        still += 1
        #expect(
          solved[position].start == track.cues[position].start
            && solved[position].end == track.cues[position].end, "seed \(seed), cue \(position)")
        #expect(solved[position].causes.isEmpty)
      }
    }
    #expect(still > 30)
  }

  @Test("new times lie on frames, and starts move no farther than they may")
  func movement() {
    for seed in Self.seeds {
      let track = RandomTrack(seed: seed)
      let grid = FrameGrid(track.rate)
      let distance = track.limits.shotDistance ?? 0
      for (cue, solved) in zip(track.cues, track.solver.solve(track.cues)) {
        if solved.start != cue.start {
          let frame = grid.frame(nearest: solved.start.count)
          #expect(grid.time(of: frame) == solved.start.count)
          let moved = abs(frame - grid.frame(nearest: cue.start.count))
          #expect(moved < distance + 4, "seed \(seed): a start moved by \(moved) frames")
        }
        guard solved.end != cue.end else { continue }
        let (old, new) = (
          grid.frame(nearest: cue.end.count), grid.frame(nearest: solved.end.count)
        )
        #expect(grid.time(of: new) == solved.end.count)
        #expect(solved.end > solved.start)
        if solved.start == cue.start {
          #expect(!solved.causes.isEmpty, "seed \(seed)")
        }
        guard new > old, let next = track.limits.shots?.first(after: old) else { continue }
        #expect(new <= next - 2 || next - 2 < old && new == old, "seed \(seed): over a shot change")
      }
    }
  }
}
