extension Track {
  /// The track for a film that ran at one frame rate when it was timed and runs at another now.
  ///
  /// Every frame stays under its cue: times are multiplied by `oldRate / newRate`, exactly, and
  /// rounded once, half away from zero. From 24 to 25 frames a second times become shorter.
  ///
  /// - Parameters:
  ///   - selection: the cues whose times change.
  ///   - anchor: the moment that stays.
  public func converted(
    from oldRate: FrameRate, to newRate: FrameRate, _ selection: CueSelection = .all,
    around anchor: Milliseconds = .zero
  ) -> RetimedTrack {
    retimed(
      by: RetimingMap(LinearMap(from: oldRate, to: newRate, around: anchor)), selection)
  }
}

extension LinearMap {
  /// The map for a film that ran at one frame rate and runs at another.
  public init(from oldRate: FrameRate, to newRate: FrameRate, around anchor: Milliseconds = .zero) {
    self.init(
      scaling: oldRate.numerator * newRate.denominator,
      over: oldRate.denominator * newRate.numerator, around: anchor)
  }
}
