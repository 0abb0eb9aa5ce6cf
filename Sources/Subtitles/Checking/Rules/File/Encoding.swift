internal import Diagnostics

extension RuleDescription {
  /// The encoding of the file.
  static let fileEncoding = RuleDescription(
    "FILE.ENCODING", .error, what: "The file is in UTF-8.",
    why: "Players guess other encodings, and guess wrong.",
    source: "YouTube Help 2734698; Subtitle Edit")
}
