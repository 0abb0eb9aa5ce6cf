/// Lays a track onto a reference: finds speed and offsets together.
struct TrackAligner {
  /// From this mean evidence for a cue on, in nats, no other speed need be looked for.
  private static let plenty: Float = 0.4
  /// How many speeds are tried beside the track's own, and how often one is refined.
  private static let mostSpeeds = 4
  private static let refinements = 4

  /// The share of supported cues from which on no farther offsets need be looked for.
  private static let goodSupport = 0.9

  private let cues: [AlignedCue]

  /// - Parameter cues: the cues of the track in the order of their starts.
  init(_ cues: [AlignedCue]) { self.cues = cues }

  /// The best alignment to a reference.
  func alignment(to reference: some PlacementEvidence) -> TrackAlignment {
    var best = AlignmentFit(cues, reference, factor: .unchanged, .near)
    var speeds: [SpeedFactor] = []
    if best.evidencePerCue < Self.plenty {
      let search = SpeedSearch(cues.map(\.start), reference.onsets)
      speeds = search.likeliest(Self.mostSpeeds).filter { $0 != .unchanged }
      improve(by: speeds, reference, .near, &best)
    }
    if best.support < Self.goodSupport {
      improve(by: [best.factor] + (best.evidencePerCue < 0 ? speeds : []), reference, .all, &best)
    }
    for _ in 0..<Self.refinements {
      guard let drift = best.drift else { break }
      let factor = SpeedFactor.simplest(near: best.factor.value * (1 + drift))
      let score = best.score
      if factor != best.factor { improve(by: [factor], reference, best.reach, &best) }
      if best.score == score { break }
    }
    let scaled = cues.scaled(by: best.factor.value)
    var offsets: [Double]
    repeat {
      offsets = SegmentOffsets(best, scaled, reference.onsets).values
    } while best.refine(offsets)
    return TrackAlignment(best, offsets)
  }

  /// Takes the best of the fits at some speeds where it is better; the likeliest first.
  private func improve(
    by factors: [SpeedFactor], _ reference: some PlacementEvidence,
    _ reach: OffsetCandidates.Reach, _ best: inout AlignmentFit
  ) {
    for factor in factors {
      let fit = AlignmentFit(cues, reference, factor: factor, reach)
      if fit.score > best.score { best = fit }
      if best.evidencePerCue >= Self.plenty, best.drift == nil { return }
    }
  }
}
