internal import Diagnostics

extension RuleDescription {
  /// The ends of lines.
  static let fileNewline = RuleDescription(
    "FILE.NEWLINE", .warning, what: "Lines end in one way, and not with CR alone.",
    why: "Tools that look for one kind of line end miss the others.",
    source: "observed in FFmpeg, VLC and pysubs2")
}
