internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// How the subtitle files of a command are read.
struct TrackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of the files, such as windows-1251; found out when not given.",
      valueName: "name"))
  var encoding: String?

  func validate() throws {
    guard let encoding else { return }
    do { _ = try RequestedEncoding(named: encoding) } catch {
      throw ValidationError("--encoding: \(error)")
    }
  }

  /// Reads the file at `path` for its times alone.
  func times(
    at path: String, _ global: GlobalOptions, as format: FormatOptions? = nil
  ) throws -> Track {
    try track(at: path, readsText: false, global, format)
  }

  /// Reads the file at `path`, times and texts.
  func track(
    at path: String, _ global: GlobalOptions, as format: FormatOptions? = nil
  ) throws -> Track {
    try track(at: path, readsText: true, global, format)
  }

  private func track(
    at path: String, readsText: Bool, _ global: GlobalOptions, _ format: FormatOptions?
  ) throws -> Track {
    let bytes = try InputFile.bytes(at: path)
    guard bytes.count <= Int(UInt32.max) else {
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: path), "larger than the 4 GiB of a subtitle track")
    }
    var options = ReadingOptions()
    options.encoding = encoding
    options.format = format?.from
    options.frameRate = format?.fps
    options.readsText = readsText
    let track = try Track(bytes, file: path, options: options, locales: global.localeStore)
    guard !track.isEmpty || bytes.allSatisfy({ $0 <= 0x20 }) else {
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: path),
        "no cue found: not a \(track.format.title) file, or not in \(track.encoding.encoding.name)")
    }
    return track
  }
}

/// Of which format the files of a command are, where name and content do not tell.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the input: srt, vtt, ass, ssa, ttml, stl, sbv, sub, lrc or json; found out "
        + "when not given.", valueName: "format"),
    transform: SubtitleFormat.argument)
  var from: SubtitleFormat?

  @Option(
    help: ArgumentHelp(
      "The frame rate, for formats that count frames: 25, 23.976 or 24000/1001.",
      valueName: "rate"),
    transform: FrameRate.argument)
  var fps: FrameRate?
}

extension SubtitleFormat {
  /// The format that an argument names by its suffix.
  static func argument(_ text: String) throws -> SubtitleFormat {
    if let format = SubtitleFormat(name: text.hasPrefix(".") ? String(text.dropFirst()) : text) {
      return format
    }
    let names = allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("“\(text)” is not a format of subtitles; these are: \(names)")
  }
}
