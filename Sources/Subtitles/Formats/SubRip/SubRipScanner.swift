internal import Workers

/// Finds the cues of a SubRip file, in any dialect, without ever giving up.
///
/// The file is a sequence of lines, each of which is blank, a number, a time line or text. A cue is
/// a time line, the number before it, and the text after it up to the next cue. Blocks that look as
/// the format says are taken whole by `SubRipScanner+Canonical.swift`; every other line comes
/// through here, one at a time.
struct SubRipScanner {
  let bytes: [UInt8]
  let form: CharacterForm
  /// The bytes with which a line must start to be worth a closer look.
  let suspicious: SuspiciousBytes

  var records = CueRecords()
  /// The positions of the cues whose times are not written as the format says.
  var unusual: [Int] = []
  var deviations: [Deviation] = []
  var newlines = NewlineCount()

  /// The offset of the line to be read next, and its number.
  var offset: Int
  var line = 1
  /// The blank lines just before it; the start of the file counts as one.
  var blanks = 1
  /// A number that belongs to the next cue or is text of this one; what follows will tell.
  var pending: PendingNumber?
  /// Whether text belongs to the last cue.
  var isOpen = false
  /// Reading stops at the first line that begins here or later.
  var limit: Int
  /// The number of the cue before the first record, where a part of a file is read.
  var numberBefore: Int32 = 0
  var hasReportedStrayText = false
  var hasReportedNUL = false
  /// The unusual marks that the file has, as far as it is read.
  var reportedMarks: Set<UnusualMark> = []

  init(_ bytes: [UInt8], form: CharacterForm, from start: Int) {
    (self.bytes, self.form, offset, limit) = (bytes, form, start, bytes.count)
    suspicious = SuspiciousBytes(form)
  }

  /// A line with nothing but a number on it.
  struct PendingNumber {
    /// The number; nil where it cannot be told.
    var value: Int?
    /// Whether there are marks around it, so that it may as well be text.
    var isDecorated: Bool
    var content: Range<Int>
    var line: Int
    var blanksBefore: Int
    /// Whether the same number stands on two lines, one after the other.
    var isTwice = false
    /// Whether it has more digits than a number of a cue has.
    var isTooLong = false
  }

  /// Whether a cue may begin here, by what stands before.
  var isAtHead: Bool { blanks > 0 || pending != nil }

  /// The number of the last cue, -1 where it has none.
  var lastNumber: Int32 { records.last?.number ?? numberBefore }

  /// Reads the lines up to `limit`, and makes room for their cues as soon as it is seen how long these
  /// are.
  mutating func scanToLimitReserving() {
    let (start, limit) = (offset, limit)
    self.limit = min(limit, start + 1 << 16)
    scanToLimit()
    let cues = Double(records.count) * Double(limit - start) / Double(max(offset - start, 1))
    let capacity = Int(cues * 1.02) + 16
    // There is room for the capacity from that address on.
    let room = records.reserveCapacity(capacity)
    LargePages.advise(room.start, length: room.length)
    self.limit = limit
    scanToLimit()
  }

  /// Reads the lines up to `limit`.
  mutating func scanToLimit() {
    while offset < limit {
      if blanks > 0, pending == nil, form.unitWidth == 1 { scanCanonicalBlocks() }
      guard offset < limit else { break }
      let end = form.lineEnd(in: bytes, from: offset)
      takeLines(in: offset..<end.content)
      if let newline = end.newline { newlines.add(newline, line: line) }
      offset = end.next
      line += 1
    }
  }

  /// What a line is.
  private enum LineKind {
    case blank
    case time(TimeLine)
    /// The line of a cue whose times cannot be read.
    case damagedTime(DamagedTimeLine)
    case number(CharacterForm.LineNumber)
    case text
  }

  private func kind(of content: Range<Int>) -> LineKind {
    guard let first = content.first else { return .blank }
    // Behind a number every line may be one of times, however damaged.
    guard form.unitWidth > 1 || pending != nil || suspicious.contains(bytes[first]) else {
      return .text
    }
    let visible = form.skippingBlanks(in: bytes, from: first, before: content.upperBound)
    if visible == content.upperBound { return .blank }
    if let timeLine = form.timeLine(ofCue: content, in: bytes) {
      if isCue(timeLine) { return .time(timeLine) }
    } else if isDamagedCueExpected,
      let damaged = form.damagedTimeLine(in: bytes, content)
    {
      return .damagedTime(damaged)
    }
    return form.number(in: bytes, content).map(LineKind.number) ?? .text
  }

  /// Takes a line, in which the separators of Unicode part lines as well.
  private mutating func takeLines(in content: Range<Int>) {
    var start = content.lowerBound
    while let separator = form.lineSeparator(in: bytes, start..<content.upperBound) {
      note(
        .lineSeparator, at: separator.lowerBound, lineStart: content.lowerBound, line: line)
      take(start..<separator.lowerBound)
      start = separator.upperBound
    }
    take(start..<content.upperBound)
  }

  /// Takes one line, without its end.
  private mutating func take(_ content: Range<Int>) {
    noteForeignMarks(in: content)
    switch kind(of: content) {
    case .blank:
      if !content.isEmpty { noteBlank(content) }
      blanks += 1
      return
    case .time(let timeLine): openCue(timeLine, content)
    case .damagedTime: openDamagedCue(content)
    case .number(let number):
      if repeatPendingNumber(number, content) { return }
      settlePendingNumberAsText()
      pending = PendingNumber(
        value: number.value, isDecorated: number.isDecorated, content: content, line: line,
        blanksBefore: blanks, isTooLong: number.isTooLong)
    case .text:
      settlePendingNumberAsText()
      appendText(content, line: line, blanksBefore: blanks)
    }
    blanks = 0
  }
}
