internal import Diagnostics

/// A translation says something where its source does.
struct EmptyTranslation: PairRule {
  let description = RuleDescription(
    "PAIR.EMPTY", .error, what: "A cue whose source says something is not empty.",
    why: "The text is still to be written, or was lost on the way.",
    source: "practice of quality control")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    group.target.filter(\.isEmpty).compactMap { cue in
      let said = group.source.filter { source in
        let (start, end) = (context.times(source.start), context.times(source.end))
        let shared = min(end, cue.end) - max(start, cue.start)
        return source.hasSpeech && shared.count * 2 >= (cue.end - cue.start).count && shared > .zero
      }
      guard let source = said.first else { return nil }
      return PairBreach(
        "empty, where \(context.sourceFile) has \(source.start) \(source.quotation)", at: cue)
    }
  }
}
