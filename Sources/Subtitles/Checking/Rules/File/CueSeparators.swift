internal import Diagnostics

extension RuleDescription {
  /// What parts cues.
  static let subRipNoSeparator = RuleDescription(
    "SRT.NO-SEPARATOR", .error, what: "A blank line stands before every cue.",
    why: "VLC shows the next cue as text of this one.", source: "VLC, modules/demux/subtitle.c",
    remedy: .safe("A blank line is put before the cue."))
}
