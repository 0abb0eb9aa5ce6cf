/// One subtitle with its styles and place, in terms of no format.
public struct StyledCue: Sendable, Hashable {
  /// The name or number of the cue in the file, where it has one.
  public var identifier: String?
  /// When it appears.
  public var start: Milliseconds
  /// When it goes; equal to `start` where the format does not say and nothing follows.
  public var end: Milliseconds
  /// The text, piece by piece; a line break is `\n`.
  public var runs: [TextRun]
  /// Where it stands on the screen.
  public var placement = Placement()
  /// The name of its style.
  public var style: String?
  /// Who speaks.
  public var speaker: String?
  /// The layer in which it is drawn, where cues overlap; 0 is the lowest.
  public var layer = 0
  /// Whether it is shown also to those who need no subtitles (a forced narrative).
  public var isForced = false
  /// Whether the file keeps it as a remark and does not show it.
  public var isComment = false
  /// What stands beside the times and only the format of origin understands.
  public var rawSettings: [RawMarkup] = []
  /// The line of the file on which it begins, counted from 1, where it was read from lines.
  public var line: Int?

  /// A cue of plain or styled text.
  public init(start: Milliseconds, end: Milliseconds, runs: [TextRun], identifier: String? = nil) {
    self.start = start
    self.end = end
    self.runs = runs
    self.identifier = identifier
  }

  /// A cue of plain text.
  public init(start: Milliseconds, end: Milliseconds, text: String) {
    self.init(start: start, end: end, runs: text.isEmpty ? [] : [TextRun(text)])
  }

  /// The text without styles, lines joined by `\n`.
  public var plainText: String { runs.map(\.text).joined() }

  /// The text with tags as SubRip writes them: for a person to read, whatever the format is.
  public var taggedText: String { SubRipWriter.text(of: self) }

  /// The lines of the text without styles; none when there is no text.
  public var plainLines: [Substring] {
    let text = plainText
    return text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

/// A piece of text in one style.
public struct TextRun: Sendable, Hashable {
  /// The characters that are shown; a line break is `\n`.
  public var text: String
  /// How they look.
  public var style: RunStyle
  /// Marks before the text that only the format of origin understands.
  public var rawMarkup: [RawMarkup] = []

  /// A piece of text, plain unless a style is given.
  public init(_ text: String, style: RunStyle = RunStyle()) {
    self.text = text
    self.style = style
  }
}

/// A mark in a text that only one format understands, kept as it is written: `\fad(200,0)`.
public struct RawMarkup: Sendable, Hashable {
  /// The format that understands it.
  public var format: SubtitleFormat
  /// The mark as the file writes it.
  public var text: String
  /// What it is to a user.
  public var feature: ContentFeature

  /// A mark of a format.
  public init(_ text: String, format: SubtitleFormat, feature: ContentFeature = .effects) {
    self.text = text
    self.format = format
    self.feature = feature
  }
}
