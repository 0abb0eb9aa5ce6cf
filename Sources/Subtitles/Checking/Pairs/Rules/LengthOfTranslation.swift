internal import Diagnostics

/// A translation is about as long as translations into its language are.
struct LengthOfTranslation: PairRule {
  let description = RuleDescription(
    "PAIR.RATIO", .info,
    what: "A translation is neither much longer nor much shorter than is usual in its track.",
    why: "Words were left out, or stand in the wrong cue.",
    source:
      "the track itself: its middle ratio and departure; for the whole Locales/translation.yaml")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    guard group.isMatched, let usual = context.ratio, let ratio = LengthRatio.ratio(of: group),
      let cue = group.target.first(where: { !$0.isEmpty })
    else { return [] }
    let departure = ratio / usual.usual
    guard max(departure, 1 / departure) > usual.tolerance else { return [] }
    let limit = departure > 1 ? usual.usual * usual.tolerance : usual.usual / usual.tolerance
    return [
      PairBreach(
        "\(departure > 1 ? "long" : "short") for \(group.sourceQuotation): \(ratio.inHundredths) "
          + "characters for one, where \(usual.usual.inHundredths) are usual",
        in: cue, value: ratio.hundredths, limit: limit.hundredths)
    ]
  }

  /// Says where the track as a whole is out of what is usual between the languages.
  func breaches(of first: TranslatedCue?, _ context: PairContext) -> [PairBreach] {
    guard let first, let ratio = context.ratio?.usual,
      let range = context.customs.ratio(of: context.target.language, to: context.source.language),
      !range.contains(ratio)
    else { return [] }
    let limit = ratio < range.lowerBound ? range.lowerBound : range.upperBound
    return [
      PairBreach(
        "\(ratio.inHundredths) characters for one of \(context.sourceFile) over the whole track; "
          + "\(range.lowerBound.inHundredths) to \(range.upperBound.inHundredths) are usual from "
          + "\(context.source.language) to \(context.target.language)",
        at: first, value: ratio.hundredths, limit: limit.hundredths)
    ]
  }
}

extension Double {
  fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
  fileprivate var inHundredths: String { String(hundredths) }
}
