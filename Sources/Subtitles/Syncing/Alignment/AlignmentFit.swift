/// The best way to lay a track onto a reference at one speed: segments of one offset each.
struct AlignmentFit {
  /// Cues that follow each other and move by the same offset.
  struct Segment {
    /// The cues, by their place in the order of time.
    var cues: Range<Int>
    /// Added to the times at the speed of the fit, in milliseconds.
    var offset: Int32
    /// What speaks for the offset, in nats.
    var evidence: Float
  }

  /// What a segment needs of its own to be believed: in all, and what each cue may lack, in nats.
  private static let ground: (all: Float, cue: Float) = (24, -0.2)
  /// Offsets closer than this are a translator's habit, not a cut, in milliseconds.
  private static let leastJump: Int32 = 400
  /// Offsets closer than this may be steps of one slope, in milliseconds.
  private static let greatestStep: Int32 = 1000
  /// A drift must move cues by this much, in milliseconds, and exceed its error this many times.
  private static let leastDrift: (shift: Double, errors: Double) = (120, 6)
  /// What a speed that is not the track's own must bring, one of film and any other, in nats.
  private static let costOfSpeed: (film: Float, other: Float) = (15, 30)

  /// What the times of the track are multiplied by.
  let factor: SpeedFactor
  /// How far offsets were looked for.
  let reach: OffsetCandidates.Reach
  /// The evidence for the fit, its speed and cuts paid for, in nats.
  private(set) var score: Float
  /// The segments; none where nothing speaks for any offset.
  private(set) var segments: [Segment] = []
  /// The evidence for each cue at its offset, in nats.
  private(set) var evidence: [Float]
  /// By which share the right factor differs from this one, where the segments agree that it does.
  private(set) var drift: Double?
  /// For each cue whether it lies where the reference has something to say.
  let isWithinReach: [Bool]

  /// - Parameters:
  ///   - cues: the cues of the track in the order of their starts.
  ///   - reference: what they are laid onto.
  ///   - factor: what their times are multiplied by.
  ///   - reach: how far to look for offsets.
  init(
    _ cues: [AlignedCue], _ reference: some PlacementEvidence, factor: SpeedFactor,
    _ reach: OffsetCandidates.Reach
  ) {
    (self.factor, self.reach) = (factor, reach)
    let scaled = cues.scaled(by: factor.value)
    let offsets = reference.candidates(for: scaled, reach)
    let path = OffsetPath(scaled, offsets, reference)
    score = path.score - Self.cost(of: factor)
    evidence = path.evidence
    isWithinReach = zip(scaled, path.choice).map { cue, place in
      reference.extent.contains(cue.start + offsets[place])
    }
    guard !path.choice.isEmpty else { return }
    var first = 0
    for position in 1...cues.count
    where position == cues.count || path.choice[position] != path.choice[first] {
      let cues = first..<position
      segments.append(
        Segment(
          cues: cues, offset: offsets[path.choice[first]],
          evidence: path.evidence[cues].reduce(0, +)))
      first = position
    }
    leaveGroundless()
    center(scaled, reference)
    drift = drift(scaled, reference.onsets)
    joinNeighbours()
  }

  /// The mean evidence for a cue, in nats.
  var evidencePerCue: Float { evidence.isEmpty ? 0 : score / Float(evidence.count) }

  /// The share of cues that lie where the reference supports them, from 0 to 1.
  var support: Double {
    Double(CueSupport(evidence).isSupported.count { $0 }) / Double(max(evidence.count, 1))
  }

  private static func cost(of factor: SpeedFactor) -> Float {
    if factor == .unchanged { return 0 }
    return SpeedFactor.ofFilms.contains(factor) ? costOfSpeed.film : costOfSpeed.other
  }

  /// Takes over the offsets of segments to the millisecond, and joins those that prove the same.
  ///
  /// - Returns: whether any were joined.
  mutating func refine(_ offsets: [Double]) -> Bool {
    let count = segments.count
    for (place, offset) in offsets.enumerated() { segments[place].offset = Int32(offset.rounded()) }
    joinNeighbours()
    return segments.count < count
  }

  /// Gives the cues of segments that nothing speaks for to the segment before, or to the first that
  /// something speaks for.
  private mutating func leaveGroundless() {
    let count = evidence.count
    segments.removeAll {
      $0.evidence - Float($0.cues.count) * Self.ground.cue < Self.ground.all
    }
    for place in segments.indices {
      let low = place == 0 ? 0 : segments[place].cues.lowerBound
      let high = place + 1 < segments.count ? segments[place + 1].cues.lowerBound : count
      segments[place].cues = low..<high
    }
  }

  /// Moves each segment from its candidate, which is a tenth of a second wide, to where most of its
  /// cues meet the reference.
  private mutating func center(_ cues: [AlignedCue], _ reference: some PlacementEvidence) {
    for place in segments.indices {
      let segment = segments[place]
      let rests = cues[segment.cues].compactMap { cue in
        reference.onsets.distance(from: cue.start + segment.offset)
          .flatMap { abs($0) < Self.leastJump / 2 ? $0 : nil }
      }.sorted()
      guard !rests.isEmpty else { continue }
      let offset = segment.offset + rests[rests.count / 2]
      let centered = cues[segment.cues].map { reference.value(of: $0.moved(by: offset)) }
      let sum = centered.reduce(0, +)
      let known = evidence[segment.cues].reduce(0, +)
      guard sum > known else { continue }
      score += sum - known
      evidence.replaceSubrange(segment.cues, with: centered)
      segments[place].offset = offset
      segments[place].evidence = sum
    }
  }

  /// Makes one of segments whose offsets differ by less than a cut.
  private mutating func joinNeighbours() {
    var joined: [Segment] = []
    for segment in segments {
      if let last = joined.last, abs(last.offset - segment.offset) < Self.leastJump {
        joined[joined.count - 1] = Segment(
          cues: last.cues.lowerBound..<segment.cues.upperBound,
          offset: last.cues.count >= segment.cues.count ? last.offset : segment.offset,
          evidence: last.evidence + segment.evidence)
      } else {
        joined.append(segment)
      }
    }
    segments = joined
  }

  /// The slope that the starts still have against those of the reference, if it moves any cue.
  ///
  /// It is the same between all cuts; segments whose offsets differ little are steps of one stair.
  private func drift(_ cues: [AlignedCue], _ onsets: [Int32]) -> Double? {
    var line = CommonSlope()
    for (place, segment) in segments.enumerated() {
      if place == 0 || abs(segment.offset - segments[place - 1].offset) > Self.greatestStep {
        line.startPart()
      }
      for cue in cues[segment.cues] {
        guard let rest = onsets.distance(from: cue.start + segment.offset),
          abs(rest) < Self.leastJump
        else { continue }
        line.add(Double(cue.start), Double(segment.offset + rest))
      }
    }
    guard let slope = line.slope, abs(slope.value) > Self.leastDrift.errors * slope.error,
      abs(slope.value) * line.longest > Self.leastDrift.shift
    else { return nil }
    return slope.value
  }
}
