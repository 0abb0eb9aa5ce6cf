internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// Takes a subtitle stream out of a film by ffmpeg.
struct FilmSubtitles {
  /// The file of the film.
  let path: String
  /// Which codes of languages mean the same.
  let codes: LanguageCodes

  /// The content of a subtitle stream, as SubRip.
  ///
  /// - Parameter track: its number among the subtitle streams, counted from 1, or its language by
  ///   any code: `zh`, `chi` and `zho` are one.
  /// - Throws: a `CommandFailure` where ffmpeg is missing, or the film has no such stream; the
  ///   message lists those that it has.
  func content(of track: String) throws(CommandFailure) -> [UInt8] {
    guard let ffmpeg = ChildProcess(named: "ffmpeg") else {
      throw CommandFailure(
        .missingEngine, at: SourceLocation(file: path),
        "taking a subtitle stream out of a film takes ffmpeg; install the package ffmpeg")
    }
    let stream = try stream(track, by: ffmpeg)
    var content: [UInt8] = []
    var lastLine = ""
    let arguments =
      Self.common + [
        "-loglevel", "error", "-i", "file:\(path)", "-map", "0:s:\(stream.number - 1)", "-f", "srt",
        "-",
      ]
    let status = try ffmpeg.run(arguments) {
      content += $0
    } eachLine: { line in
      if line.contains(where: { !$0.isWhitespace }) { lastLine = line }
    }
    guard status == 0 else {
      throw unusable("ffmpeg cannot read its subtitle stream \(stream.number): \(lastLine)")
    }
    return content
  }

  /// Finds a stream among those that the film has.
  private func stream(
    _ track: String, by ffmpeg: ChildProcess
  ) throws(CommandFailure) -> FFmpegStreamLog.SubtitleStream {
    var log = FFmpegStreamLog()
    var lastLine = ""
    // Without an output ffmpeg describes the streams and then fails, which is no matter.
    _ = try ffmpeg.run(Self.common + ["-i", "file:\(path)"]) { line in
      log.take(line)
      if line.contains(where: { !$0.isWhitespace }) { lastLine = line }
    }
    guard log.duration != nil || !log.subtitles.isEmpty || log.hasSound else {
      throw unusable("ffmpeg finds no film in it: \(lastLine)")
    }
    guard !log.subtitles.isEmpty else { throw unusable("there is no subtitle stream in it") }
    let wanted = log.subtitles.filter {
      String($0.number) == track || codes.isSame($0.language, track)
    }
    guard let stream = wanted.first(where: { !$0.isPictures }) ?? wanted.first else {
      let list = log.subtitles.map(\.description).joined(separator: ", ")
      throw unusable("there is no subtitle stream “\(track)” in it, but \(list)")
    }
    guard !stream.isPictures else {
      throw unusable("its subtitle stream \(stream.description) is pictures, not text")
    }
    return stream
  }

  private static let common = ["-hide_banner", "-nostdin", "-nostats"]

  private func unusable(_ problem: String) -> CommandFailure {
    CommandFailure(.unusableData, at: SourceLocation(file: path), problem)
  }
}

extension FFmpegStreamLog.SubtitleStream {
  /// `2 (rus, subrip, Full)`.
  fileprivate var description: String {
    let words = [language, codec, title].filter { !$0.isEmpty }
    return words.isEmpty ? "\(number)" : "\(number) (\(words.joined(separator: ", ")))"
  }
}
