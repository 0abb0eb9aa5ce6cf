internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs snap`.
struct SubsSnap: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "snap",
    abstract: "Snap times to shot changes, and chain cues, by the numbers of a house style.",
    discussion: """
      --shots takes a list of shot changes in any form that check reads, or the film itself. Starts \
      that are near to a shot change move onto it, ends to the shortest gap before it, never onto the \
      first frame of the next shot; what is well away from any stays. With --chain pauses too short to be \
      seen are closed to the shortest gap, and gaps that are shorter are widened. How near is near is \
      what the profile says, at the frame rate of --fps; where it says nothing of shots, as most do, \
      Netflix's half a second holds, and a note says so.

      Texts and all other rules are left alone; no cue becomes too short or overlaps. Every cue that \
      moved is reported, and what could not be moved. Where the shots were found in a film that begins \
      earlier or later, --shots-offset moves all of them.

      EXAMPLES:
        silk subs snap --shots shots.txt --fps 24 film.srt -o film.snapped.srt
        silk subs snap --shots film.mp4 --fps 23.976 --chain film.srt -o film.snapped.srt
        silk subs snap --shots reel2.edl --shots-offset -20m --fps 25 --dry-run reel2.srt
        silk subs snap --chain --profile bbc --fps 25 --in-place --backup .orig film.srt

      \(RetimingOutputOptions.formatHelp)
      """)

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Flag(help: "Close pauses too short to be seen, and widen gaps that are too short.")
  var chain = false

  @OptionGroup var checking: CheckingOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var output: RetimingOutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if checking.shots.shots == nil && !chain {
      throw ValidationError("Say what to snap to: --shots FILE, or --chain.")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let files = try InputFile.names(files)
    var setup = try CheckingSetup(checking, global, console)
    if aims.contains(.shots) {
      try setup.complete(.shotDistance, "shot changes", global, console)
    }
    return try RetimingOutput.run(output, files, console) { file, results in
      let track = try tracks.track(at: file, global, checking.reading)
      let checker = setup.checker(for: track)
      let result = try snapped(track, Snapper(checker, to: aims), setup)
      let status = try results.take(result, of: track, file)
      let count = "\(result.changedCues) of \(track.count) cues moved"
      console.inform("\(file): \(count) (\(setup.description(of: checker)))")
      return status
    }
  }

  private var aims: Set<Snapper.Aim> {
    Set(checking.shots.shots == nil ? [] : [.shots]).union(chain ? [.chain] : [])
  }

  private func snapped(
    _ track: Track, _ snapper: Snapper, _ setup: CheckingSetup
  ) throws -> RetimedTrack {
    for aim in aims where !track.isEmpty && !snapper.hasNumbers(for: aim) {
      let subject = aim == .shots ? "shot changes" : "gaps between cues"
      throw CommandFailure(
        .usage, "the profile \(setup.profile.title) has no numbers for \(subject)")
    }
    do { return try snapper.snapped(track) } catch {
      throw CommandFailure(.unusableData, at: SourceLocation(file: track.file), "\(error)")
    }
  }
}
