/// Whether cues lie among others of which the reference says that they belong there.
struct CueSupport {
  /// Cues over which evidence is averaged.
  private static let length = 30
  /// What they must give on average, in nats.
  private static let least: Float = -0.35

  /// For each cue whether it is supported.
  let isSupported: [Bool]

  /// - Parameter evidence: the evidence for each cue, in nats.
  init(_ evidence: [Float]) {
    var sums: [Float] = [0]
    for value in evidence { sums.append(sums[sums.count - 1] + value) }
    isSupported = evidence.indices.map { position in
      let low = max(position - Self.length / 2, 0)
      let high = min(position + Self.length / 2 + 1, evidence.count)
      return (sums[high] - sums[low]) / Float(high - low) > Self.least
    }
  }
}
