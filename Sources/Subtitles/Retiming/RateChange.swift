extension Track {
  /// The track for a film that ran at one frame rate when it was timed and runs at another now.
  ///
  /// Every frame stays under its cue: times are multiplied by `oldRate / newRate`, exactly, and
  /// rounded once, half away from zero. From 24 to 25 frames a second times become shorter.
  public func converted(from oldRate: FrameRate, to newRate: FrameRate) -> RetimedTrack {
    let numerator = oldRate.numerator * newRate.denominator
    let denominator = oldRate.denominator * newRate.numerator
    return retimed { record in
      guard let start = record.start.scaled(by: numerator, over: denominator),
        let end = record.end.scaled(by: numerator, over: denominator)
      else { return nil }
      return (start, end)
    }
  }
}
