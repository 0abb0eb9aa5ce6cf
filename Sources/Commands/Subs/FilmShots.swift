internal import Diagnostics
internal import Subtitles

/// Shot changes, and whether the rate that they are counted in is that of the film or a guess.
struct FoundShots {
  let shots: ShotChanges
  let isRateKnown: Bool
}

/// Finds the shot changes of a film by ffmpeg.
struct FilmShots {
  /// The file of the film.
  let path: String
  /// How much of a picture has to change, from 0 to 1.
  let threshold: Double

  /// The shot changes, counted at `frameRate`, or where that is nil at the rate of the film, if it is
  /// known.
  ///
  /// - Throws: a `CommandFailure` where ffmpeg is missing or cannot read the film.
  func shots(_ frameRate: FrameRate?) throws(CommandFailure) -> FoundShots {
    guard let ffmpeg = ChildProcess(named: "ffmpeg") else {
      throw CommandFailure(
        .missingEngine, at: SourceLocation(file: path),
        "finding the shot changes of a film takes ffmpeg; install the package ffmpeg")
    }
    var log = FFmpegSceneLog()
    var lastLine = ""
    let status = try ffmpeg.run(arguments) { line in
      log.take(line)
      if line.contains(where: { !$0.isWhitespace }) { lastLine = line }
    }
    guard status == 0 else {
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: path),
        "ffmpeg finds no film in it: \(lastLine)")
    }
    let rate = frameRate ?? log.rate
    return FoundShots(
      shots: ShotChanges(times: log.times, frameRate: rate ?? .cinema), isRateKnown: rate != nil)
  }

  /// The picture alone; only the first frames of shots are printed, with exact times.
  private var arguments: [String] {
    [
      "-hide_banner", "-nostdin", "-nostats", "-loglevel", "info", "-i", "file:\(path)",
      "-map", "0:V:0", "-vf", "select='gt(scene,\(threshold))',showinfo=checksum=0",
      "-f", "null", "-",
    ]
  }
}
