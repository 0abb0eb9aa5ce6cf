/// What a reference says of a cue put at a time: how much likelier it belongs there than not.
///
/// The values are log-likelihood ratios in nats: 0 says nothing, 3 says that twenty such cues belong
/// where they are to one that does not, and what is said of several cues is added up.
protocol PlacementEvidence: Sendable {
  /// The times at which the reference has something to say, in milliseconds.
  var extent: ClosedRange<Int32> { get }

  /// The times, in order, at which cues of a good track are likely to start, in milliseconds.
  var onsets: [Int32] { get }

  /// The offsets that may move some part of a track to where it belongs, in order, in milliseconds.
  func candidates(for cues: [AlignedCue], _ reach: OffsetCandidates.Reach) -> [Int32]

  /// What the reference says of a cue that is moved by each of some offsets, in nats.
  func weigh(_ cue: AlignedCue, movedBy offsets: [Int32], into values: inout [Float])
}

extension PlacementEvidence {
  /// The offsets at which starts of cues meet the onsets.
  func candidates(for cues: [AlignedCue], _ reach: OffsetCandidates.Reach) -> [Int32] {
    OffsetCandidates(from: cues.map(\.start), to: onsets, reach).offsets
  }

  /// What the reference says of a cue where it is, in nats.
  func value(of cue: AlignedCue) -> Float {
    var values: [Float] = [0]
    weigh(cue, movedBy: [0], into: &values)
    return values[0]
  }
}

/// Bounds that all evidence keeps to, in nats.
enum EvidenceBound {
  /// What one cue can say against a place: translators leave lines out and put others in.
  static let least: Float = -2.5
  /// What a cue put anywhere gives on average, measured on tracks of different films.
  static let chance: Float = -0.9
}
