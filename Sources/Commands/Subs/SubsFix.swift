internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs fix`.
struct SubsFix: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Mend what check finds, where no person needs to decide.",
    discussion: """
      Blocks and their order are mended first, then texts, line breaks, and times all at once. \
      Nothing that check calls an error is added, no letter is lost, and what is not touched keeps \
      its bytes, its encoding and its line ends. What a person has to look at is mended only where \
      its rule is named with --only; silk subs rules says which those are.

      With --dry-run the changes are listed and nothing is written; with --diff they are shown line \
      by line, in place of the new file where neither --output nor --in-place is given.

      EXAMPLES:
        silk subs fix film.ru.srt -o film.ru.fixed.srt
        silk subs fix --dry-run film.ru.srt
        silk subs fix film.ru.srt -o film.ru.fixed.srt --report film.html
        silk subs fix --only LAYOUT,PUNCT.QUOTES --diff film.zh.srt
        silk subs fix --in-place --backup .orig --profile bbc --fps 25 reel*.srt

      JSON of --dry-run: an array of changes; an object a line with jsonl.
        file        the file as it was named
        cue         the cue in the file as it was, counted from 1
        line        the line of its times, from 1
        column      the column, from 1
        byteOffset  the offset of its times in bytes
        kind        block (its number, time line or blank lines), moved, removed, text or times
        rules       the rules for whose sake
        newCue      the cue in the new file, counted from 1; absent where it was taken out
        before      what stood there
        after       what stands there now; absent where the cue was taken out
      """)

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Mend only these rules, or families of them such as TIME; a rule that is named itself is mended "
        + "even where a person should look.", valueName: "rule,…"))
  var only: String?

  @Option(help: ArgumentHelp("Leave these rules or families alone.", valueName: "rule,…"))
  var skip: String?

  @OptionGroup var checking: CheckingOptions
  @OptionGroup var reporting: ReportOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var output: ChangeListOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let options = FixOptions(only: try rules(only), skip: try rules(skip))
    let setup = try CheckingSetup(checking, global, console)
    let files = try InputFile.names(files)
    try output.validate(files: files)
    var changes = ChangeList<FixChange>(output, console)
    var report = CheckReport()
    let status = forEachFile(files, console) { file in
      try output.rewriting.validate(input: file)
      let track = try tracks.track(at: file, global, checking.reading)
      let checker = setup.checker(for: track)
      let result = try fixed(track, Fixer(checker, options), file)
      if reporting.report != nil {
        report.tracks.append(
          ReportedTrack(track, result.findingsBefore, checker, setup, checking, fixed: result))
      }
      console.report(track.timingFindings, file: file)
      try changes.take(
        result.bytes, of: track, file, changes: result.changes, lines: result.track.lines)
      console.inform(FixSummary(result, file, setup.description(of: checker)).text)
      return .done
    }
    try reporting.write(report)
    try changes.write()
    return status
  }

  private func fixed(
    _ track: Track, _ fixer: Fixer, _ file: String
  ) throws -> FixResult {
    do { return try fixer.fixed(track) } catch {
      throw CommandFailure(.unusableData, at: SourceLocation(file: file), "\(error)")
    }
  }

  /// The rules that an argument names.
  private func rules(_ argument: String?) throws -> Set<String> {
    guard let argument else { return [] }
    let names = argument.split(separator: ",").map { $0.uppercased() }
    let known = Checker.descriptions
    for name in names where !known.contains(where: { $0.id == name || $0.family == name }) {
      throw ValidationError("there is no rule “\(name)”; silk subs rules lists them")
    }
    return Set(names)
  }
}

extension FixChange: ListedChange {
  /// The change as the JSON object of the command's help.
  var json: JSONValue {
    var members = location.jsonMembers
    members.insert(("cue", .integer(cue)), at: 1)
    members += [("kind", .string(kind.rawValue)), ("rules", .strings(rules))]
    if let newCue { members.append(("newCue", .integer(newCue))) }
    members.append(("before", .string(before)))
    if let after { members.append(("after", .string(after))) }
    return .object(members)
  }

  /// The change as a person reads it: where and why, then what stood there and what stands there.
  func text(_ style: TextStyle) -> String {
    let head = "\(location): cue \(cue): \(kind.title) [\(rules.joined(separator: ", "))]\n"
    func lines(_ text: String?, _ mark: Character) -> [String] {
      let lines = text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
      return lines.map { "  \(mark) \($0)\n" }
    }
    let (old, new) = (lines(before, "-"), lines(after, "+"))
    return style.strong(head) + old.joined() + new.joined()
  }
}

extension FixChange.Kind {
  fileprivate var title: String {
    switch self {
    case .block: "written as players read it"
    case .moved: "put in its place in time"
    case .removed: "taken out"
    case .text: "text"
    case .times: "times"
    }
  }
}
