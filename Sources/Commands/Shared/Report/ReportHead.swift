internal import HTML
internal import LocaleData

/// The head of a report, and the files of ours that stand in it.
enum ReportHead {
  /// A file that is built into the program, by its path in this module.
  enum File: String {
    case base = "Shared/Report/report.css"
    case check = "Subs/Report/check-report.css"
    case checkScript = "Subs/Report/check-report.js"
    case sync = "Subs/Report/sync-report.css"
    case facts = "Kit/Report/facts-report.css"
  }

  /// The head of a page of one file, which asks no address for anything.
  ///
  /// - Parameters:
  ///   - title: what the page is called.
  ///   - styles: the style sheets beside that of all reports, in their order.
  ///   - runsScripts: whether there is a script of ours in the page.
  static func node(title: String, styles: [File], runsScripts: Bool = false) -> HTMLNode {
    let scripts = runsScripts ? "; script-src 'unsafe-inline'" : ""
    return element(.head) {
      element(.meta, .charset("utf-8"))
      element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      element(
        .meta, .httpEquiv("Content-Security-Policy"),
        .content("default-src 'none'; style-src 'unsafe-inline'\(scripts)"))
      element(.meta, .name("color-scheme"), .content("light dark"))
      element(.title) { title }
      for file in [.base] + styles { code(of: file).map(HTMLNode.style) }
    }
  }

  /// A style sheet or a script that is built into the program.
  static func code(of file: File) -> EmbeddedCode? {
    Assets.bytes(at: "Sources/Commands/" + file.rawValue).flatMap(EmbeddedCode.init)
  }
}
