internal import Diagnostics

/// Finds the blocks of a WebVTT file as the standard's parser does (section 6.1, “WebVTT file
/// parsing”), and says what a player drops.
///
/// A tolerant scanner, for files without the signature that no player would read at all, gives every
/// cue that a person would see. The time is linear in the length of the file.
struct WebVTTScanner {
  let source: TrackSource
  let bytes: [UInt8]
  let form: CharacterForm
  /// Whether what players drop is given as cues all the same.
  let isTolerant: Bool

  var records: [CueRecord] = []
  var blocks: [WebVTTBlock] = []
  var regions: [Region] = []
  var deviations: [Deviation] = []
  private(set) var newlines = NewlineCount()

  /// The line to be read next.
  private var offset: Int
  private var number = 1
  /// That line, where it was looked at already.
  private var ahead: Line?
  /// The line up to which line ends were counted.
  private var counted = 0
  private var hasSeenNUL = false
  /// The settings that were checked last, and what was wrong with them.
  var checkedSettings: (range: Range<Int>, ignored: [WebVTTSettings.Ignored]) = (0..<0, [])

  /// One line of the file.
  struct Line: Sendable {
    var content: Range<Int>
    var next: Int
    var number: Int
    var newline: Newline?
    /// Whether `-->` is in it.
    var hasArrow: Bool

    var isEmpty: Bool { content.isEmpty }
  }

  init(_ source: TrackSource, from start: Int, isTolerant: Bool) {
    (self.source, self.isTolerant, offset) = (source, isTolerant, start)
    (bytes, form) = (source.bytes, source.form)
  }

  /// Reads the whole file.
  mutating func scan() {
    skipEmptyLines(inHeader: true)
    takeHeader()
    skipEmptyLines()
    while peek() != nil {
      takeBlock()
      skipEmptyLines()
    }
  }

  /// Whether the file starts with `WEBVTT` and a blank, or a line end, or nothing.
  static func hasSignature(_ source: TrackSource, from start: Int) -> Bool {
    var cursor = WebVTTCursor(
      bytes: source.bytes, form: source.form, offset: start, end: source.bytes.count)
    for letter in "WEBVTT".unicodeScalars where !cursor.skip(letter) { return false }
    return cursor.next.map { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? true
  }

  /// The first line, and those after it up to an empty one or a cue.
  private mutating func takeHeader() {
    guard let first = peek(), !isTolerant || isHeader(first) && !isTimeLine(first) else { return }
    take(first)
    var last = first
    while let line = peek() {
      if line.isEmpty {
        take(line)
        break
      }
      if isTimeLine(line) {
        report(.separator, "no empty line after the header", at: line.content.lowerBound, line)
        break
      }
      take(line)
      last = line
    }
    blocks.append(
      WebVTTBlock(
        kind: .header, range: first.content.lowerBound..<last.content.upperBound,
        line: first.number, position: 0))
  }

  /// Whether a first line means to be the signature.
  private func isHeader(_ line: Line) -> Bool {
    source.scalars(in: line.content).uppercased().contains("WEBVTT")
  }

  private mutating func skipEmptyLines(inHeader: Bool = false) {
    guard !inHeader || isTolerant else { return }
    while let line = peek(), line.isEmpty { take(line) }
  }
}

extension WebVTTScanner {
  /// The next line, without going on to it.
  mutating func peek() -> Line? {
    if let ahead { return ahead }
    guard offset < bytes.count else { return nil }
    ahead = form.unitWidth == 1 ? narrowLine() : wideLine()
    return ahead
  }

  /// Goes on past a line.
  mutating func take(_ line: Line) {
    if let newline = line.newline, line.number > counted {
      newlines.add(newline, line: line.number)
      counted = line.number
    }
    (offset, number, ahead) = (line.next, line.number + 1, nil)
  }

  /// Goes back to a line that was taken, so that it starts the next block.
  mutating func putBack(_ line: Line) {
    (offset, number, ahead) = (line.content.lowerBound, line.number, line)
  }

  /// The line at `offset` where every byte is a unit.
  ///
  /// Letters and blanks take one or two comparisons each.
  private mutating func narrowLine() -> Line {
    let bytes = bytes
    var end = offset
    var hasArrow = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte > 0x3E || byte == 0x20 {
        end &+= 1
        continue
      }
      if byte == 0x0A || byte == 0x0D { break }
      if byte == 0x3E, end &- offset >= 2, bytes[end &- 1] == 0x2D, bytes[end &- 2] == 0x2D {
        hasArrow = true
      } else if byte == 0, !hasSeenNUL {
        noteNUL(at: end)
      }
      end &+= 1
    }
    let content = offset..<end
    let isPair = end &+ 1 < bytes.count && bytes[end] == 0x0D && bytes[end &+ 1] == 0x0A
    let newline: Newline? =
      end == bytes.count ? nil : bytes[end] == 0x0A ? .lf : isPair ? .crlf : .cr
    let next = newline == nil ? end : end &+ (isPair ? 2 : 1)
    return Line(
      content: content, next: next, number: number, newline: newline, hasArrow: hasArrow)
  }

  /// The line at `offset` in UTF-16 and UTF-32.
  private mutating func wideLine() -> Line {
    let end = form.lineEnd(in: bytes, from: offset)
    var cursor = WebVTTCursor(bytes: bytes, form: form, offset: offset, end: end.content)
    var (dashes, hasArrow) = (0, false)
    while let character = cursor.next {
      if character == 0x3E, dashes >= 2 { hasArrow = true }
      if character == 0, !hasSeenNUL { noteNUL(at: cursor.offset) }
      dashes = character == 0x2D ? dashes + 1 : 0
      cursor.advance()
    }
    return Line(
      content: offset..<end.content, next: end.next, number: number, newline: end.newline,
      hasArrow: hasArrow)
  }

  private mutating func noteNUL(at place: Int) {
    hasSeenNUL = true
    deviations.append(
      Deviation(
        rule: "FILE.NUL", severity: .warning, message: "a NUL character; players show “\u{FFFD}”",
        offset: place, lineStart: offset, line: number))
  }
}
