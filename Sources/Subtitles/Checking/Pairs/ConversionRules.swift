internal import Diagnostics

extension RuleDescription {
  /// The rules that a conversion speaks for.
  static let conversion: [RuleDescription] = [
    RuleDescription(
      WrittenTrack.lossRule, .warning, what: "A conversion keeps all that the file says.",
      why: "What a format cannot hold is gone when the file comes back.",
      source: "the features of the formats: silk subs formats"),
    RuleDescription(
      WrittenTrack.characterRule, .warning,
      what: "The format or the encoding has every character of the text.",
      why: "SCC and EBU-STL have no Chinese, code pages have one language each.",
      source: "the code tables of the formats"),
    RuleDescription(
      WrittenTrack.timeRule, .warning, what: "The format can say the times exactly.",
      why: "Frames and hundredths of a second are coarser than milliseconds.",
      source: "the formats"),
  ]
}
