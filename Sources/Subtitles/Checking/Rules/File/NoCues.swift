internal import Diagnostics

extension RuleDescription {
  /// Files without a cue.
  static let fileEmpty = RuleDescription(
    "FILE.EMPTY", .error, what: "There is a cue in the file.",
    why: "An empty file in place of subtitles is one that was lost on its way.",
    source: "observed in players, which show nothing and say nothing")
}

extension Track {
  /// What is to be said of a file that has no cue.
  var emptiness: Finding? {
    guard isEmpty else { return nil }
    return Finding(
      rule: RuleDescription.fileEmpty.id, severity: .error, message: "there is no cue in the file",
      location: SourceLocation(file: file, line: 1, column: 1))
  }
}
