extension Track {
  /// The track with its cues moved by a span, towards the end of the film or, if negative, the
  /// start.
  ///
  /// - Parameters:
  ///   - span: how far to move them.
  ///   - selection: the cues to move.
  public func shifted(by span: Milliseconds, _ selection: CueSelection = .all) -> RetimedTrack {
    retimed(by: RetimingMap(LinearMap(by: span)), selection)
  }

  /// The track with its cues moved by a span.
  ///
  /// - Parameters:
  ///   - span: how far to move them.
  ///   - from: moves only cues that start at this time or later.
  ///   - until: moves only cues that start before this time.
  public func shifted(
    by span: Milliseconds, from: Milliseconds?, until: Milliseconds? = nil
  ) -> RetimedTrack {
    shifted(by: span, CueSelection(from: from, until: until))
  }
}
