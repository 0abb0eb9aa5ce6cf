internal import ArgumentParser
internal import Subtitles

/// `silk subs rate`.
struct SubsRate: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "Convert times from one frame rate to another.",
    discussion: """
      For a film that was timed at FROM frames a second and is played at TO: every time is \
      multiplied by FROM/TO, exactly, and rounded once. 23.976, 29.97 and 59.94 mean 24000/1001, \
      30000/1001 and 60000/1001; any fraction may be written. All bytes that are not times stay.

      EXAMPLE:
        silk subs rate 23.976 25 film.srt -o film.pal.srt
      """)

  @Argument(
    help: ArgumentHelp("The frame rate that the track was timed for.", valueName: "from"),
    transform: FrameRate.argument)
  var oldRate: FrameRate

  @Argument(
    help: ArgumentHelp("The frame rate that the film is played at.", valueName: "to"),
    transform: FrameRate.argument)
  var newRate: FrameRate

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @OptionGroup var tracks: TrackOptions
  @OptionGroup var rewriting: RewriteOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let files = try InputFile.names(files)
    try rewriting.validate(files: files)
    return forEachFile(files, console) { file in
      try rewriting.validate(input: file)
      let track = try tracks.times(at: file, global, frameRate: oldRate)
      let result = track.converted(from: oldRate, to: newRate)
      return try console.finish(result, of: track, file, rewriting)
    }
  }
}
