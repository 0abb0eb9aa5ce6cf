/// The lines of a file from an offset on, each with where it lies and its number.
///
///     var lines = SourceLines(input.source, from: input.start)
///     while let line = lines.next() { take(line.content) }
///     reading.newlines = lines.newlines
///
/// CR, LF and CR LF end a line. A line end at the end of the file starts no further line. Linear in
/// the length of the file, and allocates nothing.
struct SourceLines: Sequence, IteratorProtocol {
  /// One line of a file.
  struct Line: Sendable, Hashable {
    /// Where its characters lie, without the line end.
    var content: Range<Int>
    /// The offset of the first byte of the next line.
    var next: Int
    /// Its number, counted from 1.
    var number: Int
    /// How it ends; nil where the file ends with it.
    var newline: Newline?

    /// Whether it has no characters at all, not even blanks.
    var isEmpty: Bool { content.isEmpty }
  }

  private let bytes: [UInt8]
  private let form: CharacterForm
  /// The offset of the first byte of the line that comes next.
  private(set) var offset: Int
  /// The number of the line that comes next.
  private(set) var number: Int
  /// How the lines so far end.
  private(set) var newlines = NewlineCount()

  /// The lines from an offset on, of which the first has a number.
  init(_ source: TrackSource, from offset: Int = 0, number: Int = 1) {
    (bytes, form) = (source.bytes, source.form)
    (self.offset, self.number) = (offset, number)
  }

  /// The line that comes next, without going on to it; nil at the end of the file.
  func peek() -> Line? {
    guard offset < bytes.count else { return nil }
    let end = form.lineEnd(in: bytes, from: offset)
    return Line(
      content: offset..<end.content, next: end.next, number: number, newline: end.newline)
  }

  /// The next line; nil at the end of the file.
  mutating func next() -> Line? {
    guard let line = peek() else { return nil }
    skip(line)
    return line
  }

  /// Goes on to what follows a line that `peek()` gave.
  mutating func skip(_ line: Line) {
    if let newline = line.newline { newlines.add(newline, line: line.number) }
    (offset, number) = (line.next, line.number + 1)
  }
}
