internal import Diagnostics

extension RuleDescription {
  /// Text that no cue has.
  static let subRipStrayText = RuleDescription(
    "SRT.STRAY-TEXT", .warning, what: "Every text belongs to a cue.",
    why: "Text before the first cue is never shown.", source: "observed in players")
}
