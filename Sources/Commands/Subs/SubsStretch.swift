internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs stretch`.
struct SubsStretch: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "stretch",
    abstract: "Move moments of a track to where they belong, and the rest between them.",
    discussion: """
      A point says when a moment is and when it shall be: OLD=NEW, both times as anywhere, or \
      cue:41=NEW for the start of a cue. Two points stretch the whole track evenly; with more of them \
      time runs evenly between each two, and before the first and after the last as beside them. With \
      --step cues keep their length: what starts at or after a point moves as far as the point does, up \
      to the next one.

      Points can be kept in a file, OLD = NEW one a line; # starts a remark. --suggest prints such a \
      file: the first cue, the last one, and those after long silences, where a cut or a new reel is \
      likely; edit the right sides and give it to --points. All bytes that are not times stay.

      EXAMPLES:
        silk subs stretch --point 8.042s=10.5s --point 00:06:53,365=00:07:02,000 film.srt -o new.srt
        silk subs stretch --suggest film.srt -o points.txt
        silk subs stretch --points points.txt film.srt -o new.srt
        silk subs stretch --step --point 0s=0s --point cue:41=00:12:03,500 film.srt -o new.srt

      JSON of --suggest: an array of points; an object a line with jsonl.
        file, line, column, byteOffset  where the cue stands
        cue         the cue that starts there, counted from 1
        old, new    the point, in milliseconds; both are when the cue starts
        silence     how long nobody spoke before, in milliseconds
        text        what the cue says

      \(RetimingOutputOptions.formatHelp)
      """)

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("A moment and where it belongs; give two or more.", valueName: "old=new"))
  var point: [String] = []

  @Option(
    help: ArgumentHelp("Read the points from a file.", valueName: "file"), completion: .file())
  var points: String?

  @Option(
    help: ArgumentHelp("Keep the points in this file.", valueName: "file"), completion: .file())
  var savePoints: String?

  @Flag(help: "Move cues as a whole, by steps, and stretch nothing.")
  var step = false

  @Flag(help: "Print points to edit, and change nothing.")
  var suggest = false

  @Option(help: ArgumentHelp("How long a silence is that --suggest heeds.", valueName: "time"))
  var silence = "10s"

  @OptionGroup var selecting: TimedSelectionOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var output: RetimingOutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if suggest {
      guard point.isEmpty, points == nil, savePoints == nil, !step, !output.changes.dryRun,
        !output.changes.diff, !output.changes.rewriting.inPlace
      else { throw ValidationError("--suggest only prints points; give it to one without others") }
      return
    }
    if !point.isEmpty && points != nil {
      throw ValidationError("--point and --points exclude each other")
    }
    let fewest = step ? 1 : 2
    if points == nil && point.count < fewest {
      throw ValidationError(
        step
          ? "Give a point, --point OLD=NEW, or a file of --points; --suggest prints one."
          : "Give two points or more, --point OLD=NEW, or a file of --points; --suggest prints one. "
            + "To move everything alike there is silk subs shift.")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let files = try InputFile.names(files)
    if suggest { return try printSuggestions(for: files, console) }
    try output.changes.validate(files: files)
    let selection = try selecting.selection()
    let list = try pointList
    if let savePoints { try AtomicFile.write(Array(list.written.utf8), to: savePoints) }
    return try RetimingOutput.run(output, files, console) { file, results in
      let track = try output.track(at: file, tracks, global, frameRate: selecting.fps)
      try selecting.cues.validate(selection, in: track)
      // A file without cues has nothing to be stretched.
      let points = track.isEmpty ? [] : try list.points(in: track)
      let map = step ? RetimingMap(steps: points) : RetimingMap(through: points)
      if !step { results.take(list.findings(of: points, in: track), file: file) }
      return try results.take(
        track.retimed(
          by: map ?? RetimingMap(.identity), selection, step ? .wholeCue : .eachTime),
        of: track, file)
    }
  }

  /// The points of the command line or of the file.
  private var pointList: PointList {
    get throws {
      guard let points else {
        do throws(RetimingFileError) { return try PointList(point, frameRate: selecting.fps) } catch
        {
          throw ValidationError("--point: \(error.problem)")
        }
      }
      let list = try PointList(
        try InputFile.bytes(at: points), file: points, frameRate: selecting.fps)
      if !step && list.count < 2 {
        throw RetimingFileError(
          at: SourceLocation(file: points),
          "one point is not enough to stretch by; give two or more")
      }
      return list
    }
  }

  private func printSuggestions(for files: [String], _ console: Console) throws -> ExitStatus {
    try output.changes.validate(files: files, isListing: true)
    let silence = try Milliseconds.argument(silence, selecting.fps)
    guard silence > .zero else { throw ValidationError("--silence: a silence lasts some time") }
    var suggested: [SuggestedPoint] = []
    let status = forEachFile(files, console) { file in
      var reading = ReadingOptions()
      reading.frameRate = selecting.fps
      let track = try tracks.track(at: file, global, reading)
      console.report(track.timingFindings, file: file)
      suggested += track.suggestedPoints(afterSilenceOf: silence)
      return .done
    }
    let format = output.changes.format
    let list = format.text(of: suggested, \.json) { $0.line + "\n" }
    try output.changes.rewriting.destination.write(
      format == .text ? Self.headOfPoints + list : list, to: console)
    return status
  }

  /// What stands above the points that --suggest prints.
  private static let headOfPoints =
    "# Points for silk subs stretch --points: OLD = NEW. Edit the right sides, take out what you do "
    + "not need.\n"
}

extension SuggestedPoint {
  /// The point as the JSON object of the command's help.
  fileprivate var json: JSONValue {
    var members = location.jsonMembers
    members.insert(("cue", .integer(cue)), at: 1)
    return .object(
      members + [
        ("old", .integer(time.count)), ("new", .integer(time.count)),
        ("silence", .integer(silence.count)), ("text", .string(text)),
      ])
  }
}
