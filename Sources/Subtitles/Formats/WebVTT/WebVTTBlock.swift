/// A part of a WebVTT file that is no cue.
struct WebVTTBlock: Sendable, Hashable {
  /// What such a part is.
  enum Kind: Sendable, Hashable {
    /// The line with the signature and the lines after it.
    case header
    case styleSheet
    case region
    case note
    /// What players drop.
    case dropped
  }

  var kind: Kind
  /// From its first byte to its last, without the line end.
  var range: Range<Int>
  /// The line on which it starts, counted from 1.
  var line: Int
  /// The number of cues before it.
  var position: Int
}

extension WebVTTScanner {
  /// Takes one block: a cue, or what else stands between empty lines (WebVTT, section 6.1, “collect
  /// a WebVTT block”).
  mutating func takeBlock() {
    guard let first = peek() else { return }
    var block = Block(first: first)
    while let line = peek() {
      block.lineCount += 1
      if isTimeLine(line) {
        guard block.lineCount == 1 || block.lineCount == 2 && !block.hasSeenArrow else {
          startNextCue(after: &block, line)
          break
        }
        block.hasSeenArrow = true
        take(line)
        openCue(&block, line)
      } else if line.isEmpty {
        take(line)
        break
      } else {
        if block.lineCount == 2, !block.hasSeenArrow, records.isEmpty {
          block.kind = specialKind(first)
        }
        take(line)
        block.append(line)
      }
    }
    close(block)
  }

  /// What was read of a block so far.
  struct Block {
    var first: Line
    var lineCount = 0
    var hasSeenArrow = false
    var kind: WebVTTBlock.Kind?
    /// The cue that the block is, its text not yet in it.
    var cue: CueRecord?
    /// The line of times that the standard does not accept, and why.
    var failure: (line: Line, problem: WebVTTProblem)?
    /// The lines that are not of times, and the last of them.
    var text: Range<Int>?
    var last: Line?
    /// The end of the line before the last one.
    var endBeforeLast: Int?

    init(first: Line) { self.first = first }

    mutating func append(_ line: Line) {
      endBeforeLast = text?.upperBound
      text = (text?.lowerBound ?? line.content.lowerBound)..<line.content.upperBound
      last = line
    }
  }

  /// Whether a line is one of times, well-formed or not.
  func isTimeLine(_ line: Line) -> Bool {
    if line.hasArrow { return true }
    guard isTolerant, !line.isEmpty else { return false }
    return form.timeLine(in: bytes, line.content)?.isUnmistakable ?? false
  }

  /// Starts a cue with its time line, or notes that it is none.
  private mutating func openCue(_ block: inout Block, _ line: Line) {
    let id = block.lineCount == 2 ? block.first.content : nil
    var times: (start: Milliseconds, end: Milliseconds)
    do throws(WebVTTProblem) {
      let timings = try WebVTTTimings(in: bytes, line.content, form: form)
      times = (timings.start.time, timings.end.time)
      if let remark = timings.remark { report(.timecode, remark.message, at: remark.offset, line) }
      if !timings.settings.isEmpty { check(timings.settings, line) }
    } catch {
      guard isTolerant, let timeLine = form.timeLine(in: bytes, line.content) else {
        block.failure = (line, error)
        return
      }
      report(.tolerated, error.message, at: error.offset, line)
      times = (
        timeLine.start.time(reading: .decimal),
        (timeLine.end ?? timeLine.start).time(reading: .decimal)
      )
    }
    block.text = nil
    block.cue = CueRecord(
      start: times.start, end: times.end, head: UInt32(block.first.content.lowerBound),
      timeLine: ByteRange(line.content.lowerBound, line.content.upperBound),
      text: ByteRange(line.content.upperBound, line.content.upperBound),
      line: UInt32(clamping: line.number), number: id.map(plainNumber) ?? -1, isCanonical: false)
  }

