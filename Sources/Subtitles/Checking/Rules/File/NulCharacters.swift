internal import Diagnostics

extension RuleDescription {
  /// NUL characters.
  static let fileNul = RuleDescription(
    "FILE.NUL", .warning, what: "There is no NUL character.",
    why: "VLC and FFmpeg stop reading at it.", source: "observed in FFmpeg and VLC")
}
