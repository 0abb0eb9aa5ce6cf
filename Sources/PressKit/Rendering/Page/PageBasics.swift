internal import HTML

/// What the heads of all pages have in common.
enum PageBasics {
  /// What a page may do beside showing itself.
  enum Policy {
    /// Nothing.
    case published
    /// Ask the server of a preview whether the kit has changed.
    case previewed

    fileprivate var text: String {
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; "
        + "form-action 'none'" + (self == .previewed ? "; connect-src 'self'" : "")
    }
  }

  /// What every page says first: its encoding, its width, and that it takes nothing from elsewhere and
  /// runs no code but its own file.
  static func nodes(_ policy: Policy) -> [HTMLNode] {
    [
      element(.meta, .charset("utf-8")),
      element(
        .meta, .httpEquiv("Content-Security-Policy"),
        .content(policy.text)),
      element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1")),
      // An editor's address must not reach the sites that the page links to.
      element(.meta, .name("referrer"), .content("no-referrer")),
    ]
  }
}
