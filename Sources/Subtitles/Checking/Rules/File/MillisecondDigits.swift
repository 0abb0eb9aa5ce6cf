internal import Diagnostics

extension RuleDescription {
  /// The digits of milliseconds.
  static let subRipMillisecondDigits = RuleDescription(
    "SRT.MS-DIGITS", .error, what: "There are three digits of milliseconds.",
    why: "01,5 is 1.005 s to most players and 1.5 s to others.",
    source: "observed in FFmpeg, VLC, Subtitle Edit and pysubs2",
    remedy: .proposed("The times are written with three digits, as most players read them."))
}
