internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// Where a report for people goes.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write a report for people: one HTML file with a timeline, which needs no network.",
      valueName: "file"), completion: .file(extensions: ["html"]))
  var report: String?

  func validate() throws {
    if let report, report.isEmpty || report == InputFile.standardStream {
      throw ValidationError("--report takes the name of a file")
    }
  }

  /// Writes the report where one is wanted.
  func write(_ content: CheckReport) throws(CommandFailure) {
    guard let report else { return }
    try AtomicFile.write(CheckReportPage(report: content).document(), to: report)
  }
}
