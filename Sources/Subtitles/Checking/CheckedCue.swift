internal import Diagnostics

/// A cue, or its lines in one language, with its text taken apart, as rules look at it.
struct CheckedCue: Sendable {
  /// The place of the cue in the file, counted from 0.
  private(set) var position = 0
  /// When the cue appears.
  private(set) var start = Milliseconds.zero
  /// When the cue goes.
  private(set) var end = Milliseconds.zero
  /// What it says.
  private(set) var text = MarkedText()
  /// The format that the cue is written in.
  private(set) var format = SubtitleFormat.subRip
  /// The line of the cue, counted from 0, with which `text` begins.
  private(set) var firstLine = 0
  /// Where `text` stands in the text of the cue as it is written.
  private(set) var range = 0..<0
  /// Whether the text can be changed a character at a time.
  private(set) var isEditable = true

  /// No cue.
  init() {}

  /// Reads a cue.
  init(_ cue: Cue) { read(cue) }

  /// Reads another cue in place of this one.
  mutating func read(_ cue: Cue) {
    (position, start, end, format) = (cue.position, cue.start, cue.end, cue.format)
    firstLine = 0
    let written = cue.textRange.isEmpty && cue.change.text == nil ? "" : cue.text
    isEditable = format.markup != nil
    text.read(written.unicodeScalars, format.markup ?? .subRip)
    range = text.written.indices
    guard format != .subRip, format != .webVTT, !written.isEmpty else { return }
    // What a format has beyond its tags, such as drawings, is read by its own reader alone.
    let readable = MarkedText(cue.reader.shown(written))
    if readable.shown != text.shown {
      text = readable
      isEditable = false
    }
  }

  /// Reads the cue at a position of a track in place of this one.
  mutating func read(_ track: Track, at position: Int) {
    let record = track.records[position]
    let bytes = record.text.indices
    guard track.isQuicklyRead, track.changes.isEmpty || track.changes[position] == nil,
      track.source.isKnownWellFormed
        || WellFormedUTF8.holds(for: track.source.bytes.span, bytes)
    else { return read(track[position]) }
    (self.position, start, end, format) = (position, record.start, record.end, .subRip)
    (firstLine, isEditable) = (0, true)
    text.read(track.source.bytes.span, bytes)
    range = 0..<text.written.count
  }

  /// Reads some lines of another cue in place of this one.
  mutating func read(_ cue: CheckedCue, lines: Range<Int>) {
    (position, start, end, format) = (cue.position, cue.start, cue.end, cue.format)
    isEditable = cue.isEditable
    firstLine = cue.firstLine + lines.lowerBound
    range = cue.text.writtenRange(ofLines: lines)
    text.read(cue.text.written[range], cue.text.syntax)
  }

  /// Puts another text in place of this one.
  mutating func replaceText(_ text: MarkedText) {
    range = range.lowerBound..<range.lowerBound + text.written.count
    self.text = text
  }

  var duration: Milliseconds { end - start }
}

extension CheckedCue {
  /// Whether the format of the cue lets a repair be made.
  func canBeMended(_ repair: Breach.Repair) -> Bool {
    switch repair {
    case .edits, .proposal, .relief: isEditable
    case .structure: format == .subRip
    case .timing, .none: true
    }
  }
}

extension MarkedText {
  /// Where some lines stand in what is written.
  func writtenRange(ofLines lines: Range<Int>) -> Range<Int> {
    guard let first = lines.first, let last = lines.last else { return 0..<0 }
    let start = first == 0 ? 0 : origin(of: self.lines[first].range.lowerBound - 1) + 1
    let end =
      last == self.lines.count - 1 ? written.count : origin(of: self.lines[last].range.upperBound)
    return start..<max(start, end)
  }
}

extension Track {
  /// Whether the texts are what stands in the bytes, in UTF-8.
  fileprivate var isQuicklyRead: Bool { source.form == .utf8 && format == .subRip }
}

extension SubtitleFormat {
  /// How texts of the format are marked up, or nil where a text is not changed a character at a time.
  var markup: MarkupSyntax? {
    switch self {
    case .subRip, .sbv: .subRip
    case .webVTT: .webVTT
    case .subStation, .advancedSubStation: .subStation
    case .timedText, .ebuSTL, .microDVD, .lyrics, .json: nil
    }
  }
}
