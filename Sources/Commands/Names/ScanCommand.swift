internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names scan`.
struct ScanCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Find the places where texts name people.",
    discussion: """
      Reads texts in English, Russian and Chinese and prints one JSON object a mention: the place, the \
      words as they stand there, the nominative, and who it is.

      With a roster only its people are looked for, in any spelling, script and case, by the surname \
      alone or by the given name with a role; --unknown adds everybody else. Without a roster everybody \
      is looked for, as with --unknown.

      A FILE is a text; a folder stands for all .md and .txt files in it. The files are taken together: \
      a surname in one may be that of somebody whom another names in full. A text may mix languages, \
      and may start with front matter as for silk names normalize.

      EXAMPLES:
        silk names scan article.txt
        silk names scan coverage/ --roster roster.yaml
        silk names scan article.txt --roster roster.yaml --unknown --format text

      JSON Lines: {"file","line","column","byteOffset","byteLength","surface","nominative","person",\
      "inRoster","score","evidence":[{"kind","detail"}],"roles","language"}. column counts characters as \
      a person does, byteOffset and byteLength are in bytes of the file. person is the id in the roster, \
      or for others one made from the name; null where several people fit. roles are those that the \
      words around the name tell. score, from 0 to 1, says how sure it is. language is that \
      of the text around the mention.
      """)

  /// How the mentions are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, text
  }

  @Argument(help: "Texts, or folders of them.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("The editor's list of people.", valueName: "file"), completion: .file())
  var roster: String?

  @Flag(help: "Find people who are not in the roster as well.")
  var unknown = false

  @Flag(help: "Do without the dictionary of names that are known in two languages.")
  var noDictionary = false

  @Option(help: ArgumentHelp("jsonl or text.", valueName: "format"))
  var format = Format.jsonl

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  mutating func execute(_ console: Console) throws -> ExitStatus {
    let roster = try self.roster.map { path in
      try Roster(reading: InputFile.bytes(at: path), file: path)
    }
    let (documents, status) = try SourceDocuments.read(files, console)
    let mentions = try console.progress.during("looking for people") {
      try NameScan(
        documents, roster: roster ?? .empty, includesUnknown: unknown || roster == nil,
        knowledge: NameKnowledge(global.localeStore), usesDictionary: !noDictionary
      ).mentions()
    }
    let lines = mentions.map { mention in
      switch format {
      case .jsonl: mention.json.text() + "\n"
      case .text: Self.line(mention)
      }
    }
    try output.write(lines.joined(), to: console)
    return status
  }

  /// `FILE:LINE:COLUMN: surface → person (role)`.
  private static func line(_ mention: ScannedMention) -> String {
    let roles = mention.roles.isEmpty ? "" : " (\(mention.roles.joined(separator: ", ")))"
    return "\(mention.location): \(mention.surface) → \(mention.person ?? "?")\(roles)\n"
  }
}
