/// A line of MicroDVD taken apart: `{25}{75}text`, `{25}{}text`.
struct FrameLine: Hashable {
  /// The frame at which the cue appears, and where its digits lie.
  let start: Int
  let startDigits: Range<Int>
  /// The frame at which it goes, or nil where the line does not say, and where its digits lie.
  let end: Int?
  let endDigits: Range<Int>
  /// Where the text lies.
  let text: Range<Int>

  /// Reads a line, or gives nil where it is no cue.
  init?(_ content: Range<Int>, of source: TrackSource) {
    let blank = source.form.skippingBlanks(
      in: source.bytes, from: content.lowerBound, before: content.upperBound)
    guard let first = Self.group(at: blank, before: content.upperBound, source),
      let start = first.number,
      let second = Self.group(at: first.next, before: content.upperBound, source)
    else { return nil }
    (self.start, startDigits) = (start, first.digits)
    (end, endDigits) = (second.number, second.digits)
    text = second.next..<content.upperBound
  }

  /// Reads `{123}` or `{}`; blanks may stand within.
  private static func group(
    at offset: Int, before end: Int, _ source: TrackSource
  ) -> (number: Int?, digits: Range<Int>, next: Int)? {
    let (bytes, form) = (source.bytes, source.form)
    guard offset < end else { return nil }
    let brace = form.character(in: bytes, at: offset, before: end)
    guard brace.scalar == 0x7B else { return nil }
    let start = form.skippingBlanks(in: bytes, from: offset + brace.length, before: end)
    var (cursor, number): (Int, Int?) = (start, nil)
    while cursor < end,
      case (.digit(let value, _), let length) = form.symbol(in: bytes, at: cursor, before: end)
    {
      number = min((number ?? 0) * 10 + Int(value), FrameRate.lastFrame)
      cursor += length
    }
    let digits = start..<cursor
    cursor = form.skippingBlanks(in: bytes, from: cursor, before: end)
    guard cursor < end else { return nil }
    let close = form.character(in: bytes, at: cursor, before: end)
    return close.scalar == 0x7D ? (number, digits, cursor + close.length) : nil
  }
}
