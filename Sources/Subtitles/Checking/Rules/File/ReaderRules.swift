internal import Diagnostics

extension RuleDescription {
  /// The rules that the reader itself speaks for, while it reads.
  static let reader: [RuleDescription] = [
    RuleDescription(
      "FILE.ENCODING", .error, what: "The file is in UTF-8.",
      why: "Players guess other encodings, and guess wrong.",
      source: "YouTube Help 2734698; Subtitle Edit"),
    RuleDescription(
      "FILE.UTF16", .warning, what: "The file is not in UTF-16 or UTF-32.",
      why: "Many tools read UTF-8 only.", source: "YouTube Help 2734698"),
    RuleDescription(
      "FILE.BOM", .warning, what: "There is no byte order mark, least of all inside the file.",
      why: "Some players take it for a part of the first number.",
      source: "a published delivery specification; Aegisub issue 614"),
    RuleDescription(
      "FILE.NEWLINE", .warning, what: "Lines end in one way, and not with CR alone.",
      why: "Tools that look for one kind of line end miss the others.",
      source: "observed in FFmpeg, VLC and pysubs2"),
    RuleDescription(
      "FILE.NUL", .warning, what: "There is no NUL character.",
      why: "VLC and FFmpeg stop reading at it.", source: "observed in FFmpeg and VLC"),
    RuleDescription(
      "FILE.VTT-IN-SRT", .error, what: "The file is not WebVTT.",
      why: "Players that trust the name misread it.", source: "Subtitle Edit; srt-lint"),
    RuleDescription(
      "SRT.STRAY-TEXT", .warning, what: "Every text belongs to a cue.",
      why: "Text before the first cue is never shown.", source: "observed in players"),
    RuleDescription(
      "SRT.INDEX", .warning, what: "Every cue has a number, counted from 1.",
      why: "FFmpeg takes a file without its first number for something else.",
      source: "observed in FFmpeg"),
    RuleDescription(
      "SRT.TIMECODE", .warning, what: "Times are written 00:00:00,000 --> 00:00:00,000.",
      why: "VLC reads only this.", source: "VLC, modules/demux/subtitle.c"),
    RuleDescription(
      "SRT.MS-DIGITS", .error, what: "There are three digits of milliseconds.",
      why: "01,5 is 1.005 s to most players and 1.5 s to others.",
      source: "observed in FFmpeg, VLC, Subtitle Edit and pysubs2"),
    RuleDescription(
      "SRT.BLANK-IN-TEXT", .error, what: "No blank line stands within a text.",
      why: "VLC drops what follows it.", source: "VLC, modules/demux/subtitle.c"),
    RuleDescription(
      "SRT.NO-SEPARATOR", .error, what: "A blank line stands before every cue.",
      why: "VLC shows the next cue as text of this one.", source: "VLC, modules/demux/subtitle.c"),
  ]
}
