/// What a track keeps of a cue: times and offsets, of a fixed size, and no text.
///
/// A track of a million cues is one array of these beside the bytes of its file.
struct CueRecord: Sendable, Hashable {
  var start: Milliseconds
  var end: Milliseconds
  /// The first byte of the cue: of its number, or of its time line where it has none.
  var head: UInt32
  /// The time line, without its line end.
  var timeLine: ByteRange
  /// From the first byte of the first line of text to the last byte of the last, line ends between.
  var text: ByteRange
  /// The line of the file on which the time line stands, counted from 1.
  var line: UInt32
  /// The number before the time line, or -1 where there is none.
  var number: Int32
  /// Whether the time line is `00:00:00,000 --> 00:00:00,000` in ASCII and nothing else; full stops
  /// may stand for the commas.
  var isCanonical: Bool
}
