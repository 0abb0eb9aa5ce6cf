internal import HTML

/// What the heads of all pages have in common.
enum PageBasics {
  /// What every page says first: its encoding, its width, and that it takes nothing from elsewhere and
  /// runs no code but its own file.
  static var nodes: [HTMLNode] {
    [
      element(.meta, .charset("utf-8")),
      element(
        .meta, .httpEquiv("Content-Security-Policy"),
        .content(
          "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; "
            + "base-uri 'none'; form-action 'none'")),
      element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1")),
      // An editor's address must not reach the sites that the page links to.
      element(.meta, .name("referrer"), .content("no-referrer")),
    ]
  }
}
