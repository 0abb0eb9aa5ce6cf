internal import Diagnostics

/// A cue with its text taken apart, as rules look at it.
struct CheckedCue: Sendable {
  let cue: Cue
  /// The text as it is written, lines joined by `\n`.
  let text: String
  /// The text without tags.
  let markup: Markup
  /// The line of the file on which the text begins.
  let textLine: Int
  private let file: String

  init(_ cue: Cue, file: String) {
    self.cue = cue
    self.file = file
    text = cue.text
    markup = Markup(cue.textRange.isEmpty ? "" : cue.reader.shown(text))
    textLine = cue.lineOfText
  }

  var start: Milliseconds { cue.start }
  var end: Milliseconds { cue.end }
  var duration: Milliseconds { cue.duration }

  /// Whether nothing is shown.
  var isEmpty: Bool { markup.lines.joined().allSatisfy(\.character.isWhitespace) }

  /// The lines that are shown: those with more than spaces.
  var shownLines: [[Markup.Shown]] {
    markup.lines.filter { line in line.contains { !$0.character.isWhitespace } }
  }

  /// The place of the times.
  var timePlace: SourceLocation {
    SourceLocation(
      file: file, line: cue.lineOfTimes, column: 1, byteOffset: Int(cue.record.timeLine.start))
  }

  /// A place in the text: its line counted from 0, its column from 1.
  func place(line: Int, column: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: textLine + line, column: column)
  }
}
