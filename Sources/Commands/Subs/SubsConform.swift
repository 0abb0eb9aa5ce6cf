internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs conform`.
struct SubsConform: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "conform",
    abstract: "Fit a track to its film as it was cut anew.",
    discussion: """
      The cuts are an EDL (CMX 3600), a table of source in, source out and record in, LosslessCut's \
      table or project, ffmpeg's concat list, a filter with between(t,…), comskip's .edl or .txt, or what \
      ffmpeg prints of silence or black, which is then what was taken out. Which one it is is found out; \
      --cuts-format says so otherwise.

      Cues over what was removed are taken out and reported one by one; those over a cut are clipped; \
      those between whose halves something was put in are split; all others move with the film. With \
      --reverse the track is fitted to the film as it was before. Every byte stays that is not a time or \
      of a cue that goes; the cues of SubRip are numbered anew where some went or were split.

      EXAMPLES:
        silk subs conform --cuts recut.edl --fps 24 film.srt -o film.recut.srt
        silk subs conform --cuts recut.csv --reverse film.recut.srt -o film.srt
        silk subs conform --cuts show.edl --dry-run show.srt
        silk subs conform --cuts recut.edl --fps 24 --show-cuts > recut.csv
        silk subs conform --cuts film-proj.llc --report-file removed.json film.srt -o short.srt

      \(RetimingOutputOptions.formatHelp)
      """)

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("The list of cuts.", valueName: "file"), completion: .file())
  var cuts: String

  @Option(
    help: ArgumentHelp(
      "What the list is: edl, csv, segments (kept, one after the other), frames (the same in frames of "
        + "--fps), llc, comskip, comskip-txt, concat, log or select; found out when not given.",
      valueName: "form"))
  var cutsFormat: Choice<CutList.Form>?

  @Option(
    help: ArgumentHelp("The frame rate for timecode and frames in the list.", valueName: "rate"),
    transform: FrameRate.argument)
  var fps: FrameRate?

  @Option(
    help: ArgumentHelp(
      "The reel of the EDL, or the file of the concat list, that the track belongs to; the one that "
        + "lasts longest when not given.", valueName: "name"))
  var reel: String?

  @Option(
    help: ArgumentHelp(
      "The timecode at which the film starts in the source of an EDL; a whole hour when not given.",
      valueName: "timecode"))
  var sourceStart: String?

  @Option(
    help: ArgumentHelp(
      "The timecode at which the new cut starts in an EDL; a whole hour when not given.",
      valueName: "timecode"))
  var recordStart: String?

  @Option(
    help: ArgumentHelp(
      "What is left of a cue beside a cut is dropped when it is shorter.", valueName: "time"))
  var sliver = "200ms"

  @Flag(help: "Go the way back, from the new cut to the film as it was.")
  var reverse = false

  @Flag(help: "Print what the list says as a table, which is such a list too, and change nothing.")
  var showCuts = false

  @OptionGroup var tracks: TrackOptions
  @OptionGroup var output: RetimingOutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let sliver = try Milliseconds.argument(sliver, fps)
    if sliver < .zero { throw ValidationError("--sliver: nothing is shorter than 0") }
    if showCuts { return try printCuts(console) }
    let files = try InputFile.names(files)
    let bytes = try InputFile.bytes(at: cuts)
    var told: Set<String> = []
    return try RetimingOutput.run(output, files, console) { file, results in
      var reading = ReadingOptions()
      reading.frameRate = fps
      let track = try tracks.track(at: file, global, reading)
      let list = try cutList(bytes, for: track)
      // The same list says the same for every file.
      results.take(list.findings.filter { told.insert($0.description).inserted }, file: cuts)
      let result = try conformed(track, to: list, sliver)
      return try results.take(result, of: track, file)
    }
  }

  /// Prints the list as a table; a track, where one is named, tells whether it counts hours of timecode.
  private func printCuts(_ console: Console) throws -> ExitStatus {
    let bytes = try InputFile.bytes(at: cuts)
    let list: CutList
    if let file = files.first {
      list = try cutList(bytes, for: try tracks.track(at: file, global))
    } else {
      list = try cutList(bytes, for: nil)
    }
    console.report(list.findings, file: cuts)
    try output.changes.rewriting.destination.write(list.table, to: console)
    return .done
  }

  private func cutList(_ bytes: [UInt8], for track: Track?) throws -> CutList {
    var options = CutList.Options()
    (options.form, options.frameRate, options.reel) = (cutsFormat?.word, fps, reel)
    (options.sourceStart, options.recordStart) = (sourceStart, recordStart)
    (options.starts, options.isForWayBack) = (track?.map(\.start) ?? [], reverse)
    let list = try CutList(bytes, file: cuts, options)
    return reverse ? try list.reversed() : list
  }

  private func conformed(
    _ track: Track, to list: CutList, _ sliver: Milliseconds
  ) throws -> RetimedTrack {
    do { return try track.conformed(to: list, sliver: sliver) } catch {
      throw CommandFailure(.unusableData, at: SourceLocation(file: track.file), "\(error)")
    }
  }
}
