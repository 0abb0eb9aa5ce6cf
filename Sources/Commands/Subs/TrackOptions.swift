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

  /// Reads the file at `path`, times and texts.
  func track(
    at path: String, _ global: GlobalOptions, _ options: ReadingOptions = ReadingOptions()
  ) throws -> Track {
    let track = try anyTrack(at: path, global, options)
    try track.requireCues()
    try track.requireFrameRate()
    return track
  }

  /// Reads the file at `path`, times and texts, even where not a single cue is in it.
  func anyTrack(
    at path: String, _ global: GlobalOptions, _ options: ReadingOptions = ReadingOptions()
  ) throws -> Track {
    let bytes = try InputFile.bytes(at: path)
    guard bytes.count <= Int(UInt32.max) else {
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: path), "larger than the 4 GiB of a subtitle track")
    }
    var options = options
    options.encoding = encoding
    return try Track(bytes, file: path, options: options, locales: global.localeStore)
  }
}

extension Track {
  /// Makes sure that the file is one of subtitles in its format.
  ///
  /// A file of a format that has no cue in it yet is one.
  ///
  /// - Throws: a `CommandFailure` where nothing was found in a file that does not look like the format.
  func requireCues() throws(CommandFailure) {
    let content = bytes.dropFirst(encoding.byteOrderMarkLength)
    guard isEmpty || format == .ebuSTL, content.contains(where: { $0 > 0x20 }) else { return }
    let isOfFormat = SubtitleFormat.detected(in: bytes, encoding: encoding) == format
    if isOfFormat && !isEmpty { return }
    if isOfFormat && !readingErrors.contains(where: { $0.severity == .error }) { return }
    throw CommandFailure(
      .unusableData, at: SourceLocation(file: file),
      "no cue found: not a \(format.title) file, or not in \(encoding.encoding.name)")
  }

  /// Makes sure that all of the file is text, so that another file can be made of it.
  ///
  /// - Throws: a `CommandFailure` where there are bytes in it that are none, for nothing else could be
  ///   put in their place.
  func requireReadableText() throws(CommandFailure) {
    guard let unreadable = unreadableBytes else { return }
    throw CommandFailure(.unusableData, at: unreadable.location, unreadable.description)
  }

  /// Makes sure that the times of the file are known.
  ///
  /// - Throws: a `CommandFailure` where the file counts frames of an unknown rate.
  func requireFrameRate() throws(CommandFailure) {
    guard needsFrameRate else { return }
    throw CommandFailure(
      .usage, at: SourceLocation(file: file),
      "counts frames and does not say at which rate; give --fps")
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

  /// The options of reading that these are.
  var reading: ReadingOptions {
    var reading = ReadingOptions()
    (reading.format, reading.frameRate) = (from, fps)
    return reading
  }
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
