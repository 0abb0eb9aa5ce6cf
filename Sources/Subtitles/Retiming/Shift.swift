extension Track {
  /// The track with its cues moved by a span, towards the end of the film or, if negative, the
  /// start.
  ///
  /// - Parameters:
  ///   - span: how far to move them.
  ///   - from: moves only cues that start at this time or later.
  ///   - until: moves only cues that start before this time.
  public func shifted(
    by span: Milliseconds, from: Milliseconds? = nil, until: Milliseconds? = nil
  ) -> RetimedTrack {
    retimed { record in
      if let from, record.start < from { return nil }
      if let until, record.start >= until { return nil }
      return (record.start + span, record.end + span)
    }
  }
}
