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
    var cues: [Cue] = []
    let status = forEachFile(try InputFile.names(files), console) { file in
      let track = try tracks.track(at: file, global, formats.reading)
      console.report(track.timingFindings, file: file)
      cues += track
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
  fileprivate func text(of cues: [Cue], _ style: TextStyle) -> String {
    switch self {
    case .json: JSONValue.array(cues.map(\.json)).text(.indented) + "\n"
    case .jsonl: cues.map { $0.json.text() + "\n" }.joined()
    case .tsv:
      "index\tstart\tend\ttext\tline\tsettings\n" + cues.map { $0.row + "\n" }.joined()
    case .text:
      cues.map { cue in
        style.faint("\(cue.start) → \(cue.end)") + "  "
          + cue.text.split(separator: "\n").joined(separator: " / ") + "\n"
      }.joined()
    }
  }
}

extension Cue {
  fileprivate var json: JSONValue {
    let members: [JSONValue.Member] = [
      ("index", .optional(number)), ("start", .integer(start.count)), ("end", .integer(end.count)),
      ("text", .string(text)), ("line", .integer(line)), ("settings", .optional(settings)),
    ]
    return .object(members + (identifier.map { [("id", .string($0))] } ?? []))
  }

  fileprivate var row: String {
    let cells = [
      number.map(String.init) ?? "", String(start.count), String(end.count), text, String(line),
      settings ?? "",
    ]
    return cells.map(Self.escaped).joined(separator: "\t")
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
