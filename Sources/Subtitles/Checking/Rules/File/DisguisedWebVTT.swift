internal import Diagnostics

extension RuleDescription {
  /// WebVTT under another name.
  static let fileWebVTT = RuleDescription(
    "FILE.VTT-IN-SRT", .error, what: "The file is not WebVTT.",
    why: "Players that trust the name misread it.", source: "Subtitle Edit; srt-lint")
}
