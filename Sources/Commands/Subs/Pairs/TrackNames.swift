internal import Diagnostics
internal import LocaleData
internal import Names
internal import Subtitles

/// The people that the cues of a track name.
struct TrackNames {
  /// A person named in a cue.
  struct Mention {
    /// The position of the cue.
    var cue: Int
    /// Where the name begins.
    var location: SourceLocation
    /// The name, as the scanner read it.
    var name: ScannedMention
  }

  let track: Track
  let language: LanguageTag
  let mentions: [Mention]

  /// Looks for the people of `roster` in a track, and where asked for also for others.
  ///
  /// - Throws: a `LocaleError` where data of the language is missing or broken.
  init(
    _ track: Track, _ language: LanguageTag, roster: Roster, includesUnknown: Bool = false,
    knowledge: NameKnowledge
  ) throws {
    self.track = track
    self.language = language
    // The head tells the scanner the language; a blank line between cues keeps their names apart, and
    // the line ends within a cue do not.
    var text = language == .undetermined ? "\n" : "---\nlanguage: \(language)\n---\n"
    var starts: [Int] = []
    for cue in track {
      starts.append(text.utf8.count)
      text += cue.shownText + "\n\n"
    }
    let document = try SourceDocument(file: track.file, text: text)
    let scan = NameScan(
      [document], roster: roster, includesUnknown: includesUnknown, knowledge: knowledge)
    mentions = try scan.mentions().compactMap { name in
      guard let offset = name.location.byteOffset else { return nil }
      let cue = Self.last(in: starts, notAfter: offset)
      return Mention(
        cue: cue, location: track.location(ofShown: offset - starts[cue], inCueAt: cue), name: name)
    }
  }

  /// The position of the last number that is not above another.
  private static func last(in starts: [Int], notAfter offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
