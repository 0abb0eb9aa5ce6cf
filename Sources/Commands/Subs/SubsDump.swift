internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs dump`.
struct SubsDump: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Print the cues of a subtitle file as data.",
    discussion: """
      EXAMPLE:
        silk subs dump --format jsonl film.srt | jq 'select(.end - .start > 7000)'

      JSON: an object a cue.
        index     the number before the cue, or null where there is none
        start     when it appears, in milliseconds
        end       when it goes, in milliseconds
        text      the text as it is written, tags and all, lines joined by \\n
        line      the line of the file on which the cue begins, from 1
        settings  what follows the times on their line, or null where nothing does
        id        the name of the cue, only where it is more than a number
        file      the file, first of all, only where several are named
      With --format tsv the same columns follow a line of their names, and a tab, a line end and a \
      backslash within a text are written \\t, \\n and \\\\.
      """)

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "The form of the output: text, json, jsonl or tsv.")
  var format = DumpFormat.text

  @OptionGroup var formats: FormatOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    var cues: [DumpedCue] = []
    let files = try InputFile.names(files)
    let status = forEachFile(files, console) { file in
      let track = try tracks.track(at: file, global, formats.reading)
      console.report(track.readingErrors + track.textErrors, file: file)
      cues += track.map { DumpedCue(file: files.count > 1 ? file : nil, cue: $0) }
      return .done
    }
    try destination.write(format.text(of: cues, console.style(for: destination)), to: console)
    return status
  }
}

/// The forms in which `subs dump` prints cues.
enum DumpFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, tsv

  /// All cues in this form.
  fileprivate func text(of cues: [DumpedCue], _ style: TextStyle) -> String {
    switch self {
    case .json: JSONValue.array(cues.map(\.json)).text(.indented) + "\n"
    case .jsonl: cues.map { $0.json.text() + "\n" }.joined()
    case .tsv:
      (cues.first?.file == nil ? "" : "file\t") + "index\tstart\tend\ttext\tline\tsettings\n"
        + cues.map { $0.row + "\n" }.joined()
    case .text:
      cues.map { cue in
        style.faint("\(cue.cue.start) → \(cue.cue.end)") + "  "
          + cue.cue.text.split(separator: "\n").joined(separator: " / ") + "\n"
      }.joined()
    }
  }
}

/// A cue, and its file where there are several.
private struct DumpedCue {
  let file: String?
  let cue: Cue

  var json: JSONValue {
    var members: [JSONValue.Member] = file.map { [("file", .string($0))] } ?? []
    members += [
      ("index", .optional(cue.number)), ("start", .integer(cue.start.count)),
      ("end", .integer(cue.end.count)), ("text", .string(cue.text)), ("line", .integer(cue.line)),
      ("settings", .optional(cue.settings)),
    ]
    return .object(members + (cue.identifier.map { [("id", .string($0))] } ?? []))
  }

  var row: String {
    let cells = [
      cue.number.map(String.init) ?? "", String(cue.start.count), String(cue.end.count), cue.text,
      String(cue.line), cue.settings ?? "",
    ]
    return ((file.map { [$0] } ?? []) + cells).map(Self.escaped).joined(separator: "\t")
  }

  private static func escaped(_ cell: String) -> String {
    cell.reduce(into: "") { escaped, character in
      switch character {
      case "\\": escaped += #"\\"#
      case "\t": escaped += #"\t"#
      case "\n": escaped += #"\n"#
      default: escaped.append(character)
      }
    }
  }
}
