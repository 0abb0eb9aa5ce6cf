extension Track {
  /// When the first cue appears, whichever stands first in the file; nil where there is none.
  public var firstStart: Milliseconds? {
    changes.isEmpty ? records.lazy.map(\.start).min() : lazy.map(\.start).min()
  }

  /// When the last cue goes; nil where there is none.
  public var lastEnd: Milliseconds? {
    changes.isEmpty ? records.lazy.map(\.end).max() : lazy.map(\.end).max()
  }

  /// The length in bytes from which a track is worth the work of several threads: below it, starting
  /// them takes longer than the work.
  static let lengthWorthSharing = 1 << 22
}
