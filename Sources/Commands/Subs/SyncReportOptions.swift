internal import ArgumentParser
internal import Diagnostics

/// How a track was laid onto a reference, in which form, and where to.
struct SyncReportOptions: ParsableArguments {
  /// The forms of the report.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @Option(help: "Also tell what was found, on standard error: text, json or html.")
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
    let bytes: [UInt8] =
      switch form {
      case .text: Array(RawPath.replacing(content.text).utf8)
      case .json:
        Array((content.json.text(reportFile == nil ? .compact : .indented) + "\n").utf8)
      case .html: SyncReportPage(report: content).document()
      }
    if let reportFile {
      try AtomicFile.write(bytes, to: reportFile)
    } else {
      console.tell(String(decoding: bytes, as: UTF8.self))
    }
  }

  private var form: Form? {
    if let report { return report }
    guard let reportFile else { return nil }
    let suffixes: [(String, Form)] = [(".json", .json), (".html", .html), (".htm", .html)]
    return suffixes.first { reportFile.hasSuffix($0.0) }?.1 ?? .text
  }
}
