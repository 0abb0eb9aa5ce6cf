internal import Diagnostics

/// A subtitle file: its bytes, and the cues found in them.
///
/// The bytes are the track. Cues are offsets into them, so writing an untouched track gives back
/// the same file, and retiming one changes the digits of time stamps and nothing else. Reading
/// never fails: what departs from the format is read as well as it can be and reported in
/// `findings`.
///
/// A track is a collection of cues, in the order of the file. Changing the times or the text of a
/// cue leaves every other byte as it is:
///
///     var track = try Track(bytes, file: "film.srt")
///     for position in track.indices { track[position].start += Milliseconds(200) }
///     let file = try track.written()
public struct Track: Sendable {
  /// The file as the user named it; findings speak of it.
  public let file: String
  /// The encoding of the bytes and how sure it is.
  public let encoding: DetectedEncoding
  /// How lines end, or nil when there is only one.
  public let newline: Newline?
  /// The frame rate that the track was read with, where the user gave one.
  public let frameRate: FrameRate?

  let source: TrackSource
  let records: CueRecords
  /// The format, with what reading found out about this file.
  let reader: any TrackFormat
  /// What is to be said of the file as a whole.
  let fileFindings: [Finding]
  /// What departs from the format within it.
  let deviations: [Deviation]
  /// What was changed since the file was read, by the position of the cue.
  var changes: [Int: CueChange] = [:]

  /// The bytes of the file as it was read.
  public var bytes: [UInt8] { source.bytes }

  /// The format of the file.
  public var format: SubtitleFormat { type(of: reader).format }

  /// All that the track says, changes included, in terms of no format, for a conversion.
  ///
  /// - Throws: what `written()` throws.
  public var content: TrackContent {
    get throws {
      guard !changes.isEmpty else { return reader.content(of: self) }
      let changed = Track(
        try written(), as: format, file: file, encoding: encoding, frameRate: frameRate,
        decodeLegacy: source.decodeLegacy)
      return changed.reader.content(of: changed)
    }
  }
}

extension Track: RandomAccessCollection, MutableCollection {
  /// The position of the first cue.
  public var startIndex: Int { 0 }

  /// The position after the last cue.
  public var endIndex: Int { records.count }

  /// The cue at a position, counted from 0; its text is made when it is asked for.
  ///
  /// What is changed in the cue is kept: its times and its text. A cue that is put at the place of
  /// another gives it these, and nothing else.
  public subscript(position: Int) -> Cue {
    get {
      Cue(
        position: position, record: records[position], source: source, reader: reader,
        change: changes.isEmpty ? CueChange() : changes[position, default: CueChange()])
    }
    set {
      precondition(records.indices.contains(position), "there is no cue at \(position)")
      changes[position] = newValue.change(against: records[position], of: self, at: position)
    }
  }
}
