#if canImport(Glibc)
  internal import Glibc
#endif

/// How a track is laid onto a reference: at one speed, in segments of one offset each.
struct TrackAlignment: Sendable {
  /// Cues that follow each other and move by the same offset.
  struct Segment: Sendable, Hashable {
    /// The cues, by their place in the order of time.
    var cues: Range<Int>
    /// Added to the times at the right speed, in milliseconds.
    var offset: Int
    /// The share of the cues about which the reference says that they belong there, from 0 to 1.
    var support: Double
  }

  /// Cues over which support is averaged, and what they must give on average, in nats.
  private static let support: (length: Int, least: Float) = (30, -0.35)

  /// What the times of the track are multiplied by.
  let factor: SpeedFactor
  /// The segments; none where nothing speaks for any offset.
  let segments: [Segment]
  /// The mean evidence for a cue, in nats; tracks of different films give about -0.85.
  let evidencePerCue: Double
  /// The evidence for each cue where it is put, in nats.
  let evidence: [Float]
  /// The share of cues that lie where the reference supports them, from 0 to 1.
  let support: Double

  init(_ fit: AlignmentFit, _ offsets: [Double]) {
    let supported = Self.supported(fit.evidence)
    factor = fit.factor
    evidence = fit.evidence
    evidencePerCue = Double(fit.evidencePerCue)
    segments = zip(fit.segments, offsets).map { segment, offset in
      let own = supported[segment.cues].count { $0 }
      return Segment(
        cues: segment.cues, offset: Int(offset.rounded()),
        support: Double(own) / Double(max(segment.cues.count, 1)))
    }
    support = Double(supported.count { $0 }) / Double(max(supported.count, 1))
  }

  /// How likely it is that the cues are where they belong, from 0 to 1.
  ///
  /// Two things can be wrong: the tracks may not be of one film, of which the evidence of all cues
  /// tells; and parts of the track may lie elsewhere, of which cues without support tell.
  var confidence: Double {
    guard !segments.isEmpty else { return 0 }
    let sameFilm = 1 / (1 + exp(-12 * (evidencePerCue + 0.3)))
    let everyPart = min(max((support - 0.2) / 0.65, 0), 1)
    return sameFilm * everyPart
  }

  /// The times that the alignment gives, each rounded once, half away from zero.
  func time(_ time: Milliseconds, in segment: Segment) -> Milliseconds? {
    let (numerator, denominator) = (factor.numerator, factor.denominator)
    guard let scaled = time.scaled(by: numerator, over: denominator) else { return nil }
    return scaled + Milliseconds(segment.offset)
  }

  /// Whether each cue lies among cues that the reference supports.
  private static func supported(_ evidence: [Float]) -> [Bool] {
    var sums: [Float] = [0]
    for value in evidence { sums.append(sums[sums.count - 1] + value) }
    return evidence.indices.map { position in
      let low = max(position - support.length / 2, 0)
      let high = min(position + support.length / 2 + 1, evidence.count)
      return (sums[high] - sums[low]) / Float(high - low) > support.least
    }
  }
}
