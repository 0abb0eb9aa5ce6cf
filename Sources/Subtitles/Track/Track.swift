internal import Diagnostics

/// A subtitle file: its bytes, untouched, and the cues found in them.
///
/// The bytes are the track. Cues are offsets into them, so writing an untouched track gives back
/// the same file, and retiming one changes the digits of time stamps and nothing else. Reading
/// never fails: what departs from the format is read as well as it can be and reported in
/// `findings`.
///
/// A track is a collection of cues, in the order of the file.
public struct Track: Sendable {
  /// The file as the user named it; findings speak of it.
  public let file: String
  /// The encoding of the bytes and how sure it is.
  public let encoding: DetectedEncoding
  /// How lines end, or nil when there is only one.
  public let newline: Newline?

  let source: TrackSource
  let records: [CueRecord]
  /// How stamps with less than three digits after the separator were read.
  let fractionReading: Stamp.FractionReading
  /// What is to be said of the file as a whole.
  let fileFindings: [Finding]
  /// What departs from the format within it.
  let deviations: [Deviation]

  /// The bytes of the file.
  public var bytes: [UInt8] { source.bytes }
}

extension Track: RandomAccessCollection {
  /// The position of the first cue.
  public var startIndex: Int { 0 }

  /// The position after the last cue.
  public var endIndex: Int { records.count }

  /// The cue at a position, counted from 0; its text is made when it is asked for.
  public subscript(position: Int) -> Cue {
    Cue(position: position, record: records[position], source: source)
  }
}
