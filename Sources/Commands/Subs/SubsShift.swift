internal import ArgumentParser
internal import Subtitles

/// `silk subs shift`.
struct SubsShift: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift",
    abstract: "Move cues in time and keep every byte that is not a time.",
    discussion: """
      BY is a time, with a minus sign to move towards the start: 2.5s, -300ms, 1m30s, \
      00:01:30,500, or 00:01:30:12 in frames of --fps. Numbers, texts, tags, blank lines, line ends, byte order \
      mark and encoding stay as they are. A cue that would start before the film is moved to its \
      start and reported; none is dropped.

      EXAMPLES:
        silk subs shift 2.5s film.srt -o film.shifted.srt
        silk subs shift -300ms --in-place --backup .orig reel1.srt reel2.srt
        silk subs shift +1s --from 00:42:00,000 film.srt > film.reel3.srt
      """)

  @Argument(help: ArgumentHelp("How far to move the cues.", valueName: "by"))
  var by: String

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("Move only cues that start at this time or later.", valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Move only cues that start before this time.", valueName: "time"))
  var until: String?

  @Option(
    help: ArgumentHelp("The frame rate for times in frames.", valueName: "rate"),
    transform: FrameRate.argument)
  var fps: FrameRate?

  @OptionGroup var tracks: TrackOptions
  @OptionGroup var rewriting: RewriteOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let span = try time(by)
    let (start, end) = (try from.map(time), try until.map(time))
    if let start, let end, start >= end {
      throw ValidationError("--from is not before --until, so no cue lies between them")
    }
    let files = try InputFile.names(files)
    try rewriting.validate(files: files)
    return forEachFile(files, console) { file in
      try rewriting.validate(input: file)
      let track = try tracks.times(at: file, global, frameRate: fps)
      let result = track.shifted(by: span, from: start, until: end)
      return try console.finish(result, of: track, file, rewriting)
    }
  }

  private func time(_ text: String) throws -> Milliseconds {
    do throws(TimeArgumentError) { return try TimeArgument.time(in: text, frameRate: fps) } catch {
      throw ValidationError(error.description)
    }
  }
}
