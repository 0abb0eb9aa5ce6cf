internal import Diagnostics

extension RuleDescription {
  /// UTF-16 and UTF-32.
  static let fileUTF16 = RuleDescription(
    "FILE.UTF16", .warning, what: "The file is not in UTF-16 or UTF-32.",
    why: "Many tools read UTF-8 only.", source: "YouTube Help 2734698")
}
