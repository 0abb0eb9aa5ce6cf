internal import Diagnostics

extension RuleDescription {
  /// The rules that the reader of MicroDVD speaks for.
  static let microDVD: [RuleDescription] = [
    RuleDescription(
      "MICRODVD.FRAME-RATE", .error, what: "The frame rate is known.",
      why: "Frames are no times without it.", source: "MPlayer and FFmpeg"),
    RuleDescription(
      "MICRODVD.STRAY-TEXT", .warning, what: "Every line has its frames.",
      why: "Other lines are never shown.", source: "observed in players"),
  ]
}
