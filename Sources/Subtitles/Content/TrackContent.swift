public import LocaleData

/// All that a track says, in terms of no format: what stands between two formats in a conversion.
///
/// A reader of a format gives it, a writer of another takes it. What a format has that no other has
/// is kept as it is written, as `RawBlock` and `RawMarkup`, so that it comes out again where the
/// content goes back to that format.
public struct TrackContent: Sendable, Hashable {
  /// The format that the content was read from, or nil where it was made by a program.
  public var origin: SubtitleFormat?
  /// The cues, in the order of the file.
  public var cues: [StyledCue] = []
  /// Places on the screen that cues refer to by their names.
  public var regions: [Region] = []
  /// Styles that cues refer to by their names.
  public var styles: [NamedStyle] = []
  /// Remarks that are not shown.
  public var notes: [Note] = []
  /// What the file says about itself, such as its title, in the order of the file.
  public var information: [Information] = []
  /// The language that the file says it is in.
  public var language: LanguageTag?
  /// The frame rate that the file says or needs.
  public var frameRate: FrameRate?
  /// The size of the picture in which positions in pixels are meant.
  public var canvas: Canvas?
  /// What only the format of origin understands.
  public var rawBlocks: [RawBlock] = []

  /// Content with these cues and nothing else.
  public init(cues: [StyledCue] = [], origin: SubtitleFormat? = nil) {
    self.cues = cues
    self.origin = origin
  }
}

/// Something that a file says about itself: `title` and `Silk Road`.
public struct Information: Sendable, Hashable {
  /// What it is about, as the file writes it.
  public var key: String
  /// What it says.
  public var value: String

  /// The value of a key.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// A remark in a file that is not shown.
public struct Note: Sendable, Hashable {
  /// What it says, its lines joined by `\n`.
  public var text: String
  /// The position of the cue before which it stands; the number of cues where it stands last.
  public var position: Int

  /// A remark before the cue at `position`.
  public init(text: String, before position: Int) {
    self.text = text
    self.position = position
  }
}

/// The size of a picture in pixels.
public struct Canvas: Sendable, Hashable {
  /// Pixels from left to right, more than 0.
  public var width: Int
  /// Pixels from top to bottom, more than 0.
  public var height: Int

  /// A picture of a size, or nil unless both sides are from 1 to 100,000 pixels.
  public init?(width: Int, height: Int) {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }
}

/// A part of a file that only its own format understands, kept as it is written.
public struct RawBlock: Sendable, Hashable {
  /// The format that understands it.
  public var format: SubtitleFormat
  /// What it is to a user, such as a style sheet.
  public var feature: ContentFeature
  /// The part as the file writes it, lines joined by `\n`.
  public var text: String
  /// The position of the cue before which it stands.
  public var position: Int

  /// A part of a file of `format` before the cue at `position`.
  public init(
    format: SubtitleFormat, feature: ContentFeature, text: String, before position: Int = 0
  ) {
    self.format = format
    self.feature = feature
    self.text = text
    self.position = position
  }
}
