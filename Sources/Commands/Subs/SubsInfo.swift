internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs info`.
struct SubsInfo: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Tell what a subtitle file is: encoding, language, length, reading speed.",
    discussion: """
      EXAMPLES:
        silk subs info film.srt
        silk subs info --format jsonl *.srt | jq -r .encoding

      JSON: an object a file, for several files an array of them.
        file                the file as it was named
        format              srt, vtt, ass, ssa, ttml, stl, sbv, sub, lrc or json
        encoding            the IANA name of the encoding
        encodingConfidence  how sure that is, from 0 to 1
        bom                 whether there is a byte order mark
        newline             lf, crlf, cr, mixed, or null for a file of one line
        cues                the number of cues
        first               when the first cue appears, in milliseconds
        last                when the last cue goes, in milliseconds
        language            en, ru, zh-Hans, zh-Hant, or und: not determined
        readingSpeed        mean, p95 and max over the cues, in characters a
                            second; null where no cue has text and duration
        diagnostics         what departs from the format: the objects of
                            silk subs check
      """)

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "The form of the output: text, json or jsonl.")
  var format = InfoFormat.text

  @OptionGroup var formats: FormatOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let evidence = try LanguageEvidence(from: global.localeStore)
    let files = try InputFile.names(files)
    var reports: [TrackReport] = []
    let status = forEachFile(files, console) { file in
      let track = try tracks.anyTrack(at: file, global, formats.reading)
      reports.append(TrackReport(track, evidence))
      try track.requireCues()
      return .done
    }
    let output =
      switch format {
      case .text: reports.map { $0.text(console.style(for: destination)) }.joined(separator: "\n")
      case .jsonl: reports.map { $0.json.text() + "\n" }.joined()
      case .json where files.count == 1: reports.map { $0.json.text(.indented) + "\n" }.joined()
      case .json: JSONValue.array(reports.map(\.json)).text(.indented) + "\n"
      }
    try destination.write(output, to: console)
    return status
  }
}

/// The forms in which `subs info` answers.
enum InfoFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl
}
