internal import HTML
internal import LocaleData

/// The head of a report, and the files of ours that stand in it.
enum ReportHead {
  private static let folder = "Sources/Commands/Subs/Report/"

  /// The head of a page of one file, which asks no address for anything.
  ///
  /// - Parameters:
  ///   - title: what the page is called.
  ///   - styles: the names of its style sheets, in their order.
  ///   - runsScripts: whether there is a script of ours in the page.
  static func node(title: String, styles: [String], runsScripts: Bool = false) -> HTMLNode {
    let scripts = runsScripts ? "; script-src 'unsafe-inline'" : ""
    return element(.head) {
      element(.meta, .charset("utf-8"))
      element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      element(
        .meta, .httpEquiv("Content-Security-Policy"),
        .content("default-src 'none'; style-src 'unsafe-inline'\(scripts)"))
      element(.meta, .name("color-scheme"), .content("light dark"))
      element(.title) { title }
      for name in styles { code(named: name).map(HTMLNode.style) }
    }
  }

  /// A style sheet or a script that is built into the program.
  static func code(named name: String) -> EmbeddedCode? {
    Assets.bytes(at: folder + name).flatMap(EmbeddedCode.init)
  }
}
