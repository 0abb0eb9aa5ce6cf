internal import Diagnostics

extension RuleDescription {
  /// The rules that the reader of TTML speaks for.
  static let timedText: [RuleDescription] = [
    RuleDescription(
      "TTML.XML", .error, what: "The file is well-formed XML that takes nothing from elsewhere.",
      why: "Players refuse a file that is not.", source: "W3C XML 1.0"),
    RuleDescription(
      "TTML.ROOT", .error, what: "The element tt is of the namespace of TTML.",
      why: "Players take it for something else otherwise.", source: "W3C TTML2, section 5.1"),
    RuleDescription(
      "TTML.LANGUAGE", .warning, what: "The document says its language.",
      why: "IMSC asks for it.", source: "W3C TTML2, section 8.1.1, tt"),
    RuleDescription(
      "TTML.FRAME-RATE", .warning, what: "The frame rate is one of film and television.",
      why: "Times in frames drift from the picture otherwise.",
      source: "SubtitleEdit, NetflixCheckTimedTextFrameRate at 5c98fbdf9d"),
    RuleDescription(
      "TTML.TIMECODE", .error, what: "Times are times of TTML, the end after the start.",
      why: "Players leave them out.", source: "W3C TTML2, section 12.3"),
    RuleDescription(
      "TTML.END", .warning, what: "Something says when a cue goes.",
      why: "It stays to the end of the film otherwise.", source: "W3C TTML2, section 12.2"),
    RuleDescription(
      "TTML.REGION", .warning, what: "Every region that is named is there.",
      why: "Players do not show the cue.", source: "W3C TTML2, section 11.2.2"),
    RuleDescription(
      "TTML.STYLE", .warning, what: "Every style that is named is there.",
      why: "Players take the usual style instead.", source: "W3C TTML2, section 10.2.1"),
    RuleDescription(
      "TTML.TEXT", .error, what: "All text stands in paragraphs.",
      why: "Other text is not shown.", source: "W3C TTML2, section 8.1"),
    RuleDescription(
      "TTML.ANIMATION", .warning, what: "Nothing changes while it is shown.",
      why: "No other format holds it.", source: "W3C TTML2, section 13"),
    RuleDescription(
      "TTML.IMAGE", .error, what: "Subtitles are text and not pictures.",
      why: "There is nothing to convert in a picture.", source: "W3C IMSC 1.1, section 9"),
  ]
}
