/// A cue between the one before it and the one after it, in the order of the file.
struct CueWindow: Sendable {
  /// The cue that is looked at.
  private(set) var cue = CheckedCue()
  private var before = CheckedCue()
  private var after = CheckedCue()
  /// Whether the edits of what can be mended are asked for, and not only whether it can be.
  var wantsEdits = true
  private var hasBefore = false
  private var hasCue = false
  private var hasAfter = false

  init() {}

  /// The cue before, or nil at the start.
  var previous: CheckedCue? { hasBefore ? before : nil }

  /// The cue after, or nil at the end.
  var next: CheckedCue? { hasAfter ? after : nil }

  /// The times of the cue before.
  var previousTimes: CueTimes? {
    hasBefore ? CueTimes(start: before.start, end: before.end) : nil
  }

  /// The times of the cue after.
  var nextTimes: CueTimes? { hasAfter ? CueTimes(start: after.start, end: after.end) : nil }

  /// The text that is looked at.
  var text: MarkedText { cue.text }

  /// Puts another text in place of that of the cue.
  mutating func replaceText(_ text: MarkedText) { cue.replaceText(text) }

  /// Moves on by one cue, and gives whether there is one to look at now.
  mutating func advance(
    _ reader: inout CueReader, _ track: Track, _ languages: TrackLanguages
  ) -> Bool {
    swap(&before, &cue)
    swap(&cue, &after)
    (hasBefore, hasCue) = (hasCue, hasAfter)
    hasAfter = reader.read(&after, from: track, languages)
    return hasCue
  }
}
