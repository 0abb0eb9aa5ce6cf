internal import Diagnostics

extension RuleDescription {
  /// The numbers of cues.
  static let subRipIndex = RuleDescription(
    "SRT.INDEX", .warning, what: "Every cue has a number, counted from 1.",
    why: "FFmpeg takes a file without its first number for something else.",
    source: "observed in FFmpeg",
    remedy: .safe("Cues are numbered from 1 on."))
}
