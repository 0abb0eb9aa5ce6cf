internal import Diagnostics

extension RuleDescription {
  private static let help = "YouTube Help 2734698"

  /// The rules that the reader of SBV speaks for.
  static let sbv: [RuleDescription] = [
    RuleDescription(
      "SBV.TIMECODE", .warning, what: "Times are written 0:00:00.000,0:00:00.000.",
      why: "YouTube shows the format so.", source: help),
    RuleDescription(
      "SBV.BLANK-IN-TEXT", .error, what: "No blank line stands within a text.",
      why: "A blank line ends a cue.", source: help),
    RuleDescription(
      "SBV.NO-SEPARATOR", .error, what: "A blank line stands before every cue.",
      why: "A blank line ends a cue.", source: help),
    RuleDescription(
      "SBV.STRAY-TEXT", .warning, what: "Every text belongs to a cue.",
      why: "Text before the first cue is never shown.", source: help),
  ]
}
