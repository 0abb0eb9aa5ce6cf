/// The cues of a track as some rules see them: whole, or the lines in one language.
struct CheckStream {
  let rules: RuleSet
  /// Those about the track as a whole.
  var trackRules: TrackRuleSet
  /// What tells how long their text takes to read; nil where the rules are not about texts.
  let timing: TimingStandard?
  /// What of each cue they see.
  let content: CueReader.Content
  /// The cue that is looked at, with those around it.
  private(set) var cues = CueWindow()
  private var reader: CueReader
  private var isAtStart = true

  init(_ scope: RuleScope?, _ content: CueReader.Content, in context: CheckContext) {
    rules = RuleSet(scope, in: context)
    trackRules = TrackRuleSet(scope, in: context)
    timing = scope == .cue ? nil : context.timing
    self.content = content
    reader = CueReader(content)
  }

  /// Lets rules say whether something can be mended, without the edits.
  mutating func leaveEditsOut() { cues.wantsEdits = false }

  /// Moves on to the next cue that has something for the rules, and gives whether there is one.
  mutating func advance(in track: Track, _ languages: TrackLanguages) -> Bool {
    if isAtStart {
      isAtStart = false
      _ = cues.advance(&reader, track, languages)
    }
    return cues.advance(&reader, track, languages)
  }

  /// Moves on to a cue after the one that is looked at, and gives whether it has something for the
  /// rules.
  ///
  /// Cues far between are not read; only for cues as a whole, of which none is left out.
  mutating func advance(to position: Int, in track: Track, _ languages: TrackLanguages) -> Bool {
    if isAtStart ? position > 1 : position > cues.cue.position + 3 {
      let wantsEdits = cues.wantsEdits
      cues = CueWindow()
      cues.wantsEdits = wantsEdits
      reader = CueReader(content, from: position - 1)
      isAtStart = true
    }
    while advance(in: track, languages) {
      if cues.cue.position >= position { return cues.cue.position == position }
    }
    return false
  }

  /// Puts another text in place of that of the cue that is looked at.
  mutating func replaceText(_ text: MarkedText) { cues.replaceText(text) }
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
  private var nextPosition: Int

  /// A reader of the cues from a position on.
  init(_ content: Content, from position: Int = 0) {
    (self.content, nextPosition) = (content, position)
  }

  /// Reads the next cue that has what is to be read, and gives whether there is one.
  mutating func read(
    _ cue: inout CheckedCue, from track: Track, _ languages: TrackLanguages
  ) -> Bool {
    guard content != .whole else {
      guard nextPosition < track.count else { return false }
      cue.read(track, at: nextPosition)
      nextPosition += 1
      return true
    }
    while nextPosition < track.count {
      whole.read(track, at: nextPosition)
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
