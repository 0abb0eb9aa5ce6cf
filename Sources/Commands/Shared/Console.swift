internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// The two streams a command speaks on: data on standard output, everything else on standard error.
struct Console {
  /// How far the command is.
  let progress: ProgressBar
  private let options: GlobalOptions

  init(_ options: GlobalOptions) {
    self.options = options
    progress = ProgressBar(
      isShown: !options.quiet && isatty(STDERR_FILENO) == 1
        && Environment.value(of: "TERM") != "dumb")
  }

  /// How text for standard output is coloured, or for the file `output` where there is one.
  func style(for output: OutputOptions) -> TextStyle {
    TextStyle(isColored: isColored(output.file == nil ? STDOUT_FILENO : nil))
  }

  /// Writes data to standard output, as it is.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try AtomicFile.write(bytes, to: STDOUT_FILENO, path: InputFile.standardStream)
  }

  /// Writes text to standard output, as it is.
  func write(_ text: String) throws(CommandFailure) {
    try write(Array(RawPath.replacing(text).utf8))
  }

  /// Prints a finding on standard error; with `--quiet` only an error.
  func report(_ finding: Finding) {
    if options.quiet && finding.severity < .error { return }
    let style = TextStyle(isColored: isColored(STDERR_FILENO))
    say(style.diagnostic(finding))
  }

  /// Prints the message of a failure on standard error.
  func report(_ failure: CommandFailure) { say(failure.message) }

  /// Prints what is wrong with the command line, and how the command is used.
  func report(usage problem: String, of command: any ParsableCommand.Type) {
    let usage = Silk.usageString(for: command)
    let name = usage.split(separator: " ").prefix(3).joined(separator: " ")
    say("Error: \(problem)\nUsage: \(usage)\n  See '\(name) --help' for more information.")
  }

  /// Prints a line for the person at the terminal on standard error, unless `--quiet`.
  func inform(_ line: String) { if !options.quiet { say(line) } }

  /// Prints a report that was asked for on standard error.
  func tell(_ report: String) {
    say(report.hasSuffix("\n") ? String(report.dropLast()) : report)
  }

  /// Whether the person asked to be told more.
  var isVerbose: Bool { options.verbose }

  /// Prints a line on standard error with `--verbose` only.
  func detail(_ line: @autoclosure () -> String) { if options.verbose { say(line()) } }

  private func say(_ line: String) {
    progress.withoutBar {
      // Where standard error is closed there is nobody left to tell.
      try? AtomicFile.write(RawPath.raw(line + "\n"), to: STDERR_FILENO, path: "standard error")
    }
  }

  /// Whether text for an open file is coloured; nil is a file yet to be written.
  private func isColored(_ descriptor: Int32?) -> Bool {
    switch options.color {
    case .always: true
    case .never: false
    case .auto:
      descriptor.map { isatty($0) == 1 } ?? false
        && (Environment.value(of: "NO_COLOR") ?? "").isEmpty
        && Environment.value(of: "TERM") != "dumb"
    }
  }
}
