internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names resolve`.
struct ResolveCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Say which names of lists and tables are one person's.",
    discussion: """
      Reads lists of names, in any of the scripts, spellings and orders, and prints each row with the \
      person it names: entity, which is the same for all rows of one person; score, how likely the name \
      is that of canonical, the spelling that stands for the person; and partial, where the row has a part \
      of a name only (Vadim) and nobody else fits.

      A file is a list with a name a line, or a table: .csv, .tsv or .jsonl by its name, or as --from says. \
      A table has names in the column name, or as --column says; the other columns come out as they are. \
      Each file is a source, unless --source names a column.

      EXAMPLES:
        silk names resolve festival.txt press.txt
        silk names resolve guests.csv --column Guest --id No --format csv > people.csv
        silk names resolve cast-en.tsv cast-ru.tsv --within-source-distinct --format jsonl

      The same rows in another order give the same people. Cost grows with the number of distinct names \
      times its logarithm; --verbose tells what was compared.

      OUTPUT: text is NAME TAB ENTITY TAB SCORE TAB CANONICAL, with --id the id in front, and partial \
      at the end where it is; tsv and csv have a header, the input's columns, then entity, score, \
      canonical, partial, and with several files the file in front. JSON Lines: {"file","line",COLUMNS,\
      "entity","score","canonical","partial"}; entity is null where there is no name.
      """)

  @Argument(help: "Lists and tables; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("The column with the names.", valueName: "name"))
  var column: String?

  @Option(help: ArgumentHelp("The column with the ids of the rows.", valueName: "column"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "The column with the languages. Names are read by their script; it is checked to be there.",
      valueName: "column"))
  var language: String?

  @Option(
    help: ArgumentHelp("The column that tells which source a row is of.", valueName: "column"))
  var source: String?

  @Option(help: ArgumentHelp("What the files are: lines, csv, tsv or jsonl.", valueName: "form"))
  var from: NameTable.Form?

  @Flag(help: "Each source has each person once, so that two rows of one are never one person.")
  var withinSourceDistinct = false

  @Option(
    help: ArgumentHelp("The editor's list of people.", valueName: "file"), completion: .file())
  var roster: String?

  @Flag(help: "Do without the dictionary of names that are known in two languages.")
  var noDictionary = false

  @Option(help: ArgumentHelp("text, tsv, csv or jsonl.", valueName: "format"))
  var format = ResolvedRows.Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let roster = try self.roster.map { path in
      try Roster(reading: InputFile.bytes(at: path), file: path)
    }
    var tables: [NameTable] = []
    let columns = NameTable.Columns(name: column, id: id, language: language, source: source)
    let status = forEachFile(try InputFile.names(files), console) { file in
      let text = try TextDecoding.text(
        of: InputFile.bytes(at: file), file: file, report: console.report
      ).text
      tables.append(
        try NameTable(text, file: file, form: from, columns: columns, report: console.report))
      return .done
    }
    guard !tables.isEmpty else { return status }

    var options = ListResolution.Options()
    options.usesDictionary = !noDictionary
    options.isWithinSourceDistinct = withinSourceDistinct
    let names = listed(tables)
    let (people, summary) = try console.progress.during("finding out who is who") {
      try ListResolution(global.localeStore, options).resolve(names, roster: roster ?? .empty)
    }
    console.detail(
      "\(names.count) names, \(summary.distinctNames) of them distinct, in \(summary.blocks) blocks; "
        + "\(summary.comparedPairs) pairs compared; \(summary.people) people")
    if summary.cutBlocks > 0 {
      console.detail(
        "\(summary.cutBlocks) blocks were large; in these, names were compared with those alone "
          + "whose given names sound the same")
    }
    try output.write(ResolvedRows(tables: tables, people: people).bytes(format), to: console)
    return status
  }

  /// The names of all rows, with a number for each source.
  private func listed(_ tables: [NameTable]) -> [ListedName] {
    var numbers: [String: Int] = [:]
    return tables.flatMap { table in
      table.rows.map { row in
        let source = row.source ?? table.file
        let number = numbers[source] ?? numbers.count
        numbers[source] = number
        return ListedName(row.name, source: number)
      }
    }
  }
}
