/// A record of a cue in 28 bytes instead of 48, as nearly all of them can be written: each place is told
/// from the one before it, and times are those of a film.
///
/// A million cues are read several times over, and handing out memory for them takes longer than that.
struct PackedCueRecord: Sendable {
  private var head: UInt32
  private var start: UInt32
  private var end: UInt32
  private var line: UInt32
  private var number: Int32
  /// From the head to the time line.
  private var beforeTimeLine: UInt16
  /// The length of the time line, and whether it is canonical; or that this stands for an exception.
  private var timeLine: UInt16
  /// From the end of the time line to the text.
  private var beforeText: UInt16
  private var text: UInt16

  private static let canonical: UInt16 = 0x8000
  private static let exception: UInt16 = 0xFFFF

  /// Packs a record, or gives nil where something of it has no room.
  @inline(__always)
  init?(_ record: CueRecord) {
    let beforeTimeLine = Int(record.timeLine.start) &- Int(record.head)
    let timeLine = record.timeLine.count
    let beforeText = Int(record.text.start) &- Int(record.timeLine.end)
    let text = record.text.count
    guard record.start.count >> 32 == 0, record.end.count >> 32 == 0,
      (beforeTimeLine | beforeText | text) >> 16 == 0, timeLine < 0x7FFF
    else { return nil }
    head = record.head
    start = UInt32(truncatingIfNeeded: record.start.count)
    end = UInt32(truncatingIfNeeded: record.end.count)
    line = record.line
    number = record.number
    self.beforeTimeLine = UInt16(truncatingIfNeeded: beforeTimeLine)
    self.timeLine =
      UInt16(truncatingIfNeeded: timeLine) | (record.isCanonical ? Self.canonical : 0)
    self.beforeText = UInt16(truncatingIfNeeded: beforeText)
    self.text = UInt16(truncatingIfNeeded: text)
  }

  /// Stands for the exception of an index.
  init(exception index: Int) {
    (head, start, end, line, number) = (UInt32(truncatingIfNeeded: index), 0, 0, 0, 0)
    (beforeTimeLine, timeLine, beforeText, text) = (0, Self.exception, 0, 0)
  }

  /// The index of the exception that this stands for, or nil where it is a record itself.
  @inline(__always)
  var exceptionIndex: Int? { timeLine == Self.exception ? Int(head) : nil }

  /// The record.
  @inline(__always)
  var record: CueRecord {
    let timeLineStart = Int(head) &+ Int(beforeTimeLine)
    let timeLineEnd = timeLineStart &+ Int(timeLine & ~Self.canonical)
    let textStart = timeLineEnd &+ Int(beforeText)
    return CueRecord(
      start: Milliseconds(Int(start)), end: Milliseconds(Int(end)), head: head,
      timeLine: ByteRange(timeLineStart, timeLineEnd),
      text: ByteRange(textStart, textStart &+ Int(text)), line: line, number: number,
      isCanonical: timeLine & Self.canonical != 0)
  }
}
