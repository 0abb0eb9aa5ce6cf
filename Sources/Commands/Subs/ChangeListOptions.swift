internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// Whether a command that changes files lists what would change, shows it line by line, or writes it.
struct ChangeListOptions: ParsableArguments {
  @Flag(help: "List the changes and write nothing.")
  var dryRun = false

  @Flag(help: "Show the changes line by line.")
  var diff = false

  @Option(help: "The form of the list of --dry-run: text, json or jsonl.")
  var format = ChangeListFormat.text

  @OptionGroup var rewriting: RewriteOptions

  func validate() throws {
    if dryRun && (diff || rewriting.inPlace) {
      throw ValidationError("--dry-run writes nothing, so --diff and --in-place exclude it")
    }
  }

  /// Makes sure that the results of `files` do not end up on top of each other.
  ///
  /// - Parameter isListing: whether the command only prints something.
  func validate(files: [String], isListing: Bool = false) throws {
    if format != .text && !dryRun && !isListing {
      throw ValidationError("--format goes with --dry-run")
    }
    if !isListing && writes { try rewriting.validate(files: files) }
  }

  /// Whether the changed files are written: not where changes are only listed or shown.
  var writes: Bool { !dryRun && !(diff && rewriting.writesNowhere) }
}

/// The forms in which changes are listed.
enum ChangeListFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl

  /// Items in this form: an array, an object a line, or one after the other as a person reads them.
  func text<Item>(
    of items: [Item], _ json: (Item) -> JSONValue, _ text: (Item) -> String
  ) -> String {
    switch self {
    case .text: items.map(text).joined()
    case .json: JSONValue.array(items.map(json)).text(.indented) + "\n"
    case .jsonl: items.map { json($0).text() + "\n" }.joined()
    }
  }
}

/// A change of a file as `--dry-run` lists it.
protocol ListedChange {
  /// The change as the JSON object of the command's help.
  var json: JSONValue { get }

  /// The change as a person reads it, with the end of its last line.
  func text(_ style: TextStyle) -> String
}

/// Takes changed files one by one, and writes them, or lists or shows what would change.
struct ChangeList<Change: ListedChange> {
  private let options: ChangeListOptions
  private let console: Console
  private var changes: [Change] = []
  private var shown = ""

  init(_ options: ChangeListOptions, _ console: Console) {
    (self.options, self.console) = (options, console)
  }

  /// Takes a changed file: `bytes` are what it is now, `changes` and `lines` what that means.
  mutating func take(
    _ bytes: [UInt8], of track: Track, _ file: String, changes: @autoclosure () -> [Change],
    lines: @autoclosure () -> [String]
  ) throws(CommandFailure) {
    if options.dryRun { self.changes += changes() }
    if options.diff { shown += LineDiff(track.lines, lines()).unified(from: file, to: file) }
    if options.writes {
      try options.rewriting.write(bytes, for: file, original: track.bytes, to: console)
    }
  }

  /// Writes the list, or shows the lines, where one of them was asked for.
  func write() throws(CommandFailure) {
    let destination = options.rewriting.destination
    if options.dryRun {
      let style = console.style(for: destination)
      let list = options.format.text(of: changes, \.json) { $0.text(style) }
      try destination.write(list, to: console)
    } else if options.diff {
      try console.write(shown)
    }
  }
}
