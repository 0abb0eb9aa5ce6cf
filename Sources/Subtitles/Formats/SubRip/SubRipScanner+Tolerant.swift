// What is done with each kind of line, and what is said about it.

extension SubRipScanner {
  /// Whether a line that reads as a time line is one here, or text that looks like it.
  func isCue(_ timeLine: TimeLine) -> Bool {
    guard timeLine.isUnmistakable else {
      // Half a time line needs the number before it to be believed.
      return pending != nil && timeLine.tail.isEmpty
    }
    if !timeLine.hasArrow { return (isAtHead || records.isEmpty) && timeLine.tail.isEmpty }
    if !isAtHead, isLikeNote(timeLine), !lastIsLikeNote { return false }
    return isAtHead || records.isEmpty || timeLine.tail.isEmpty || hasSettings(timeLine)
      || lastHasTextBesideTimes
  }

  /// Whether the text of the last cue began on the line of its times, as it then does on all.
  private var lastHasTextBesideTimes: Bool {
    records.last.map { !$0.text.isEmpty && $0.text.start < $0.timeLine.end } ?? false
  }

  /// Whether people write times so in a text too: without milliseconds and with a short arrow.
  private func isLikeNote(_ timeLine: TimeLine) -> Bool {
    guard !timeLine.stamps.contains(where: \.hasFraction) else { return false }
    return TimeSymbol.symbols(in: bytes, timeLine.arrow, form).count { $0 == .dash } == 1
  }

  /// Whether the times of the last cue are written so as well.
  private var lastIsLikeNote: Bool {
    guard let last = records.last else { return true }
    return form.timeLine(ofCue: last.timeLine.indices, in: bytes).map(isLikeNote) ?? false
  }

  /// Starts a cue with its time line.
  mutating func openCue(_ timeLine: TimeLine, _ content: Range<Int>) {
    if timeLine.number != nil { settlePendingNumberAsText() }
    let number = takePendingNumber()
    let cue = records.count + 1
    let head = reportHead(number, content, cue: cue)
    reportNumber(number, besideNumber: timeLine.number, content, cue: cue)
    reportTimes(timeLine, content, cue: cue)

    let hasText = !timeLine.tail.isEmpty && !hasSettings(timeLine)
    if hasText {
      report(
        .timecode, "text on the line of the times", at: timeLine.tail.lowerBound,
        lineStart: content.lowerBound, line: line, cue: cue)
    } else if !timeLine.tail.isEmpty {
      report(
        .timecode, "player settings after the times", at: timeLine.tail.lowerBound,
        lineStart: content.lowerBound, line: line, cue: cue)
    }
    records.append(
      CueRecord(
        start: timeLine.start.time(reading: .milliseconds),
        end: (timeLine.end ?? timeLine.start).time(reading: .milliseconds), head: UInt32(head),
        timeLine: ByteRange(content.lowerBound, content.upperBound),
        text: hasText
          ? ByteRange(timeLine.tail.lowerBound, timeLine.tail.upperBound)
          : ByteRange(content.upperBound, content.upperBound),
        line: UInt32(line), number: Int32(number?.value ?? timeLine.number ?? -1),
        isCanonical: isCanonical(content)))
    if !isCanonical(content) { unusual.append(records.count - 1) }
    isOpen = true
  }

  /// Reports that no blank line stands before a cue, and gives the offset at which the cue begins.
  private mutating func reportHead(
    _ number: PendingNumber?, _ content: Range<Int>, cue: Int
  ) -> Int {
    let head = number?.content.lowerBound ?? content.lowerBound
    if (number?.blanksBefore ?? blanks) == 0 {
      report(
        .noSeparator, "no blank line before the cue", at: head, lineStart: head,
        line: number?.line ?? line, cue: cue)
    }
    return head
  }

  /// Whether the line after the number of a cue is one of times, whatever it looks like.
  var isDamagedCueExpected: Bool {
    guard let pending, blanks == 0, !pending.isDecorated else { return false }
    return pending.blanksBefore > 0 || pending.value == Int(lastNumber) + 1
  }

  /// Starts a cue whose times cannot be read; `settleFractions()` gives it some and says so.
  mutating func openDamagedCue(_ content: Range<Int>) {
    let number = takePendingNumber()
    let cue = records.count + 1
    let head = reportHead(number, content, cue: cue)
    reportNumber(number, besideNumber: nil, content, cue: cue)
    unusual.append(records.count)
    records.append(
      CueRecord(
        start: .zero, end: .zero, head: UInt32(head),
        timeLine: ByteRange(content.lowerBound, content.upperBound),
        text: ByteRange(content.upperBound, content.upperBound), line: UInt32(line),
        number: Int32(number?.value ?? -1), isCanonical: false))
    isOpen = true
  }

  private func isCanonical(_ content: Range<Int>) -> Bool {
    content.count == CanonicalHead.timeLineLength
      && CanonicalHead.hasTimes(in: bytes.span.bytes, at: content.lowerBound)
  }

