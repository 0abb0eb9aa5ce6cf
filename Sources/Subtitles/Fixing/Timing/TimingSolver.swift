/// Moves the times of cues so that all constraints of a house style hold at once, as far as they can.
///
/// Ends move before starts, and both as little as possible; an end moves past no shot change and no cue;
/// the order of the cues stays. Where nothing is wrong nothing moves, to the millisecond; what moves lies
/// on a frame then. Where not everything can hold, `TimingLimits.priorities` decides, and what stays
/// broken is told. A cue is lengthened only as far as makes something right, and not at all where nothing
/// would be.
///
/// Laws: solving twice is solving once; no breach of a hard constraint is brought about; a cue that
/// breaks nothing stays, and so do its times, unless a cue beside it breaks something.
///
///     let solver = TimingSolver(limits)
///     let solved = solver.solve([TimedCue(start: a, end: b), …])
///
/// Each stretch of cues with something to mend is solved by dynamic programming over the places where
/// each cue may start; linear in the number of cues.
public struct TimingSolver: Sendable {
  private let measure: TimingMeasure
  private let weights: TimingWeights

  /// A solver for tracks of a house style.
  public init(_ limits: TimingLimits) {
    measure = TimingMeasure(limits)
    weights = TimingWeights(limits.priorities)
  }

  /// The cues with new times, in the order in which they were given.
  public func solve(_ cues: [TimedCue]) -> [SolvedCue] {
    let order = Self.order(of: cues)
    var timeline = Timeline(order.map { $0.map { cues[$0] } } ?? cues, measure)
    let before = timeline.breaches
    // Each round lessens what is broken, or is the last one; the bound is never met in practice.
    var rounds = 0
    while rounds < Self.mostRounds, solveOnce(&timeline, isFirst: rounds == 0) { rounds += 1 }
    let solved = timeline.solved(since: before)
    guard let order else { return solved }
    var inOrder = solved
    for (place, position) in order.enumerated() { inOrder[position] = solved[place] }
    return inOrder
  }

  private static let mostRounds = 64

  /// The positions of the cues by their starts; nil where they are in that order.
  private static func order(of cues: [TimedCue]) -> [Int]? {
    if zip(cues, cues.dropFirst()).allSatisfy({ $0.start <= $1.start }) { return nil }
    return cues.indices.sorted { (cues[$0].start, $0) < (cues[$1].start, $1) }
  }

  /// Solves every stretch with something to mend that changed in the round before; whether any time
  /// changed.
  private func solveOnce(_ timeline: inout Timeline, isFirst: Bool) -> Bool {
    var changed: [Int] = []
    var stretch = TimingStretch(measure, weights)
    var position = 0
    while let range = timeline.nextStretch(from: position) {
      position = range.upperBound
      if isFirst || timeline.hasChanged(near: range) {
        changed += stretch.solve(range, &timeline)
      }
    }
    timeline.accept(changed)
    return !changed.isEmpty
  }
}

/// How much each breach weighs beside others and beside moving a cue.
struct TimingWeights: Sendable {
  private let weights: [Int128]

  /// Weights by which one breach of a constraint is worse than 255 of all later ones together.
  init(_ priorities: [TimingConstraint]) {
    var weights = [Int128](repeating: 1 << 40, count: TimingConstraint.allCases.count)
    for (rank, constraint) in priorities.reversed().enumerated() {
      weights[constraint.rawValue] = Int128(1) << Int128(40 + 8 * min(rank, 9))
    }
    self.weights = weights
  }

  /// The weight of breaches together.
  func weight(of breaches: TimingConstraints) -> Int128 {
    var bits = breaches.rawValue
    var weight: Int128 = 0
    while bits != 0 {
      weight += weights[bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
    return weight
  }

  /// The weight of moving a start: a millisecond of it counts more than two seconds of an end.
  static func movingStart(by distance: Int) -> Int128 { Int128(abs(distance)) << 11 }

  /// The weight of moving an end.
  static func movingEnd(by distance: Int) -> Int128 { Int128(abs(distance)) }
}
