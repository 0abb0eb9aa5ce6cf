internal import Diagnostics
internal import Subtitles

/// Hears where people speak in a film, through ffmpeg.
struct FilmSound {
  /// The file of the film, or of its sound.
  let path: String

  /// Where people speak; meanwhile `progress` shows how much of the film was heard.
  ///
  /// ffmpeg decodes while the pieces before are listened to, and none is kept: the length of the
  /// film costs no memory to speak of.
  ///
  /// - Throws: a `CommandFailure` where ffmpeg is missing, or finds no sound.
  func speech(_ progress: ProgressBar) throws(CommandFailure) -> SpeechCurve {
    guard let ffmpeg = ChildProcess(named: "ffmpeg") else {
      throw CommandFailure(
        .missingEngine, at: SourceLocation(file: path),
        "hearing a film takes ffmpeg; install the package ffmpeg")
    }
    var detector = SpeechDetector()
    var log = FFmpegStreamLog()
    var lastLine = ""
    var heard = 0
    progress.begin(0)
    defer { progress.end() }
    show(progress, heard, of: nil)
    let status = try ffmpeg.run(arguments) { piece in
      detector.take(piece)
      // Once in a minute of the film.
      let minutes = detector.milliseconds / 60_000
      if minutes != heard { show(progress, minutes, of: log.duration) }
      heard = minutes
    } eachLine: { line in
      log.take(line)
      if line.contains(where: { !$0.isWhitespace }) { lastLine = line }
    }
    guard status == 0 else {
      let reason = log.duration != nil && !log.hasSound ? "" : ": \(lastLine)"
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: path), "ffmpeg finds no sound in it\(reason)")
    }
    return detector.finish()
  }

  private func show(_ progress: ProgressBar, _ minutes: Int, of duration: Milliseconds?) {
    let whole = duration.map { " of \($0.count / 60_000)" } ?? ""
    progress.advance(
      to: "listening to \(SourceLocation(file: path)): \(minutes)\(whole) min…", done: 0)
  }

  /// The sound alone, mixed to one channel; silence where the film has none, so that times stay
  /// right.
  ///
  /// A short filter is enough for speech, and saves half of the time that resampling takes. Without
  /// `-flush_packets 0` each of the 300,000 packets of a film would be written by itself.
  private var arguments: [String] {
    [
      "-hide_banner", "-nostdin", "-nostats", "-loglevel", "info", "-vn", "-sn", "-dn", "-i",
      "file:\(path)", "-af",
      "aresample=\(SpeechDetector.sampleRate):filter_size=4:async=1:first_pts=0", "-ac", "1",
      "-flush_packets", "0", "-f", "s16le", "-",
    ]
  }
}
