/// Lays a track onto a reference: finds speed and offsets together.
struct TrackAligner {
  /// From this mean evidence for a cue on, in nats, no other speed need be looked for.
  private static let plenty: Float = 0.4
  /// How many speeds are tried beside the track's own, and how often one is refined.
  private static let speeds = 4
  private static let refinements = 4

  private let cues: [AlignedCue]

  /// - Parameter cues: the cues of the track in the order of their starts.
  init(_ cues: [AlignedCue]) { self.cues = cues }

  /// The best alignment to a reference.
  func alignment(to reference: some PlacementEvidence) -> TrackAlignment {
    var best = AlignmentFit(cues, reference, factor: .unchanged)
    if best.evidencePerCue < Self.plenty {
      let search = SpeedSearch(cues.map(\.start), reference.onsets)
      for factor in search.likeliest(Self.speeds) where factor != .unchanged {
        let fit = AlignmentFit(cues, reference, factor: factor)
        if fit.score > best.score { best = fit }
        if best.evidencePerCue >= Self.plenty, best.drift == nil { break }
      }
    }
    for _ in 0..<Self.refinements {
      guard let drift = best.drift else { break }
      let factor = SpeedFactor.simplest(near: best.factor.value * (1 + drift))
      guard factor != best.factor else { break }
      let fit = AlignmentFit(cues, reference, factor: factor)
      guard fit.score > best.score else { break }
      best = fit
    }
    let scaled = cues.scaled(by: best.factor.value)
    var offsets: [Double]
    repeat {
      offsets = SegmentOffsets(best, scaled, reference.onsets).values
    } while best.refine(offsets)
    return TrackAlignment(best, offsets)
  }
}
