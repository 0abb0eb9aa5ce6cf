extension Track {
  /// The track moved so that its cues are shown while people speak in its film.
  ///
  /// - Parameters:
  ///   - speech: where people speak.
  ///   - evenIfRefused: moves the cues to the likeliest place even where that is no more than likely.
  public func synced(toSpeech speech: SpeechCurve, evenIfRefused: Bool = false) -> SyncOutcome {
    let cues = AlignedTrack(self)
    guard cues.cues.count >= SyncPlan.leastCues else {
      return refused(
        "the track has fewer than \(SyncPlan.leastCues) cues, too few to tell anything by")
    }
    return synced(cues, to: SoundEvidence(speech), "the sound", evenIfRefused: evenIfRefused)
  }
}
