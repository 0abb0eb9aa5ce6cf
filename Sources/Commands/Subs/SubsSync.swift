internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs sync`.
struct SubsSync: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Move cues to where another track of the film has them, or its sound.",
    discussion: """
      The other track may be in any language, and split its lines in its own way. A film is listened to: \
      cues are moved to where people speak in it, or with --track to where one of its own subtitle \
      streams has them; that takes ffmpeg. Found are one offset, another speed (PAL, NTSC, any drift), \
      and where something was cut or put in, all together. Every cue is kept, in its order, and every \
      byte that is not a time. A track that is in time comes out as it is.

      Where the tracks do not support an answer, none is written: exit status 1. An answer with a \
      confidence below 0.7 should be looked at.

      EXAMPLES:
        silk subs sync --to film.en.srt film.ru.srt -o film.ru.synced.srt
        silk subs sync --to film.en.srt film.ru.srt --in-place --report text
        silk subs sync --to film.en.srt film.ru.srt -o out.srt --report-file sync.html
        silk subs sync --to film.mkv film.ru.srt -o film.ru.synced.srt
        silk subs sync --to film.mkv --track eng film.ru.srt -o film.ru.synced.srt

      JSON, with --report json:
        file        the file as it was named
        reference   the file of --to
        status      synced, already (in time; nothing is changed) or refused
        confidence  how sure it is that each cue is where it belongs, from 0 to 1
        ratio       what times are multiplied by
        segments    parts of the track that move by one offset: firstCue and
                    lastCue counted from 1, offset in milliseconds, added once
                    times are multiplied, support: the share of the cues that
                    the reference supports
        reason      why the status is what it is, in one sentence
      """)

  @Argument(help: "The subtitle file to move; - is standard input.", completion: .file())
  var file: String

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The subtitle track that is in time, or the film.", valueName: "reference"),
    completion: .file())
  var reference: String

  @Option(
    help: ArgumentHelp(
      "Of a film, take this subtitle stream: its number, from 1, or its language, such as zh or chi.",
      valueName: "stream"))
  var track: String?

  @Flag(help: "Write the likeliest answer even where it is refused.")
  var force = false

  @OptionGroup var reporting: SyncReportOptions
  @OptionGroup var formats: FormatOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var rewriting: RewriteOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if file == InputFile.standardStream, reference == InputFile.standardStream {
      throw ValidationError("Only one of the two tracks can be read from standard input.")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    try rewriting.validate(files: [file])
    try rewriting.validate(input: file)
    let own = try tracks.track(at: file, global, formats.reading)
    let target = try SyncReference(
      at: reference, stream: track, console, formats.reading, global
    ) { try tracks.track(at: $0, global, formats.reading) }
    let outcome = target.outcome(of: own, evenIfRefused: force)
    let report = SyncReport(outcome, file: file, reference: reference)
    console.report(own.timingFindings + outcome.result.findings, file: file)
    if outcome.status != .refused || (force && !outcome.segments.isEmpty) {
      try rewriting.write(outcome.result.bytes, for: file, original: own.bytes, to: console)
    }
    if !reporting.speaks { console.inform(report.summary) }
    try reporting.write(report, to: console)
    return outcome.status == .refused ? .negative : .done
  }
}
