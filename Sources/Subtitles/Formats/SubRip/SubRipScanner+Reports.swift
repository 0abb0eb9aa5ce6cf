internal import Diagnostics

extension SubRipScanner {
  /// The rules that the reader itself speaks for.
  enum ReaderRule {
    case index, timecode, brokenTimecode, millisecondDigits, blankInText, noSeparator
    case strayText, webVTT, nul, byteOrderMark, newline, blanksOnLine, strayMark

    var id: String {
      switch self {
      case .index: "SRT.INDEX"
      case .timecode, .brokenTimecode: "SRT.TIMECODE"
      case .millisecondDigits: "SRT.MS-DIGITS"
      case .blankInText: "SRT.BLANK-IN-TEXT"
      case .noSeparator, .blanksOnLine: "SRT.NO-SEPARATOR"
      case .strayText, .strayMark: "SRT.STRAY-TEXT"
      case .newline: "FILE.NEWLINE"
      case .webVTT: "FILE.VTT-IN-SRT"
      case .nul: "FILE.NUL"
      case .byteOrderMark: "FILE.BOM"
      }
    }

    var severity: Severity {
      switch self {
      case .blanksOnLine, .strayMark: .info
      case .index, .timecode, .strayText, .nul, .byteOrderMark, .newline: .warning
      case .brokenTimecode, .millisecondDigits, .blankInText, .noSeparator, .webVTT: .error
      }
    }

    var isFixable: Bool {
      switch self {
      case .index, .timecode, .blankInText, .noSeparator: true
      case .brokenTimecode, .millisecondDigits, .strayText, .webVTT, .nul, .byteOrderMark, .newline,
        .blanksOnLine, .strayMark:
        false
      }
    }
  }

  mutating func report(
    _ rule: ReaderRule, _ message: String, at offset: Int, lineStart: Int, line: Int, cue: Int?,
    isFixable: Bool = true
  ) {
    deviations.append(
      Deviation(
        rule: rule.id, severity: rule.severity, message: message, offset: offset,
        lineStart: lineStart, line: line, cue: cue, isFixable: rule.isFixable && isFixable))
  }

  /// Reports a number that is missing, parted from its cue, or not the next one.
  mutating func reportNumber(
    _ number: PendingNumber?, besideNumber other: Int?, _ content: Range<Int>, cue: Int
  ) {
    guard let number else {
      let problem =
        other == nil
        ? "the cue has no number" : "the number stands on the line of the times"
      return report(
        .index, problem, at: content.lowerBound, lineStart: content.lowerBound, line: line, cue: cue
      )
    }
    noteMarks(beside: number, cue: cue)
    let previous = Int(records.last?.number ?? 0)
    let problem: String? =
      if blanks > 0 {
        "a blank line between the number and the times"
      } else if number.isTwice {
        "the number stands twice"
      } else if number.value == nil, number.isTooLong {
        "the number has more digits than players read"
      } else if number.isDecorated {
        "the number is written with more than digits"
      } else if let value = number.value, records.isEmpty && value != 1 {
        "the first cue has the number \(value), not 1"
      } else if let value = number.value, previous >= 0 && value != previous + 1 {
        "number \(value) after \(previous)"
      } else if !isPlain(number.content) {
        "the number is written in digits that are not ASCII"
      } else {
        nil
      }
    guard let problem else { return }
    report(
      .index, problem, at: number.content.lowerBound, lineStart: number.content.lowerBound,
      line: number.line, cue: cue)
  }

  /// Reports a full stop before the milliseconds of a stamp.
  mutating func reportDot(at stamp: Int, lineStart: Int, line: Int) {
    report(
      .timecode, "“.” before the milliseconds", at: stamp, lineStart: lineStart, line: line,
      cue: records.count + 1)
  }

  /// Whether a number's line has only ASCII digits and blanks.
  private func isPlain(_ content: Range<Int>) -> Bool {
    TimeSymbol.symbols(in: bytes, content, form).allSatisfy { symbol in
      if case .digit(_, let zero) = symbol { zero == 0x30 } else { true }
    }
  }

  /// Reports how the times are written, where that is not `00:00:00,000 --> 00:00:00,000`.
  mutating func reportTimes(_ timeLine: TimeLine, _ content: Range<Int>, cue: Int) {
    for stamp in timeLine.stamps {
      guard let problem = problem(with: stamp) else { continue }
      report(
        .timecode, problem, at: stamp.start, lineStart: content.lowerBound, line: line, cue: cue,
        isFixable: stamp.isSpeakable)
    }
    guard timeLine.end != nil else {
      return report(
        .brokenTimecode, "one of the times cannot be read; the cue has no duration",
        at: timeLine.start.end, lineStart: content.lowerBound, line: line, cue: cue)
    }
    let arrow = Array(form.text(bytes, timeLine.arrow).unicodeScalars)
    if arrow != Array(" --> ".unicodeScalars) {
      report(
        .timecode, "the times are not joined by “ --> ”", at: timeLine.start.end,
        lineStart: content.lowerBound, line: line, cue: cue)
    } else if timeLine.start.start > content.lowerBound {
      report(
        .timecode, "something stands before the times", at: content.lowerBound,
        lineStart: content.lowerBound, line: line, cue: cue)
    }
  }

  /// What is unusual about a stamp, in the first words that apply, or nil.
  private func problem(with stamp: Stamp) -> String? {
    if !stamp.isInRange { return "minutes or seconds beyond 59" }
    if let letter = stamp.fields.joined().first(where: \.isLetter) {
      return letter.value == 0 ? "the letter O for a zero" : "the letter l or I for a one"
    }
    if stamp.fields.joined().contains(where: { $0.zero != 0x30 }) {
      return "digits that are not ASCII"
    }
    if form.text(bytes, stamp.start..<stamp.end).hasPrefix("+") { return "a sign before a time" }
    if stamp.isNegative { return "a time before the start of the film" }
    if stamp.hasDoubledSeparator { return "a separator written twice" }
    if !stamp.hasHours {
      return stamp.hasFraction
        ? "no hours" : "read as minutes and seconds; there are no milliseconds"
    }
    if !stamp.hasFraction { return "no milliseconds" }
    let written = form.text(bytes, stamp.start..<stamp.end)
    if written.contains(" ") { return "spaces within a time" }
    guard let separator = written.unicodeScalars.last(where: { !(0x30...0x39 ~= $0.value) }),
      written.unicodeScalars.filter({ $0 == ":" }).count >= 2
    else { return "unusual separators in a time" }
    if separator != "," { return "“\(separator)” before the milliseconds" }
    if stamp.fields[0].count != 2 { return "hours not of two digits" }
    return stamp.fields[1].count == 2 && stamp.fields[2].count == 2
      ? nil : "minutes or seconds of one digit"
  }
}

extension CharacterForm {
  /// The characters of a range, as far as this form reads them.
  fileprivate func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    TrackSource(bytes: bytes, form: self, decodeLegacy: nil).scalars(in: range)
  }
}
