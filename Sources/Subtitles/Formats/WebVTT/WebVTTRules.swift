internal import Diagnostics

extension RuleDescription {
  private static let standard = "W3C, WebVTT: The Web Video Text Tracks Format"

  /// The rules that the reader of WebVTT speaks for.
  static let webVTT: [RuleDescription] = [
    RuleDescription(
      "VTT.SIGNATURE", .error, what: "The file starts with WEBVTT.",
      why: "Players reject a file without it as a whole.", source: standard + ", 6.1"),
    RuleDescription(
      "VTT.DROPPED", .error, what: "Times are written 00:00:00.000 --> 00:00:00.000.",
      why: "Players drop a cue whose times they cannot read, and its times are not changed.",
      source: standard + ", 6.3"),
    RuleDescription(
      "VTT.BLANK-IN-TEXT", .error, what: "No empty line stands within a text.",
      why: "It ends the cue: players drop what follows.", source: standard + ", 6.1"),
    RuleDescription(
      "VTT.MISPLACED", .error, what: "Style sheets and regions stand before the first cue.",
      why: "Players ignore later ones.", source: standard + ", 6.1"),
    RuleDescription(
      "VTT.STRAY-TEXT", .warning, what: "Every text belongs to a cue or a note.",
      why: "Players drop other text.", source: standard + ", 6.1"),
    RuleDescription(
      "VTT.TIMECODE", .warning, what: "Hours have two digits, and blanks stand around the arrow.",
      why: "Players take other times, validators do not.", source: standard + ", 4.3"),
    RuleDescription(
      "VTT.NO-SEPARATOR", .warning, what: "An empty line stands before every cue.",
      why: "A line of text before the times becomes a part of the cue before.",
      source: standard + ", 6.1"),
    RuleDescription(
      "VTT.SETTING", .warning, what: "Settings are those of the standard.",
      why: "Players ignore others.", source: standard + ", 6.3"),
  ]
}
