internal import Diagnostics

extension RuleDescription {
  /// Blank lines within a text.
  static let subRipBlankInText = RuleDescription(
    "SRT.BLANK-IN-TEXT", .error, what: "No blank line stands within a text.",
    why: "VLC drops what follows it.", source: "VLC, modules/demux/subtitle.c",
    remedy: .safe("The blank lines are removed."))
}
