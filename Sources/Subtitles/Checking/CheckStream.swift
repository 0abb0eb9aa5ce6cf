/// The cues of a track as some rules see them: whole, or the lines in one language.
struct CheckStream {
  let rules: RuleSet
  /// The cue that is looked at, with those around it.
  private(set) var cues = CueWindow()
  private var reader: CueReader
  private var isAtStart = true

  init(_ rules: RuleSet, _ content: CueReader.Content) {
    (self.rules, reader) = (rules, CueReader(content))
  }

  /// Moves on to the next cue that has something for the rules, and gives whether there is one.
  mutating func advance(in track: Track, _ languages: TrackLanguages) -> Bool {
    if isAtStart {
      isAtStart = false
      _ = cues.advance(&reader, track, languages)
    }
    return cues.advance(&reader, track, languages)
  }

  /// Puts another text in place of that of the cue that is looked at.
  mutating func replaceText(_ written: [Unicode.Scalar]) { cues.replaceText(written) }
}

/// Reads the cues of a track one after the other.
struct CueReader {
  /// What of each cue is read.
  enum Content {
    case whole
    case upperLines, lowerLines
  }

  private let content: Content
  private var whole = CheckedCue()
  private var nextPosition = 0

  init(_ content: Content) { self.content = content }

  /// Reads the next cue that has what is to be read, and gives whether there is one.
  mutating func read(
    _ cue: inout CheckedCue, from track: Track, _ languages: TrackLanguages
  ) -> Bool {
    guard content != .whole else {
      guard nextPosition < track.count else { return false }
      cue.read(track[nextPosition])
      nextPosition += 1
      return true
    }
    while nextPosition < track.count {
      whole.read(track[nextPosition])
      nextPosition += 1
      let upper = languages.upperLines(of: whole.text)
      let lines = content == .upperLines ? 0..<upper : upper..<whole.text.lines.count
      guard !lines.isEmpty else { continue }
      cue.read(whole, lines: lines)
      return true
    }
    return false
  }
}
