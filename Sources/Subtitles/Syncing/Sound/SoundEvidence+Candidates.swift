extension SoundEvidence {
  /// How far offsets are tried one by one, and their step, in milliseconds.
  private static let reach: Int32 = 300_000
  private static let step = 200
  /// The cues that are laid onto the sound together, and how many of their best offsets are kept.
  private static let window = 30
  private static let peaks = 3
  /// Steps between two peaks.
  private static let apart = 5

  /// The offsets at which cues start with speech, and those at which some cues that follow each
  /// other fit the sound best: in talk without pauses few start with speech.
  func candidates(for cues: [AlignedCue], _ reach: OffsetCandidates.Reach) -> [Int32] {
    var found = Set(OffsetCandidates(from: cues.map(\.start), to: onsets, reach).offsets)
    let tried = Array(stride(from: -Self.reach, through: Self.reach, by: Self.step))
    var values = [Float](repeating: 0, count: tried.count)
    for first in stride(from: 0, to: cues.count, by: Self.window) {
      var sums = [Float](repeating: 0, count: tried.count)
      for cue in cues[first..<min(first + Self.window, cues.count)] {
        weigh(cue, movedBy: tried, into: &values)
        Self.add(values.span, to: &sums)
      }
      for _ in 0..<Self.peaks {
        guard let best = sums.indices.max(by: { sums[$0] < sums[$1] }), sums[best] > 0 else {
          break
        }
        found.insert(tried[best])
        for place in max(best - Self.apart, 0)...min(best + Self.apart, sums.count - 1) {
          sums[place] = 0
        }
      }
    }
    return found.sorted()
  }

  private static func add(_ values: Span<Float>, to sums: inout [Float]) {
    var sums = sums.mutableSpan
    for place in values.indices { sums[place] += values[place] }
  }
}
