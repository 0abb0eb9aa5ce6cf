extension Track {
  /// The track moved so that its cues are shown when a track in any language, of the same film, shows
  /// its own.
  ///
  /// Finds the speed and, where something was cut or put in, the offsets of the parts together, from
  /// when cues start and end and from what a translation keeps: questions, numbers, speakers' dashes.
  /// Every cue is kept, in its order, and every byte that is not a time.
  ///
  /// - Parameters:
  ///   - reference: the track that is in time.
  ///   - evenIfRefused: moves the cues to the likeliest place even where that is no more than likely.
  public func synced(to reference: Track, evenIfRefused: Bool = false) -> SyncOutcome {
    let cues = AlignedTrack(self)
    let others = AlignedTrack(reference)
    guard cues.cues.count >= SyncPlan.leastCues, others.cues.count >= SyncPlan.leastCues else {
      let poor = cues.cues.count < SyncPlan.leastCues ? "the track" : "the reference"
      return refused(
        "\(poor) has fewer than \(SyncPlan.leastCues) cues, too few to tell anything by")
    }
    let evidence = TrackEvidence(others.cues, for: cues.cues)
    return synced(cues, to: evidence, "the reference", evenIfRefused: evenIfRefused)
  }

  /// The track moved to where what is known of the film says that its cues belong.
  func synced(
    _ cues: AlignedTrack, to evidence: some PlacementEvidence, _ name: String, evenIfRefused: Bool
  ) -> SyncOutcome {
    let plan = SyncPlan(cues, TrackAligner(cues.cues).alignment(to: evidence), name)
    let moves = plan.status == .synced || (plan.status == .refused && evenIfRefused)
    return SyncOutcome(
      status: plan.status, confidence: plan.alignment.confidence,
      ratio: plan.alignment.factor, segments: plan.segments,
      matches: plan.matches(onsets: evidence.onsets), reason: plan.reason,
      result: moves ? retimed(by: plan) : unchanged)
  }

  func refused(_ reason: String) -> SyncOutcome {
    SyncOutcome(
      status: .refused, confidence: 0, ratio: .unchanged, segments: [], matches: [],
      reason: reason, result: unchanged)
  }

  private var unchanged: RetimedTrack {
    RetimedTrack(bytes: bytes, findings: [], changedCues: 0)
  }
}
