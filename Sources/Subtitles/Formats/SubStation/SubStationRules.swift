internal import Diagnostics

extension RuleDescription {
  /// The rules that the reader of ASS and SSA speaks for.
  static let subStation: [RuleDescription] = [
    RuleDescription(
      "ASS.SECTION", .warning, what: "Every line stands in its section, cues in [Events].",
      why: "Players leave out cues of other sections.", source: "libass, ass.c"),
    RuleDescription(
      "ASS.FORMAT", .warning, what: "A line “Format:” names Start, End and Text of events.",
      why: "Players guess the columns without it.", source: "libass, ass.c"),
    RuleDescription(
      "ASS.FIELDS", .error, what: "A cue has as many fields as its line “Format:” names.",
      why: "Players leave it out otherwise.", source: "libass, ass.c"),
    RuleDescription(
      "ASS.TIMECODE", .warning, what: "Times are written 0:00:00.00.",
      why: "Players read other digits after the seconds in different ways.",
      source: "libass and Aegisub"),
    RuleDescription(
      "ASS.STYLE", .warning, what: "Every style that a cue names is there.",
      why: "Players take the usual style instead.", source: "libass, ass.c"),
  ]
}
