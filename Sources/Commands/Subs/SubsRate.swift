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

      --from, --until and --cues choose the cues whose times change, as for a reel that alone ran at \
      another rate; --anchor then names the moment that stays, which is otherwise the start of the film.

      EXAMPLES:
        silk subs rate 23.976 25 film.srt -o film.pal.srt
        silk subs rate 25 24 --from 00:20:00,000 --anchor 00:20:00,000 film.srt -o film.reel2.srt

      \(RetimingOutputOptions.formatHelp)
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

  @OptionGroup var selecting: CueSelectionOptions

  @Option(
    help: ArgumentHelp(
      "The moment that stays; the start of the film when not given.", valueName: "time"))
  var anchor: String?

  @OptionGroup var tracks: TrackOptions
  @OptionGroup var output: RetimingOutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let selection = try selecting.selection(oldRate)
    let anchor = try anchor.map { try Milliseconds.argument($0, oldRate) } ?? .zero
    let files = try InputFile.names(files)
    return try RetimingOutput.run(output, files, console) { file, results in
      let track = try output.track(at: file, tracks, global, frameRate: oldRate)
      try selecting.validate(selection, in: track)
      return try results.take(
        track.converted(from: oldRate, to: newRate, selection, around: anchor), of: track, file)
    }
  }
}
