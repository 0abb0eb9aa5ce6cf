/// Which offset each cue gets: the likeliest sequence of offsets with few changes.
///
/// A Viterbi search over the candidates. A change of offset must be outweighed by evidence that chance
/// does not bring together, more within a dialogue than in a silence. It may not put a cue before the
/// one that it follows, nor to where the reference has nothing to say.
struct OffsetPath {
  /// The evidence that a change of offset must outweigh, in nats.
  private static let changeCost: Float = 32
  /// What it must outweigh besides between cues this close, in milliseconds.
  private static let closeness: [(gap: Int32, cost: Float)] = [(300, 3), (2000, 1)]

  /// For each cue, the place of its offset among the candidates.
  private(set) var choice: [Int] = []
  /// The evidence for each cue at its offset, in nats.
  private(set) var evidence: [Float] = []
  /// The sum of evidence, changes paid for, in nats.
  private(set) var score: Float = 0

  /// - Parameters:
  ///   - cues: the cues in the order of their starts.
  ///   - offsets: the candidates in order.
  init(_ cues: [AlignedCue], _ offsets: [Int32], _ reference: some PlacementEvidence) {
    guard !cues.isEmpty, !offsets.isEmpty, offsets.count <= Int(Int16.max) else { return }
    let width = offsets.count
    let extent = reference.extent
    var scores = [Float](repeating: 0, count: width)
    var values = scores
    var next = scores
    var cameFrom = [Int16](repeating: 0, count: width * cues.count)
    for (position, cue) in cues.enumerated() {
      reference.weigh(cue, movedBy: offsets, into: &values)
      guard position > 0 else {
        scores = values
        continue
      }
      let before = cues[position - 1]
      Self.advance(
        scores.span, values.span, offsets.span, gap: max(cue.start - before.start, 0),
        cost: Self.cost(ofChangeAfter: cue.start - before.end),
        open: extent.lowerBound - cue.start...extent.upperBound - cue.start, &next, &cameFrom,
        at: position * width)
      swap(&scores, &next)
    }
    var place = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    score = scores[place]
    choice = [Int](repeating: 0, count: cues.count)
    for position in cues.indices.reversed() {
      choice[position] = place
      place = Int(cameFrom[position * width + place])
    }
    evidence = zip(cues, choice).map { cue, place in
      reference.value(of: cue.moved(by: offsets[place]))
    }
  }

  /// One step of the search, from the scores at a cue to those at the next.
  ///
  /// - Parameters:
  ///   - gap: how much later the next cue starts.
  ///   - open: the offsets that a change may lead to.
  ///   - row: where the step begins in `cameFrom`.
  private static func advance(
    _ scores: Span<Float>, _ values: Span<Float>, _ offsets: Span<Int32>, gap: Int32,
    cost: Float, open: ClosedRange<Int32>, _ next: inout [Float], _ cameFrom: inout [Int16],
    at row: Int
  ) {
    var next = next.mutableSpan
    var cameFrom = cameFrom.mutableSpan
    // The best offset so far among those that, at most `gap` above, keep the order of the cues.
    var (reach, best) = (0, 0)
    for place in offsets.indices {
      let offset = offsets[place]
      while reach < offsets.count, offsets[reach] <= offset + gap {
        if scores[reach] > scores[best] { best = reach }
        reach += 1
      }
      let change = scores[best] - cost
      let changes = change > scores[place] && open.contains(offset)
      next[place] = (changes ? change : scores[place]) + values[place]
      cameFrom[row + place] = Int16(truncatingIfNeeded: changes ? best : place)
    }
  }

  private static func cost(ofChangeAfter silence: Int32) -> Float {
    changeCost + (closeness.first { silence < $0.gap }?.cost ?? 0)
  }
}
