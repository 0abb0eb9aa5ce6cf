/// One subtitle of a track: when it is shown and what it says.
///
/// A small view into the bytes of the track. Texts are made when they are asked for. What is set
/// here counts once the cue is put back: `track[3].text = "…"`.
public struct Cue: Sendable {
  /// The place of the cue in the file, counted from 0.
  public let position: Int
  let record: CueRecord
  let source: TrackSource
  let reader: any TrackFormat
  var change = CueChange()

  /// The format that the cue is written in.
  public var format: SubtitleFormat { type(of: reader).format }

  /// When the cue appears.
  public var start: Milliseconds {
    get { change.start ?? record.start }
    set { change.start = newValue }
  }

  /// When the cue goes.
  public var end: Milliseconds {
    get { change.end ?? record.end }
    set { change.end = newValue }
  }

  /// How long the cue stays; negative when it goes before it appears.
  public var duration: Milliseconds { end - start }

  /// The number that stands before the cue, or nil where there is none.
  public var number: Int? { record.number < 0 ? nil : Int(record.number) }

  /// The name that the cue has in the file, where that is more than a number.
  public var identifier: String? { reader.identifier(of: record, in: source) }

  /// Where the text lies in the bytes of the track.
  public var textRange: ByteRange { record.text }

  /// The text as it is written, tags and all, its lines joined by `\n`.
  public var text: String {
    get { change.text ?? reader.text(of: record, in: source) }
    set { change.text = newValue }
  }

  /// The text as a viewer reads it, without tags and other marks, its lines joined by `\n`.
  public var shownText: String { MarkedText(reader.shown(text)).shownText }

  /// The lines of the text as they are written; none when there is no text.
  public var lines: [Substring] {
    let text = text
    return text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What follows the times on their line, such as `X1:100 X2:200`, or nil where nothing does.
  public var settings: String? { reader.settings(of: record, in: source) }

  /// The line of the file on which the cue begins, counted from 1.
  public var line: Int {
    lineOfTimes
      - source.form.lineBreaks(in: source.bytes, Int(record.head)..<Int(record.timeLine.start))
  }

  /// The line of the file on which the times stand, counted from 1.
  public var lineOfTimes: Int { Int(record.line) }

  /// The line of the file on which the text begins, counted from 1.
  public var lineOfText: Int {
    let before =
      Int(record.timeLine.start)..<max(Int(record.timeLine.start), Int(record.text.start))
    return lineOfTimes + source.form.lineBreaks(in: source.bytes, before)
  }
}
