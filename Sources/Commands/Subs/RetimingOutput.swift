internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// What a command that retimes does with the result.
struct RetimingOutputOptions: ParsableArguments {
  @OptionGroup var changes: ChangeListOptions

  @Option(help: "How findings are told on standard error: text or json, an array as check has it.")
  var report: FindingForm = .text

  @Option(
    help: ArgumentHelp("Write the findings as JSON to this file.", valueName: "file"),
    completion: .file())
  var reportFile: String?

  /// Reads the file at `path`: its times, and its texts where they are to be shown.
  func track(
    at path: String, _ tracks: TrackOptions, _ global: GlobalOptions, frameRate: FrameRate?
  ) throws -> Track {
    var reading = ReadingOptions()
    reading.frameRate = frameRate
    reading.readsText = changes.dryRun || changes.diff
    return try tracks.track(at: path, global, reading)
  }

  /// What the help of every command that retimes says of the JSON of --dry-run.
  static let formatHelp = """
    JSON of --dry-run: an array of changes; an object a line with jsonl.
      file        the file as it was named
      cue         the cue in the file as it was, counted from 1
      line        the line of its times, from 1
      column      the column, from 1
      byteOffset  the offset of its times in bytes
      kind        times, split or removed
      start, end  its times, in milliseconds
      newCue      the cue in the new file, counted from 1; absent where it was taken out
      newStart, newEnd  its times there
      text        what it says, where it was taken out or split
    """
}

/// The form in which findings are told.
enum FindingForm: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// Takes the results of a command that retimes, file by file, and puts them where they were asked for.
struct RetimingOutput {
  private let options: RetimingOutputOptions
  private let console: Console
  private var changes: ChangeList<RetimingChange>
  private var findings: [Finding] = []

  /// Whether all findings of the rule are told: those on cues one by one.
  private static func isListed(_ finding: Finding) -> Bool {
    finding.rule.hasPrefix("CONFORM.") || finding.rule.hasPrefix("SNAP.")
  }

  private init(_ options: RetimingOutputOptions, _ console: Console) {
    (self.options, self.console) = (options, console)
    changes = ChangeList(options.changes, console)
  }

  /// Takes findings that are not those of a result.
  mutating func take(_ findings: [Finding], file: String) {
    self.findings += findings
    guard options.report == .text else { return }
    // What was taken out is listed, be it much; of what is said of every cue a few lines are enough.
    for finding in findings where Self.isListed(finding) {
      console.report(finding)
    }
    console.report(findings.filter { !Self.isListed($0) }, file: file)
  }

  /// Writes a retimed file, or lists what would change, and reports what a person should know.
  mutating func take(
    _ result: RetimedTrack, of track: Track, _ file: String
  ) throws(CommandFailure) -> ExitStatus {
    take(track.timingFindings + result.findings, file: file)
    try changes.take(
      result.bytes, of: track, file, changes: result.changes(from: track),
      lines: result.lines(like: track))
    console.detail("\(file): \(result.changedCues) of \(track.count) cues have other times")
    return .done
  }

  /// Retimes each of `files` and writes the lists that were asked for.
  ///
  /// - Returns: the highest status met.
  static func run(
    _ options: RetimingOutputOptions, _ files: [String], _ console: Console,
    _ body: (_ file: String, inout RetimingOutput) throws -> ExitStatus
  ) throws -> ExitStatus {
    try options.changes.validate(files: files)
    var results = RetimingOutput(options, console)
    let status = forEachFile(files, console) { file in
      try options.changes.rewriting.validate(input: file)
      return try body(file, &results)
    }
    try results.finish()
    return status
  }

  /// Writes the lists.
  private func finish() throws(CommandFailure) {
    try changes.write()
    guard options.report == .json || options.reportFile != nil else { return }
    let json = JSONValue.array(findings.map(\.json)).text(.indented)
    if let file = options.reportFile {
      try AtomicFile.write(Array((json + "\n").utf8), to: file)
    } else {
      console.tell(json)
    }
  }
}

extension RetimingChange: ListedChange {
  /// The change as the JSON object of the command's help.
  var json: JSONValue {
    var members = location.jsonMembers
    members.insert(("cue", .integer(cue)), at: 1)
    members += [
      ("kind", .string(kind.rawValue)), ("start", .integer(start.count)),
      ("end", .integer(end.count)),
    ]
    if let newCue, let newStart, let newEnd {
      members += [
        ("newCue", .integer(newCue)), ("newStart", .integer(newStart.count)),
        ("newEnd", .integer(newEnd.count)),
      ]
    }
    if let text { members.append(("text", .string(text))) }
    return .object(members)
  }

  /// The change as a person reads it, in one line.
  func text(_ style: TextStyle) -> String {
    let head = "\(style.strong("\(location):")) cue \(cue): "
    guard let newStart, let newEnd else {
      let words = (text ?? "").split(separator: "\n").joined(separator: " / ")
      return head + "taken out: “\(words)”\n"
    }
    let times = "\(start) --> \(end) is now \(newStart) --> \(newEnd)"
    return head + times + (kind == .split ? ", one of several" : "") + "\n"
  }
}
