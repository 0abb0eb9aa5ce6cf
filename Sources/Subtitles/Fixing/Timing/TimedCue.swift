/// A cue as the timing solver sees it: its times, and how long it takes to read.
public struct TimedCue: Sendable, Hashable {
  /// When it appears.
  public var start: Milliseconds
  /// When it disappears.
  public var end: Milliseconds
  /// How long it has to stay to be read at the speed of the house style; nil where that is not asked.
  public var readingDuration: Milliseconds?
  /// How long it has to stay to be read at all; nil where that is not asked.
  public var hardReadingDuration: Milliseconds?
  /// Whether its times stay whatever they break.
  public var isFixed = false

  /// A cue from `start` to `end`.
  public init(
    start: Milliseconds, end: Milliseconds, readingDuration: Milliseconds? = nil,
    hardReadingDuration: Milliseconds? = nil
  ) {
    self.start = start
    self.end = end
    self.readingDuration = readingDuration
    self.hardReadingDuration = hardReadingDuration
  }
}

/// What the timing solver made of a cue.
public struct SolvedCue: Sendable, Hashable {
  /// When it appears now.
  public var start: Milliseconds
  /// When it disappears now.
  public var end: Milliseconds
  /// What was broken and is kept now because the cue moved; empty where it did not move.
  public var causes: TimingConstraints
  /// What is still broken by the cue, or between it and the cue before.
  public var unsolved: TimingConstraints
}
