internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs merge`.
struct SubsMerge: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put two languages into one track, aligned by time.",
    discussion: """
      Cues that say the same are shown together, the lines of the first file above those of the \
      second, at the times of the first where those of the second are near. Where one language has one cue and the other two, the one \
      stays while the others change. silk subs split is the way back.

      EXAMPLES:
        silk subs merge film.zh-Hans.srt film.en.srt -o film.zh-en.srt
        silk subs merge film.ru.srt film.en.srt --top second --one-line -o film.ass
        silk subs merge film.ru.srt film.zh.srt --apart -o film.vtt
      """)

  @Argument(help: "The first language, whose times count.", completion: .file())
  var first: String

  @Argument(help: "The second language.", completion: .file())
  var second: String

  @Option(help: "Whose lines stand above: first or second.")
  var top = Place.first

  @Flag(help: "Write each language on one line.")
  var oneLine = false

  @Flag(help: "Show the second language at the top of the picture, in cues of its own.")
  var apart = false

  @Option(
    help: ArgumentHelp(
      "How far two times may lie apart to be taken for one; with 0s all times stay.",
      valueName: "time"))
  var tolerance = "500ms"

  @Option(
    help: ArgumentHelp(
      "The format of the output; that of the name of --output, or of the first file, when not "
        + "given.", valueName: "format"), transform: SubtitleFormat.argument)
  var to: SubtitleFormat?

  @OptionGroup var formats: FormatOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var spelling: TextOutputOptions
  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  enum Place: String, CaseIterable, ExpressibleByArgument { case first, second }

  func execute(_ console: Console) throws -> ExitStatus {
    let merge = BilingualMerge(
      tolerance: try merging(tolerance), isSecondOnTop: top == .second, joinsLines: oneLine)
    let (main, other) = (try track(first, console), try track(second, console))
    var (content, added) = (try main.content, try other.content)
    // Lines of two files would be taken for those of one.
    for position in content.cues.indices { content.cues[position].line = nil }
    for position in added.cues.indices { added.cues[position].line = nil }
    content.cues =
      apart
      ? BilingualMerge.apart(content.cues, added.cues)
      : merge.merged(content.cues, with: added.cues)
    content.takeOver(stylesOf: added)
    let target = to ?? destination.file.flatMap(SubtitleFormat.init(fileName:)) ?? main.format
    let written = try content.written(
      as: target, WritingOptions(frameRate: formats.fps, file: first), of: first)
    for loss in written.losses { console.report(loss) }
    let bytes = try spelling.spelling(like: main, in: target).bytes(of: written, first)
    try destination.write(bytes, to: console)
    console.detail(
      "\(main.count) cues of \(first) and \(other.count) of \(second) make \(content.cues.count)")
    return .done
  }

  private func track(_ file: String, _ console: Console) throws -> Track {
    let track = try tracks.track(at: file, global, formats.reading)
    console.report(track.readingErrors, file: file)
    try track.requireReadableText()
    return track
  }

  private func merging(_ text: String) throws -> Milliseconds {
    let time: Milliseconds
    do throws(TimeArgumentError) {
      time = try TimeArgument.time(in: text, frameRate: formats.fps)
    } catch { throw ValidationError(error.description) }
    guard time >= .zero else { throw ValidationError("--tolerance is not negative") }
    return time
  }
}

extension TrackContent {
  /// Adds the styles and regions of other content whose names are not taken.
  fileprivate mutating func takeOver(stylesOf other: TrackContent) {
    let names = (Set(styles.map(\.name)), Set(regions.map(\.name)))
    styles += other.styles.filter { !names.0.contains($0.name) }
    regions += other.regions.filter { !names.1.contains($0.name) }
  }
}
