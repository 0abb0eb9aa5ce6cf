internal import Diagnostics

/// One format of subtitles: how cues are found in a file and how a track is written.
///
/// A type is a format, a value of it is what reading found out about one file, such as the frame
/// rate in its header. Laws that every conformer must pass:
///
/// - Reading never fails and never loses a cue that a person would see; what departs from the
///   format is a `Deviation`.
/// - `edits(giving:to:in:)` changes no byte that is not part of a time, and with the times that the
///   cue has it gives nothing.
/// - Content that was written reads back as the same content, apart from the features that the
///   format does not hold.
protocol TrackFormat: Sendable {
  /// Which format it is.
  static var format: SubtitleFormat { get }

  /// What the format can hold; everything else is reported when content is converted to it.
  static var features: Set<ContentFeature> { get }

  /// Whether the format counts frames, so that its times need a frame rate.
  static var countsFrames: Bool { get }

  /// Whether the frames of this file are counted at a rate that nobody said.
  var needsFrameRate: Bool { get }

  /// Finds the cues of a file.
  static func read(_ input: TrackInput) -> TrackReading

  /// The encoding of a file that says itself which it is, as binary ones do; nil for text.
  static func ownEncoding(of bytes: [UInt8]) -> DetectedEncoding?

  /// A text of the format that says of itself in which encoding it is spelled, where it can.
  static func declaring(_ spelling: TextSpelling, in text: String) -> String

  /// The text of a cue as it is written, with every line break as `\n`.
  func text(of record: CueRecord, in source: TrackSource) -> String

  /// What of a text as `text(of:in:)` gives it is there to be read: without marks that `Markup` does
  /// not know.
  func shown(_ text: String) -> String

  /// A new text of a cue as it is to stand in its place, `\n` for the line ends of the file.
  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String

  /// The bytes to put in place of those of `record.text` for a new text, in formats that are not
  /// text; nil where the file holds the text that `written(_:for:in:)` gives, in its encoding.
  ///
  /// - Throws: `WritingError` where there is no room for it or no code for one of its characters.
  func replacement(
    _ text: String, for record: CueRecord, in source: TrackSource
  ) throws(WritingError) -> [UInt8]?

  /// What stands beside the times to say how the cue is shown, or nil where nothing does.
  func settings(of record: CueRecord, in source: TrackSource) -> String?

  /// The name that the cue has in the file, where that is not its number.
  func identifier(of record: CueRecord, in source: TrackSource) -> String?

  /// What to replace in the bytes so that a cue has other times.
  ///
  /// - Parameter times: not before zero.
  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits

  /// What to replace so that many cues have other times, in formats where cues follow from what is
  /// around them; nil where every cue stands for itself.
  func movingTogether(
    _ times: [Int: CueTimes], of records: CueRecords, in source: TrackSource
  ) -> MovedTogether?

  /// All that the track says, in terms of no format.
  func content(of track: Track) -> TrackContent

  /// A file that says what `content` says, as far as the format can hold it.
  ///
  /// - Throws: `WritingError` where the content cannot be written at all.
  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack
}

extension TrackFormat {
  static func ownEncoding(of bytes: [UInt8]) -> DetectedEncoding? { nil }
  static func declaring(_ spelling: TextSpelling, in text: String) -> String { text }
  func movingTogether(
    _ times: [Int: CueTimes], of records: CueRecords, in source: TrackSource
  ) -> MovedTogether? { nil }
  func replacement(
    _ text: String, for record: CueRecord, in source: TrackSource
  ) throws(WritingError) -> [UInt8]? { nil }
  static var countsFrames: Bool { false }
  var needsFrameRate: Bool { false }
  func shown(_ text: String) -> String { text }
  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String { text }
  func settings(of record: CueRecord, in source: TrackSource) -> String? { nil }
  func identifier(of record: CueRecord, in source: TrackSource) -> String? { nil }
}

/// The bytes of a file before its cues are found.
struct TrackInput: Sendable {
  let source: TrackSource
  /// The offset of the first byte after the byte order mark.
  let start: Int
  /// The frame rate that the user gave, for formats that count frames.
  let frameRate: FrameRate?
}

/// What reading a file gives.
struct TrackReading: Sendable {
  /// The cues in the order of the file.
  var records: [CueRecord] = []
  /// The cues where they lie in several arrays; `records` is empty then.
  var runs: CueRecords?
  /// What departs from the format, in the order of the file.
  var deviations: [Deviation] = []
  /// How lines end; nil where there are no lines, as in a binary format.
  var newlines: NewlineCount?
  /// What the reader found out that later steps need.
  var format: any TrackFormat
}

/// When a cue appears and goes.
struct CueTimes: Sendable, Hashable {
  var start: Milliseconds
  var end: Milliseconds
}

/// Bytes to be put in place of others so that a cue has other times.
struct StampEdits: Sendable, Hashable {
  /// One replacement; ranges do not overlap and ascend.
  struct Edit: Sendable, Hashable {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  var edits: [Edit] = []
  /// Whether a stamp needed more digits than it had.
  var isWidened = false
  /// Whether the format could not hold a time exactly, so that the nearest was written.
  var isRounded = false
  /// Whether the cue keeps a time because it follows from another part of the file.
  var isKept = false
}

/// How many cues get other times at once.
struct MovedTogether: Sendable {
  /// What to replace around the cues.
  var edits: StampEdits
  /// The positions of cues that have their new times by that alone.
  var positions: Set<Int>
  /// The positions of the first cues within what lasts longer than before.
  var extended: [Int]
  /// The positions of cues that keep their times and have to say them now.
  var settled: [Int]
  /// What reads the file around the other cues as it will be.
  var reader: any TrackFormat
}

extension SubtitleFormat {
  /// The code for this format.
  var type: any TrackFormat.Type {
    switch self {
    case .subRip: SubRip.self
    case .json: JSONTrack.self
    case .ebuSTL: EBUSTL.self
    case .webVTT: WebVTT.self
    case .sbv: SBV.self
    case .advancedSubStation: AdvancedSubStationAlpha.self
    case .subStation: SubStationAlpha.self
    case .microDVD: MicroDVD.self
    case .lyrics: Lyrics.self
    case .timedText: TimedText.self
    }
  }
}
