internal import ArgumentParser
internal import Diagnostics

/// How a track was laid onto a reference, in which form, and where to.
struct SyncReportOptions: ParsableArguments {
  /// The forms of the report.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "Also tell what was found, on standard error: text or json.")
  var report: Form?

  @Option(
    help: ArgumentHelp(
      "Write the report to this file; its suffix says the form where --report does not.",
      valueName: "file"), completion: .file())
  var reportFile: String?

  func validate() throws {
    if let reportFile, reportFile.isEmpty || reportFile == InputFile.standardStream {
      throw ValidationError("--report-file takes the name of a file")
    }
  }

  /// Whether the report goes to standard error.
  var speaks: Bool { report != nil && reportFile == nil }

  /// Writes the report where one is wanted.
  func write(_ content: SyncReport, to console: Console) throws(CommandFailure) {
    guard let form else { return }
    let text =
      switch form {
      case .text: content.text
      case .json: content.json.text(reportFile == nil ? .compact : .indented) + "\n"
      }
    if let reportFile {
      try AtomicFile.write(Array(RawPath.replacing(text).utf8), to: reportFile)
    } else {
      console.tell(text)
    }
  }

  private var form: Form? {
    if let report { return report }
    guard let reportFile else { return nil }
    return reportFile.hasSuffix(".json") ? .json : .text
  }
}
