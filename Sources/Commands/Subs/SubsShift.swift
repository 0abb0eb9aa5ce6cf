internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs shift`.
struct SubsShift: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift",
    abstract: "Move cues in time and keep every byte that is not a time.",
    discussion: """
      BY is a time, with a minus sign to move towards the start: 2.5s, -300ms, 1m30s, \
      00:01:30,500, or 00:01:30:12 in frames of --fps. With --to there is no BY: the cue of --cue \
      (the first one when not given) starts at that time, and the others move as far as it does.

      Numbers, texts, tags, blank lines, line ends, byte order mark and encoding stay as they are. A \
      cue that would start before the film is moved to its start and reported; none is dropped. \
      --from, --until and --cues choose the cues that move.

      EXAMPLES:
        silk subs shift 2.5s film.srt -o film.shifted.srt
        silk subs shift -300ms --in-place --backup .orig reel1.srt reel2.srt
        silk subs shift +1s --from 00:42:00,000 film.srt > film.reel3.srt
        silk subs shift --cue 5 --to 00:01:02,000 film.srt -o film.shifted.srt
        silk subs shift 400ms --cues 12-40 --dry-run film.srt

      \(RetimingOutputOptions.formatHelp)
      """)

  @Argument(help: ArgumentHelp("How far to move the cues.", valueName: "by"))
  var by: String?

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("Move so that a cue starts at this time.", valueName: "time"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "The cue that --to speaks of, counted from 1 in the order of the file.", valueName: "number"))
  var cue: Int?

  @OptionGroup var selecting: TimedSelectionOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var output: RetimingOutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if cue != nil && to == nil { throw ValidationError("--cue goes with --to") }
    if let cue, cue < 1 { throw ValidationError("--cue: cues are counted from 1") }
    if to == nil && by == nil {
      throw ValidationError("Say how far to move the cues: BY, or --to TIME.")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let selection = try selecting.selection()
    let distance = try distance
    // With --to the first argument is a file.
    let named = to == nil ? files : (by.map { [$0] } ?? []) + files
    let files = try InputFile.names(named)
    return try RetimingOutput.run(output, files, console) { file, results in
      let track = try output.track(at: file, tracks, global, frameRate: selecting.fps)
      try selecting.cues.validate(selection, in: track)
      return try results.take(
        track.shifted(by: try distance.span(in: track), selection), of: track, file)
    }
  }

  private var distance: Distance {
    get throws {
      guard let to else { return .by(try .argument(by ?? "", selecting.fps)) }
      let time = try Milliseconds.argument(to, selecting.fps)
      if time < .zero { throw ValidationError("--to: no cue starts before the film") }
      return .to(time, cue: cue ?? 1)
    }
  }

  /// How far cues move.
  private enum Distance {
    case by(Milliseconds)
    case to(Milliseconds, cue: Int)

    func span(in track: Track) throws(CommandFailure) -> Milliseconds {
      switch self {
      case .by(let span): return span
      case .to(let time, let cue):
        guard cue <= track.count else {
          if track.isEmpty { return .zero }
          throw CommandFailure(
            .unusableData, at: SourceLocation(file: track.file),
            "there is no cue \(cue): the file has \(track.count)")
        }
        return time - track[cue - 1].start
      }
    }
  }
}
