internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// Where the shots of the film change.
struct ShotOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The shot changes: a list of frames, times or timecodes, what ffmpeg prints, an EDL, a table of "
        + "scenes; or the film itself, through ffmpeg.", valueName: "file"), completion: .file())
  var shots: String?

  @Option(
    help: ArgumentHelp(
      "What whole numbers in a list of shot changes count: frames, milliseconds or seconds; found "
        + "out when not given.", valueName: "unit"))
  var shotUnit: ShotUnitChoice?

  @Option(
    help: ArgumentHelp(
      "The timecode at which the film starts in an EDL; the hour of its first event when not given.",
      valueName: "timecode"))
  var shotStart: String?

  @Option(
    help: ArgumentHelp(
      "Move all shot changes by this time first, for a list made from another copy of the film.",
      valueName: "time"))
  var shotsOffset: String?

  @Option(
    help: ArgumentHelp(
      "How much of the picture has to change for a new shot, from 0 to 1, where a film is given.",
      valueName: "share"))
  var shotThreshold = 0.3

  func validate() throws {
    guard 0...1 ~= shotThreshold else {
      throw ValidationError("--shot-threshold: \(shotThreshold) is not from 0 to 1")
    }
    if let shotStart, FilmTimecode(shotStart, FrameRate(60)) == nil {
      throw ValidationError("--shot-start: “\(shotStart)” is no timecode such as 01:00:00:00")
    }
  }

  /// The shot changes, or nil where none were asked for; what there is to say of them is reported.
  ///
  /// - Parameter frameRate: the rate of the film, where it is known.
  func changes(_ frameRate: FrameRate?, _ console: Console) throws -> FoundShots? {
    let offset = try shotsOffset.map { try Milliseconds.argument($0, frameRate) } ?? .zero
    return try found(frameRate, console).map { found in
      FoundShots(shots: found.shots.shifted(by: offset), isRateKnown: found.isRateKnown)
    }
  }

  private func found(_ frameRate: FrameRate?, _ console: Console) throws -> FoundShots? {
    guard let shots else { return nil }
    if try MediaSignature.isMedia(at: shots) {
      return try FilmShots(path: shots, threshold: shotThreshold).shots(frameRate)
    }
    let content = try InputFile.bytes(at: shots)
    let start = shotStart.flatMap { FilmTimecode($0, frameRate ?? .cinema)?.frame }
    do throws(ShotChangeError) {
      let file = try ShotChangeFile(
        content, file: shots, frameRate: frameRate, unit: shotUnit?.unit, start: start)
      file.findings.forEach(console.report)
      return FoundShots(shots: file.shots, isRateKnown: file.isRateKnown)
    } catch {
      throw CommandFailure(.unusableData, at: error.location, error.problem)
    }
  }
}

/// What whole numbers count, as the command line says it.
enum ShotUnitChoice: String, CaseIterable, ExpressibleByArgument {
  case frames, milliseconds, seconds

  var unit: ShotChangeFile.Unit {
    switch self {
    case .frames: .frames
    case .milliseconds: .milliseconds
    case .seconds: .seconds
    }
  }
}
