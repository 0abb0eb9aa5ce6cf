internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names normalize`.
struct NormalizeCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Say who is who across articles, and give the right form of each name.",
    discussion: """
      Reads articles in English, Russian and Chinese, finds the people in them in any spelling, script \
      and case, and prints one block a person: the form for each language, every variant with its \
      place and how it relates to the right form, and what is in doubt.

      A FILE is a text; a folder stands for all .md and .txt files in it. A text may start with front matter \
      (outlet, url, date, language, translated-from, title) between two lines of three hyphens.

      The roster is the editor's list of people, in YAML; what it says wins over what is inferred. \
      --write-roster begins one, or adds to one: what sources print are its forms, what is derived stands \
      beside them in comments. Correct it, and the same command takes it as the roster the next time. What \
      an editor wrote is never changed; people, languages and spellings that were missing are added.

      EXAMPLES:
        silk names normalize coverage/ --roster roster.yaml
        silk names normalize coverage/ --write-roster roster.yaml

      JSON: {"people":[{"id","inRoster","forms":{LANG},"certainty":{LANG},"basis":{LANG},
      "variants":[{"surface","nominative","file","line","column","byteOffset","language","relation",
      "explanation"}],"roles":[…],"rolesAsFound":[{"id","phrase","language"}],"listedRoles":{LANG}}],
      "conflicts":[{"person","detail","locations"}],"doubtful":[{"surface","file","line","column","byteOffset","reason","candidates"}]}.
      certainty is roster, attested, derived or unknown; relation is canonical, romanization,
      transcription, back-transcription, inflection, partial, order, script or misspelling.
      """)

  /// How the report is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Articles, or folders of them.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("The editor's list of people.", valueName: "file"), completion: .file())
  var roster: String?

  @Option(
    help: ArgumentHelp(
      "Write a roster with everybody found; one that stands there is read and added to.",
      valueName: "file"),
    completion: .file())
  var writeRoster: String?

  @Flag(help: "Do without the dictionary of names that are known in two languages.")
  var noDictionary = false

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if writeRoster?.isEmpty == true || writeRoster == InputFile.standardStream {
      throw ValidationError("--write-roster takes the name of a file.")
    }
  }

  mutating func execute(_ console: Console) throws -> ExitStatus {
    let list = try RosterFile(reading: roster, writing: writeRoster)
    let (documents, status) = try SourceDocuments.read(files, console)
    let report = try console.progress.during("finding out who is who") {
      try NameNormalization(
        documents, roster: list.roster, knowledge: NameKnowledge(global.localeStore),
        usesDictionary: !noDictionary
      ).report()
    }
    switch format {
    case .json: try output.write(report.json.text(.indented) + "\n", to: console)
    case .text:
      let text = NormalizationText(report: report, style: console.style(for: output)).text
      try output.write(text, to: console)
    }
    try list.write(report)
    return status
  }
}
