internal import Diagnostics
internal import Glibc

/// The two streams a command speaks on: data on standard output, everything else on standard error.
struct Console {
  private let options: GlobalOptions

  init(_ options: GlobalOptions) { self.options = options }

  /// How text for standard output is coloured.
  var style: TextStyle { TextStyle(isColored: isColored(STDOUT_FILENO)) }

  /// Writes data to standard output, as it is.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try AtomicFile.write(bytes, to: STDOUT_FILENO, path: InputFile.standardStream)
  }

  /// Writes text to standard output, as it is.
  func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Prints a finding on standard error; with `--quiet` only an error.
  func report(_ finding: Finding) {
    if options.quiet && finding.severity < .error { return }
    let style = TextStyle(isColored: isColored(STDERR_FILENO))
    say(style.diagnostic(finding))
  }

  /// Prints the message of a failure on standard error.
  func report(_ failure: CommandFailure) { say(failure.message) }

  /// Prints a line for the person at the terminal on standard error, unless `--quiet`.
  func inform(_ line: String) { if !options.quiet { say(line) } }

  /// Whether the person asked to be told more.
  var isVerbose: Bool { options.verbose }

  /// Prints a line on standard error with `--verbose` only.
  func detail(_ line: @autoclosure () -> String) { if options.verbose { say(line()) } }

  private func say(_ line: String) {
    // Where standard error is closed there is nobody left to tell.
    try? AtomicFile.write(Array((line + "\n").utf8), to: STDERR_FILENO, path: "standard error")
  }

  private func isColored(_ descriptor: Int32) -> Bool {
    switch options.color {
    case .always: true
    case .never: false
    case .auto:
      isatty(descriptor) == 1 && (Environment.value(of: "NO_COLOR") ?? "").isEmpty
        && Environment.value(of: "TERM") != "dumb"
    }
  }
}
