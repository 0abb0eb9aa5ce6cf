internal import Diagnostics

extension RuleDescription {
  /// How times are written.
  static let subRipTimecode = RuleDescription(
    "SRT.TIMECODE", .warning, what: "Times are written 00:00:00,000 --> 00:00:00,000.",
    why: "VLC reads only this.", source: "VLC, modules/demux/subtitle.c",
    remedy: .safe("The line of the times is written anew, where they are certain."))
}
