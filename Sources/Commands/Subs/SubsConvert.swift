internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// `silk subs convert`.
struct SubsConvert: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a subtitle file in another format or encoding, and say what is lost.",
    discussion: """
      The formats are those of the suffixes of the names, or of --from and --to: srt, vtt, ass, \
      ssa, ttml, stl (EBU), sbv, sub (MicroDVD; --fps), lrc and json. What the new format cannot \
      hold is listed on standard error, one line a feature; with --strict nothing is written then \
      and the exit status is 1. Into the same format nothing changes but encoding and line ends.

      EXAMPLES:
        silk subs convert film.ass -o film.srt
        silk subs convert film.srt --to vtt > film.vtt
        silk subs convert film.sub --fps 25 -o film.srt
        silk subs convert old.srt --output-encoding windows-1251 --newline crlf -o player.srt
      """)

  @Argument(help: "The subtitle file; - is standard input.", completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The format of the output; that of the name of --output when not given.",
      valueName: "format"), transform: SubtitleFormat.argument)
  var to: SubtitleFormat?

  @Flag(help: "Refuse to lose anything.")
  var strict = false

  @OptionGroup var formats: FormatOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var spelling: TextOutputOptions
  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws { _ = try target }

  private var target: SubtitleFormat {
    get throws {
      if let format = to ?? destination.file.flatMap(SubtitleFormat.init(fileName:)) {
        return format
      }
      throw ValidationError(
        "Name the format: --to FORMAT, or --output with a suffix such as .srt or .vtt.")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let file = try InputFile.names(file.map { [$0] } ?? [])[0]
    return forEachFile([file], console) { file in
      let track = try tracks.track(at: file, global, formats.reading)
      console.report(track.readingErrors, file: file)
      let target = try target
      let spelling = spelling.spelling(like: track, in: target)
      if target == track.format, !recounts(track) {
        let bytes = try TextSpelling.reporting(file) { try track.respelled(as: spelling) }
        try destination.write(bytes, to: console)
        return .done
      }
      try track.requireReadableText()
      var content = try track.content
      if content.language == nil, target.saysLanguage {
        let language = track.language(by: try LanguageEvidence(from: global.localeStore))
        content.language = language == .undetermined ? nil : language
      }
      return try write(content, as: target, spelling, file, console)
    }
  }

  /// Whether the frames of a track are to be counted at another rate than its file says.
  private func recounts(_ track: Track) -> Bool {
    guard track.format.countsFrames, let rate = formats.fps else { return false }
    return (try? track.content.frameRate).map { $0 != rate } ?? false
  }

  private func write(
    _ content: TrackContent, as target: SubtitleFormat, _ spelling: TextSpelling, _ file: String,
    _ console: Console
  ) throws -> ExitStatus {
    let options = WritingOptions(frameRate: formats.fps, file: file)
    let written = try content.written(as: target, options, of: file)
    for loss in written.losses { console.report(loss) }
    if strict && !written.losses.isEmpty {
      console.inform("\(file): not converted, for \(target.title) would lose some of it")
      return .negative
    }
    try destination.write(try spelling.bytes(of: written, file), to: console)
    return .done
  }
}

extension SubtitleFormat {
  /// Whether files of the format have to say in which language they are.
  fileprivate var saysLanguage: Bool { self == .timedText || self == .ebuSTL }
}

extension TrackContent {
  /// The content in a format.
  ///
  /// - Throws: a `CommandFailure` that speaks of `file` where that is impossible, or where the format
  ///   counts frames of an unknown rate.
  func written(
    as format: SubtitleFormat, _ options: WritingOptions, of file: String
  ) throws -> WrittenTrack {
    guard !format.countsFrames || options.frameRate ?? frameRate != nil else {
      throw CommandFailure(
        .usage, at: SourceLocation(file: file),
        "\(format.title) counts frames, and the frame rate is not known; give --fps")
    }
    do { return try written(as: format, options) } catch {
      let line = error.cue.flatMap { cues.indices.contains($0) ? cues[$0].line : nil }
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: file, line: line), "\(error.problem)")
    }
  }
}
