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
  /// The share of cues that lie where the reference has something to say, from 0 to 1.
  let reach: Double

  init(_ fit: AlignmentFit, _ offsets: [Double]) {
    let supported = CueSupport(fit.evidence).isSupported
    factor = fit.factor
    evidence = fit.evidence
    evidencePerCue = Double(fit.evidencePerCue)
    segments = zip(fit.segments, offsets).map { segment, offset in
      let own = supported[segment.cues].count { $0 }
      return Segment(
        cues: segment.cues, offset: Int(offset.rounded()),
        support: Double(own) / Double(max(segment.cues.count, 1)))
    }
    let count = Double(max(supported.count, 1))
    support = Double(supported.count { $0 }) / count
    reach = Double(fit.isWithinReach.count { $0 }) / count
  }

  /// How likely it is that the cues are where they belong, from 0 to 1.
  ///
  /// Two things can be wrong. The tracks may not be of one film: of that the evidence of all cues
  /// tells. And parts of the track may belong elsewhere: of that cues tell that lie among those of the
  /// reference and are not supported, and half as much those that lie before or after all of it.
  var confidence: Double {
    guard !segments.isEmpty, reach > 0 else { return 0 }
    let evidence = evidencePerCue - Double(EvidenceBound.chance) * (1 - reach)
    let sameFilm = 1 / (1 + exp(-12 * (evidence / reach + 0.25)))
    let everyPart = min(max((support / reach - 0.2) / 0.65, 0), 1) * (1 + reach) / 2
    return min(sameFilm * everyPart, 0.99)
  }

  /// The time that the alignment gives a moment of a segment.
  func time(_ time: Milliseconds, in segment: Segment) -> Milliseconds? { line(of: segment)(time) }

  /// How the times of all of `cues` run, which are those that were aligned; nil without segments.
  func map(of cues: [AlignedCue]) -> RetimingMap? {
    let starts = segments.map { Milliseconds(Int(cues[$0.cues.lowerBound].start)) }
    return RetimingMap(
      segments.enumerated().map { number, segment in
        RetimingMap.Piece(
          from: number == 0 ? nil : starts[number],
          to: number + 1 == starts.count ? nil : starts[number + 1], line(of: segment))
      })
  }

  private func line(of segment: Segment) -> LinearMap {
    LinearMap(
      scaling: factor.numerator, over: factor.denominator, plus: Milliseconds(segment.offset))
  }
}
