// Characters that no one sees and that players take in different ways. Each kind is reported where it
// is met first in a file, and no more.

extension SubRipScanner {
  /// A kind of character that has no place in a subtitle file.
  enum UnusualMark: String, Sendable, Hashable, CaseIterable {
    case lineSeparator = "U+0085, U+2028 or U+2029, which few players take for a line end"
    case blanks = "a blank line with spaces or tabs on it, which some players take for text"
    case formFeed = "a form feed on a blank line"
    case endOfFile = "Ctrl-Z, with which files of DOS end"
    case beforeNumber = "an invisible mark beside the number, such as U+200E"

    fileprivate var rule: ReaderRule {
      switch self {
      case .lineSeparator: .newline
      case .blanks: .blanksOnLine
      case .formFeed, .endOfFile: .strayMark
      case .beforeNumber: .index
      }
    }
  }

  /// Reports a mark where it is the first of its kind.
  mutating func note(
    _ mark: UnusualMark, at offset: Int, lineStart: Int, line: Int, cue: Int? = nil
  ) {
    guard reportedMarks.insert(mark).inserted else { return }
    report(
      mark.rule, mark.rawValue, at: offset, lineStart: lineStart, line: line, cue: cue)
  }

  /// Reports what stands on a blank line.
  mutating func noteBlank(_ content: Range<Int>) {
    var offset = content.lowerBound
    while offset < content.upperBound {
      let (scalar, length) = form.character(in: bytes, at: offset, before: content.upperBound)
      let mark: UnusualMark? =
        switch (scalar, TimeSymbol(scalar)) {
        case (0x0C, _): .formFeed
        case (0x1A, _): .endOfFile
        case (_, .space): .blanks
        default: nil
        }
      if let mark { note(mark, at: offset, lineStart: content.lowerBound, line: line) }
      offset += length
    }
  }

  /// Reports an invisible mark beside the number of a cue; byte order marks and NUL are reported
  /// elsewhere.
  mutating func noteMarks(beside number: PendingNumber, cue: Int) {
    var offset = number.content.lowerBound
    while offset < number.content.upperBound {
      let (scalar, length) = form.character(
        in: bytes, at: offset, before: number.content.upperBound)
      if TimeSymbol(scalar) == .invisible, ![0, 0x1A, 0xFEFF].contains(scalar) {
        return note(
          .beforeNumber, at: offset, lineStart: number.content.lowerBound, line: number.line,
          cue: cue)
      }
      offset += length
    }
  }

  /// Reports the first separator of lines that only Unicode has, in a text that was taken without a
  /// closer look; a large file is not searched for it.
  mutating func noteSeparatorInText(from start: Int) {
    guard form == .utf8, bytes.count < Track.lengthWorthSharing, start < bytes.count,
      !reportedMarks.contains(.lineSeparator),
      let separator = form.lineSeparator(in: bytes, start..<bytes.count)
    else { return }
    var (lineStart, line) = (start, 1)
    while true {
      let next = form.lineEnd(in: bytes, from: lineStart).next
      guard next <= separator.lowerBound else { break }
      (lineStart, line) = (next, line + 1)
    }
    note(.lineSeparator, at: separator.lowerBound, lineStart: lineStart, line: line)
    deviations.sort { ($0.line, $0.offset) < ($1.line, $1.offset) }
  }
}
