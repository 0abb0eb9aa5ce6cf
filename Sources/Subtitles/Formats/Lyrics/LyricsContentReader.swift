/// Reads all that a file of lyrics says.
struct LyricsContentReader {
  private let track: Track
  private let offset: Milliseconds

  init(_ track: Track, offset: Milliseconds) { (self.track, self.offset) = (track, offset) }

  /// The content.
  func content() -> TrackContent {
    var content = TrackContent(origin: .lyrics)
    content.cues = track.map { cue in
      var styled = StyledCue(start: cue.start, end: cue.end, runs: runs(of: cue))
      styled.line = cue.lineOfTimes
      return styled
    }
    var cues = 0
    for line in SourceLines(track.source, from: track.encoding.byteOrderMarkLength) {
      switch LyricsLine(line.content, of: track.source) {
      case .timed(let stamps, let text): cues += text.isEmpty ? 0 : stamps.count
      // Times are told with the offset applied.
      case .tag(key: "offset", _), .blank: break
      case .tag(let key, let value):
        content.information.append(Information(key: key, value: value))
      case .remark(let text): content.notes.append(Note(text: text, before: cues))
      case .stray:
        content.rawBlocks.append(
          RawBlock(
            format: .lyrics, feature: .notes, text: track.source.text(in: line.content),
            before: cues))
      }
    }
    return content
  }

  /// The runs of a text: each begins with the time in angle brackets before it.
  private func runs(of cue: Cue) -> [TextRun] {
    var (runs, style): ([TextRun], RunStyle) = ([], RunStyle())
    for piece in LyricsText.pieces(cue.text) {
      switch piece {
      case .time(let time):
        let time = time - offset
        style.appearsAt = time == cue.start ? nil : time
        if runs.last?.style != style { runs.append(TextRun("", style: style)) }
      case .text(let text):
        // Blanks between words stand on both sides of a stamp; one is enough.
        let isAfterBlank =
          runs.isEmpty
          || runs.last?.text.isEmpty == true
            && runs.dropLast().last?.text.last?.isWhitespace != false
        let shown = isAfterBlank ? String(text.drop { $0 == " " || $0 == "\t" }) : text
        if runs.last?.style == style {
          runs[runs.count - 1].text += shown
        } else {
          runs.append(TextRun(shown, style: style))
        }
      }
    }
    while let last = runs.last, last.text.isEmpty, last.style.isPlain { runs.removeLast() }
    if let first = runs.first, first.text.isEmpty, first.style.isPlain { runs.removeFirst() }
    return runs
  }
}

/// The text of a line of lyrics: words and, in angle brackets, the times at which they are sung.
enum LyricsText {
  /// A part of a text.
  enum Piece: Hashable {
    case text(String)
    case time(Milliseconds)
  }

  /// What keeps characters from being taken for a stamp.
  static let joiner: Character = "\u{2060}"

  /// The parts of a text in their order.
  static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var plain = ""
    var rest = guardless(text[...], open: "[", close: "]")
    while let character = rest.first {
      if character == "<", let (time, end) = stamp(at: rest, open: "<", close: ">") {
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        pieces.append(.time(time))
        rest = rest[end...]
      } else {
        plain.append(character)
        rest = rest.dropFirst()
        if character == "<" { rest = guardless("<" + rest, open: "<", close: ">").dropFirst() }
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  /// The text as it is to be written: no part of it is taken for a stamp.
  static func escaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      result.append(character)
      if character == "<", isTaken(rest, open: "<", close: ">") { result.append(joiner) }
      rest = rest.dropFirst()
    }
    return result
  }

  /// The text of a whole line, which does not begin with a stamp either.
  static func guarded(_ line: String) -> String {
    guard line.first == "[", isTaken(line[...], open: "[", close: "]") else { return line }
    return "[" + String(joiner) + line.dropFirst()
  }

  /// Whether a stamp begins here, or one that joiners keep from being one.
  private static func isTaken(_ text: Substring, open: Character, close: Character) -> Bool {
    let inner = text.dropFirst().drop { $0 == joiner }
    return stamp(at: String(open) + inner, open: open, close: close) != nil
  }

  /// The text without the one joiner that keeps its first characters from being a stamp.
  private static func guardless(_ text: Substring, open: Character, close: Character) -> Substring {
    guard text.first == open, text.dropFirst().first == joiner,
      isTaken(text, open: open, close: close)
    else { return text }
    return String(open) + text.dropFirst(2)
  }

  /// The stamp at the start of a text, and where it ends.
  private static func stamp(
    at text: some StringProtocol, open: Character, close: Character
  ) -> (Milliseconds, String.Index)? {
    let window = text.prefix(40)
    guard window.first == open, let end = window.firstIndex(of: close) else { return nil }
    let bytes = Array(window[..<end].dropFirst().utf8)
    let source = TrackSource(bytes: bytes, form: .utf8, decodeLegacy: nil)
    return LyricsStamp(in: 0..<bytes.count, of: source).map { ($0.time, window.index(after: end)) }
  }
}
