internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs diff`.
struct SubsDiff: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two tracks, in time and in text.",
    discussion: """
      The tracks may be of different formats and encodings; numbers of cues do not count. Exit \
      status 1 says that they differ.

      EXAMPLES:
        silk subs diff film.srt film.v2.srt
        silk subs diff --side-by-side film.srt film.vtt
        silk subs diff --format json film.srt film.v2.srt | jq '.changes[] | select(.text)'

      JSON: an object.
        a, b      the files: file, cues
        same      how many cues are the same in both
        changes   an object a difference: kind (added, removed, changed), changed
                  (of time, text, style), a and b (the cue in each file: cue, line,
                  start, end, text), startShift and endShift in milliseconds
        shifts    cues in a row that moved alike: firstCue, lastCue, offset
      """)

  @Argument(help: "The first subtitle file.", completion: .file())
  var first: String

  @Argument(help: "The second subtitle file.", completion: .file())
  var second: String

  @Option(help: "The form of the output: text or json.")
  var format = DifferenceFormat.text

  @Flag(help: "Show all cues of both tracks in two columns.")
  var sideBySide = false

  @Option(
    help: ArgumentHelp(
      "How wide two columns are together; the width of the terminal when not given.",
      valueName: "columns"))
  var width: Int?

  @OptionGroup var formats: FormatOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width is from 40 to 1000")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let old = try tracks.track(at: first, global, formats.reading)
    let new = try tracks.track(at: second, global, formats.reading)
    let report = DifferenceReport(
      first: first, second: second,
      difference: TrackDifference(from: try old.content.shownCues, to: try new.content.shownCues))
    let style = console.style(for: destination)
    let output =
      switch (format, sideBySide) {
      case (.json, _): report.json.text(.indented) + "\n"
      case (.text, true): report.sideBySide(style, width: width ?? Terminal.width ?? 100)
      case (.text, false): report.text(style)
      }
    try destination.write(output, to: console)
    return report.isSame ? .done : .negative
  }
}

/// The forms in which `subs diff` answers.
enum DifferenceFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension TrackContent {
  /// The cues that a viewer sees.
  fileprivate var shownCues: [StyledCue] { cues.filter { !$0.isComment } }
}
