internal import Diagnostics

extension RuleDescription {
  /// The rules that the reader of LRC speaks for.
  static let lyrics: [RuleDescription] = [
    RuleDescription(
      "LRC.TIMECODE", .warning, what: "Times are written [00:00.00].",
      why: "Players read others in different ways or not at all.",
      source: "en.wikipedia.org, LRC (file format)"),
    RuleDescription(
      "LRC.OFFSET", .warning, what: "The offset is a number of milliseconds.",
      why: "Lines are shown early or late otherwise.", source: "en.wikipedia.org, LRC (file format)"
    ),
    RuleDescription(
      "LRC.STRAY-TEXT", .warning, what: "Every text has a time.",
      why: "Other lines are never shown.", source: "en.wikipedia.org, LRC (file format)"),
  ]
}