  /// Adds a line to the text of the open cue.
  mutating func appendText(_ content: Range<Int>, line: Int, blanksBefore: Int) {
    guard isOpen, var record = records.popLast() else {
      return reportStrayText(content, line: line)
    }
    if blanksBefore > 0 {
      let before = Int(record.text.isEmpty ? record.timeLine.end : record.text.end)
      let blank = form.lineEnd(in: bytes, from: before).next
      report(
        .blankInText,
        record.text.isEmpty
          ? "a blank line between the times and the text" : "a blank line within the text",
        at: blank, lineStart: blank, line: line - blanksBefore, cue: records.count + 1)
    }
    let start = record.text.isEmpty ? content.lowerBound : Int(record.text.start)
    record.text = ByteRange(start, content.upperBound)
    records.append(record)
  }

  /// Decides that the number waiting for the next line is text after all.
  mutating func settlePendingNumberAsText() {
    guard let number = pending else { return }
    pending = nil
    appendText(number.content, line: number.line, blanksBefore: number.blanksBefore)
  }

  /// Takes a number that repeats the one on the line before, which follows a blank one, for the
  /// same number typed twice; whether it is, the next line will tell.
  mutating func repeatPendingNumber(
    _ number: CharacterForm.LineNumber, _ content: Range<Int>
  ) -> Bool {
    guard let first = pending, let value = number.value, first.value == value, blanks == 0,
      first.blanksBefore > 0, !first.isTwice, !first.isDecorated, !number.isDecorated
    else { return false }
    pending?.content = first.content.lowerBound..<content.upperBound
    pending?.isTwice = true
    return true
  }

  /// Ends the file.
  mutating func finish() {
    guard let number = pending else { return }
    let isExpected = number.value == Int(records.last?.number ?? 0) + 1
    guard number.blanksBefore > 0, isExpected, !number.isDecorated, !number.isTwice else {
      return settlePendingNumberAsText()
    }
    report(
      .brokenTimecode, "the file ends after the number of a cue",
      at: number.content.lowerBound, lineStart: number.content.lowerBound, line: number.line,
      cue: nil)
  }

  /// Reports characters that have no place in a subtitle file: a NUL, or a byte order mark that
  /// came with a file pasted into this one.
  mutating func noteForeignMarks(in content: Range<Int>) {
    if !hasReportedNUL, form.unitWidth == 1, let nul = bytes[content].firstIndex(of: 0) {
      noteNUL(at: nul, lineStart: content.lowerBound)
    }
    guard let first = content.first, form.unitWidth > 1 || bytes[first] == 0xEF,
      form.character(in: bytes, at: first, before: content.upperBound).scalar == 0xFEFF
    else { return }
    report(
      .byteOrderMark, "a byte order mark within the file", at: first, lineStart: first, line: line,
      cue: nil)
  }

  /// Reports the first NUL of the file.
  mutating func noteNUL(at offset: Int, lineStart: Int, line: Int? = nil) {
    hasReportedNUL = true
    report(
      .nul, "a NUL character; many players stop reading here", at: offset, lineStart: lineStart,
      line: line ?? self.line, cue: nil)
  }

  /// The number of the cue that starts now; a number that is rather text becomes text.
  private mutating func takePendingNumber() -> PendingNumber? {
    guard let number = pending else { return nil }
    let previous = records.last?.number
    let isNext = number.value == Int(previous ?? 0) + 1
    // Without a blank line before it, a number is believed where the cues of the file have numbers.
    let isBelieved =
      number.blanksBefore > 0 || !number.isDecorated && (isNext || previous != -1)
    guard isBelieved, blanks == 0 || isNext && !number.isDecorated else {
      settlePendingNumberAsText()
      return nil
    }
    pending = nil
    return number
  }

  private mutating func reportStrayText(_ content: Range<Int>, line: Int) {
    guard !hasReportedStrayText else { return }
    hasReportedStrayText = true
    let isWebVTT = bytes[content].starts(with: "WEBVTT".utf8)
    report(
      isWebVTT ? .webVTT : .strayText,
      isWebVTT
        ? "a WebVTT file, to judge by its first line" : "text before the first cue belongs to none",
      at: content.lowerBound, lineStart: content.lowerBound, line: line, cue: nil)
  }

  /// Whether what follows the times is settings of a player: `X1:100`, `align:start`, `{\an8}`.
  private func hasSettings(_ timeLine: TimeLine) -> Bool {
    let words = TrackSource(bytes: bytes, form: form, decodeLegacy: nil).scalars(in: timeLine.tail)
      .split { $0 == " " || $0 == "\t" }
    return !words.isEmpty
      && words.allSatisfy { word in
        if word.hasPrefix("{\\"), word.hasSuffix("}") { return true }
        guard let colon = word.firstIndex(of: ":") else { return false }
        return colon != word.startIndex && word.index(after: colon) != word.endIndex
      }
  }
}
