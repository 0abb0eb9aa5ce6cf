internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs check`.
struct SubsCheck: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check subtitle files against the format and a house style.",
    discussion: """
      Limits come from the profile, for the language of the text; a value at its limit is fine. \
      silk subs rules lists rules, limits and their sources. The exit status is 1 when there are \
      findings at or above --fail-on.

      EXAMPLES:
        silk subs check film.ru.srt
        silk subs check film.ru.srt --against film.en.srt --glossary terms.tsv
        silk subs check --profile bbc --fps 25 --fail-on warning reel*.srt
        silk subs check --report film.html film.ru.srt
        silk subs check --format sarif *.srt -o subtitles.sarif

      JSON: an array of findings; an object a line with jsonl.
        file        the file as it was named
        cue         the cue, counted from 1; absent for the file as a whole
        line        the line of the file, from 1
        column      the column, from 1, in characters as a person counts
        byteOffset  the offset in bytes, where it is known
        rule        the id of the rule
        severity    error, warning or info
        message     what is wrong
        value       what was measured, where something was
        limit       what it was measured against
        fixable     whether it can be repaired without a person's judgement
      """)

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @OptionGroup var checking: CheckingOptions

  @Option(help: "The severity that makes the exit status 1: error, warning or info.")
  var failOn = SeverityChoice.error

  @Option(help: "The form of the output: text, json, jsonl or sarif.")
  var format = CheckFormat.text

  @OptionGroup var pair: PairOptions
  @OptionGroup var reporting: ReportOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let setup = try CheckingSetup(checking, global, console)
    var findings: [Finding] = []
    var report = CheckReport()
    // Told at the end, where a person at a terminal looks.
    var summaries: [String] = []
    let status = forEachFile(try InputFile.names(files), console) { file in
      let track = try tracks.track(at: file, global, checking.reading)
      let checker = setup.checker(for: track)
      let found = try pair.adding(
        to: checker.findings(in: track), track, checker, setup, checking, tracks, global)
      // What is said of one file, as of most, is not copied.
      if findings.isEmpty { findings = found } else { findings += found }
      if reporting.report != nil {
        report.tracks.append(ReportedTrack(track, found, checker, setup, checking))
      }
      summaries += setup.summaries(of: found, file, checker)
      return found.indices.contains { found[$0].severity >= failOn.severity } ? .negative : .done
    }
    try destination.write(format.text(of: findings, console.style(for: destination)), to: console)
    try reporting.write(report)
    summaries.forEach(console.inform)
    return status
  }
}

extension [Finding] {
  /// The number of findings by severity: `2 errors, 1 warning`, or `no findings`.
  var counted: String {
    var counts = SeverityCounts()
    for index in indices { counts.add(self[index].severity) }
    return counts.description
  }
}

/// How many findings there are of each severity.
struct SeverityCounts: CustomStringConvertible {
  private var (errors, warnings, notes) = (0, 0, 0)

  /// Counts a finding.
  mutating func add(_ severity: Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: notes += 1
    }
  }

  /// `2 errors, 1 warning`, or `no findings`.
  var description: String {
    let counts = [(Severity.error, errors), (.warning, warnings), (.info, notes)]
    let parts = counts.filter { $0.1 > 0 }.map { severity, count in
      "\(count) \(severity.label)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}

/// A severity as the command line says it.
enum SeverityChoice: String, CaseIterable, ExpressibleByArgument {
  case error, warning, info

  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

/// The forms in which `subs check` prints findings.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, sarif

  /// The findings in this form.
  fileprivate func text(of findings: [Finding], _ style: TextStyle) -> String {
    switch self {
    case .text: FindingText(style).text(of: findings)
    case .json: JSONValue.array(findings.map(\.json)).text(.indented) + "\n"
    case .jsonl: JSONValue.lines(findings.lazy.map(\.json))
    case .sarif:
      SARIF.log(
        of: findings, by: Checker.descriptions.map(\.forCodeHosts), version: Version.current
      ).text(.indented) + "\n"
    }
  }
}
