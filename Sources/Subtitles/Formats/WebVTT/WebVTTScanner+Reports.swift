internal import Diagnostics

extension WebVTTScanner {
  /// The rules that the reader itself speaks for.
  enum ReaderRule {
    case signature, dropped, tolerated, timecode, separator, setting, strayText, blankInText
    case misplaced

    var id: String {
      switch self {
      case .signature: "VTT.SIGNATURE"
      case .dropped, .tolerated: "VTT.DROPPED"
      case .timecode: "VTT.TIMECODE"
      case .separator: "VTT.NO-SEPARATOR"
      case .setting: "VTT.SETTING"
      case .strayText: "VTT.STRAY-TEXT"
      case .blankInText: "VTT.BLANK-IN-TEXT"
      case .misplaced: "VTT.MISPLACED"
      }
    }

    var severity: Severity {
      switch self {
      case .signature, .dropped, .tolerated, .blankInText, .misplaced: .error
      case .timecode, .separator, .setting, .strayText: .warning
      }
    }

    var isFixable: Bool {
      switch self {
      case .dropped, .strayText, .misplaced: false
      default: true
      }
    }
  }

  /// Reports something on a line.
  mutating func report(_ rule: ReaderRule, _ message: String, at offset: Int, _ line: Line) {
    deviations.append(
      Deviation(
        rule: rule.id, severity: rule.severity, message: message, offset: offset,
        lineStart: line.content.lowerBound, line: line.number, cue: nil,
        isFixable: rule.isFixable))
  }

  /// The report that a file has no signature.
  static func missingSignature(at start: Int) -> Deviation {
    Deviation(
      rule: ReaderRule.signature.id, severity: ReaderRule.signature.severity,
      message: "the file does not start with “WEBVTT”: players reject it as a whole",
      offset: start, lineStart: start, line: 1)
  }

  /// Reports a block that players drop.
  mutating func reportDropped(_ block: Block) {
    if let (line, problem) = block.failure {
      return report(
        .dropped, "players drop this cue: \(problem.message)", at: problem.offset, line)
    }
    let start = block.first.content.lowerBound
    if let special = lateBlock(block) {
      return report(.misplaced, special, at: start, block.first)
    }
    // Two lines at most stand before the times of a cue, so that is where they may be meant.
    for line in [block.first, secondLine(of: block)].compactMap(\.self) {
      guard let timeLine = form.timeLine(in: bytes, line.content), timeLine.isUnmistakable else {
        continue
      }
      return report(
        .dropped, "players drop this cue: the times are not joined by “-->”",
        at: timeLine.start.start, line)
    }
    if records.isEmpty {
      report(.strayText, "text that belongs to no cue", at: start, block.first)
    } else {
      report(
        .blankInText, "players drop this text: an empty line ends the cue before it", at: start,
        block.first)
    }
  }

  private func secondLine(of block: Block) -> Line? {
    guard let text = block.text, block.first.next < text.upperBound else { return nil }
    let end = form.lineEnd(in: bytes, from: block.first.next)
    return Line(
      content: block.first.next..<end.content, next: end.next, number: block.first.number + 1,
      newline: end.newline, hasArrow: false)
  }

  /// What is to be said of a style sheet or region after the first cue, or of an empty one.
  func lateBlock(_ block: Block) -> String? {
    let name = source.scalars(in: block.first.content.prefix(16 * form.unitWidth))
    for (word, title) in [("STYLE", "a style sheet"), ("REGION", "a region")]
    where name.hasPrefix(word) && name.dropFirst(word.count).allSatisfy(\.isWhitespace) {
      return records.isEmpty
        ? "\(title) without content" : "players ignore \(title) after the first cue"
    }
    return nil
  }

  /// How many settings of a cue are reported one by one; there are no more that a cue can have.
  private static let mostSettings = 6

  /// Reports settings that players ignore.
  mutating func check(_ range: Range<Int>, _ line: Line) {
    if !bytes[range].elementsEqual(bytes[checkedSettings.range]) {
      checkedSettings.range = range
      checkedSettings.ignored =
        WebVTTSettings(source.text(in: range), regions: regions).ignored
    }
    for setting in checkedSettings.ignored.prefix(Self.mostSettings) {
      report(
        .setting, "players ignore “\(setting.text)”: \(setting.reason)",
        at: min(range.lowerBound + setting.offset * form.unitWidth, range.upperBound), line)
    }
  }
}
