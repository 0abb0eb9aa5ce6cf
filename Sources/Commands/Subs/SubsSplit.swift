internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs split`.
struct SubsSplit: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Take a track in two languages apart into two.",
    discussion: """
      Lines are told apart by their script: Chinese, Cyrillic, Latin. Two languages of one script \
      are taken for the upper and the lower half of the lines, which is reported. A text that \
      stays while the other language changes becomes one cue again. Nothing is written unless both \
      files can be.

      EXAMPLE:
        silk subs split film.zh-en.srt -o film.zh.srt -o film.en.srt
      """)

  @Argument(help: "The subtitle file; - is standard input.", completion: .file())
  var file: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Twice: the file for the lines above, then that for the lines below.", valueName: "file"),
    completion: .file())
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "The format of the output; that of each name, or of the input, when not given.",
      valueName: "format"), transform: SubtitleFormat.argument)
  var to: SubtitleFormat?

  @OptionGroup var formats: FormatOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var spelling: TextOutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard output.count == 2, output[0] != output[1], !output.contains("") else {
      throw ValidationError("Name two files: --output ABOVE --output BELOW.")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let file = try InputFile.names(file.map { [$0] } ?? [])[0]
    return forEachFile([file], console) { file in
      let track = try tracks.track(at: file, global, formats.reading)
      console.report(track.readingErrors, file: file)
      try track.requireReadableText()
      let content = try track.content
      let split = BilingualSplit(content.cues)
      report(split, content, file, console)
      let files = try zip(output, [split.upper, split.lower]).map { name, cues in
        (name, try bytes(of: cues, in: content, track, file, name, console))
      }
      for name in output { try AtomicFile.requireWritable(name) }
      for (name, bytes) in files { try AtomicFile.write(bytes, to: name) }
      return .done
    }
  }

  private func bytes(
    of cues: [StyledCue], in content: TrackContent, _ track: Track, _ file: String, _ name: String,
    _ console: Console
  ) throws -> [UInt8] {
    var part = content
    part.cues = cues
    let target = to ?? SubtitleFormat(fileName: name) ?? track.format
    let written = try part.written(
      as: target, WritingOptions(frameRate: formats.fps, file: file), of: file)
    for loss in written.losses { console.report(loss) }
    return try spelling.spelling(like: track, in: target).bytes(of: written, file)
  }

  /// Says where a person should look.
  private func report(
    _ split: BilingualSplit, _ content: TrackContent, _ file: String, _ console: Console
  ) {
    func warn(_ message: String, _ cue: Int? = nil) {
      console.report(
        Finding(
          rule: "SPLIT.DOUBT", severity: .warning, message: message,
          location: SourceLocation(file: file, line: cue.flatMap { content.cues[$0].line }),
          cue: cue.map { $0 + 1 }))
    }
    if split.evidence == .order {
      warn("both languages are in one script; the upper half of the lines counts as the first")
    }
    for position in split.doubtful where split.evidence != .order {
      warn("the languages of the cue are a guess", position)
    }
  }
}
