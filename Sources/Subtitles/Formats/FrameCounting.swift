extension SubtitleFormat {
  /// Whether files of the format count frames, so that their times need a frame rate.
  public var countsFrames: Bool { type.countsFrames }
}

extension Track {
  /// Whether the file counts frames and neither it nor the user says how many a second there are.
  ///
  /// Its times are a guess then, and nothing should be made of them: ask for a frame rate.
  public var needsFrameRate: Bool { reader.needsFrameRate }
}