  /// The number that an identifier is when it is written as one writes numbers, or -1.
  private func plainNumber(_ id: Range<Int>) -> Int32 {
    var cursor = WebVTTCursor(bytes: bytes, form: form, offset: id.lowerBound, end: id.upperBound)
    let hasZero = cursor.next == 0x30
    let (value, count) = cursor.digits()
    let isPlain = cursor.offset == id.upperBound && 1...9 ~= count && (!hasZero || count == 1)
    return isPlain ? Int32(value) : -1
  }

  /// Ends a block at a line of times that belongs to the next one.
  private mutating func startNextCue(after block: inout Block, _ line: Line) {
    report(.separator, "no empty line before the cue", at: line.content.lowerBound, line)
    // In SubRip the number of the next cue stands there.
    guard isTolerant, let last = block.last, last.number == line.number - 1,
      form.number(in: bytes, last.content) != nil
    else { return }
    let start = block.text?.lowerBound
    block.text = block.endBeforeLast.flatMap { end in start.map { $0..<end } }
    putBack(last)
  }

  /// What a block of several lines that is no cue is by its first line, where that is special.
  private func specialKind(_ first: Line) -> WebVTTBlock.Kind? {
    guard first.content.count <= 64 * form.unitWidth else { return nil }
    let name = source.scalars(in: first.content)
    let trimmed = name.unicodeScalars.reversed().drop { "\t\n\u{C}\r ".unicodeScalars.contains($0) }
    switch String(String.UnicodeScalarView(trimmed.reversed())) {
    case "STYLE": return .styleSheet
    case "REGION": return .region
    default: return nil
    }
  }

  /// Adds a block to what was found.
  private mutating func close(_ block: Block) {
    let position = records.count
    if var cue = block.cue {
      if let text = block.text { cue.text = ByteRange(text.lowerBound, text.upperBound) }
      records.append(cue)
      return
    }
    let start = block.first.content.lowerBound
    let end = max(
      block.text?.upperBound ?? start, block.failure?.line.content.upperBound ?? start)
    let kind = block.kind ?? (isNote(block) ? .note : .dropped)
    if kind == .dropped, isTolerant, takeAsText(block) { return }
    blocks.append(
      WebVTTBlock(
        kind: kind, range: start..<end, line: block.first.number, position: position))
    switch kind {
    case .region: takeRegion(start..<end, block.first)
    case .dropped: reportDropped(block)
    case .header, .styleSheet, .note: break
    }
  }

  private func isNote(_ block: Block) -> Bool {
    guard block.failure == nil else { return false }
    var cursor = WebVTTCursor(
      bytes: bytes, form: form, offset: block.first.content.lowerBound,
      end: block.first.content.upperBound)
    for letter in "NOTE".unicodeScalars where !cursor.skip(letter) { return false }
    return cursor.next.map { $0 == 0x20 || $0 == 0x09 } ?? true
  }

  /// Gives lines after an empty one to the cue before them, as a person reads them.
  private mutating func takeAsText(_ block: Block) -> Bool {
    let hasBlocks = blocks.last.map { $0.kind != .header && $0.position == records.count } ?? false
    guard !hasBlocks, block.failure == nil, lateBlock(block) == nil, let text = block.text,
      var record = records.popLast()
    else { return false }
    report(
      .blankInText, "an empty line within the text", at: text.lowerBound, block.first)
    let start = record.text.isEmpty ? text.lowerBound : Int(record.text.start)
    record.text = ByteRange(start, text.upperBound)
    records.append(record)
    return true
  }

  private mutating func takeRegion(_ range: Range<Int>, _ first: Line) {
    let body = first.next..<max(first.next, range.upperBound)
    let (region, ignored) = WebVTTSettings.region(source.text(in: body))
    regions.append(region)
    for setting in ignored {
      report(
        .setting, "players ignore “\(setting.text)”: \(setting.reason)", at: body.lowerBound, first)
    }
  }
}
