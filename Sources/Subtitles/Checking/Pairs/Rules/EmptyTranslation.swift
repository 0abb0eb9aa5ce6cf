internal import Diagnostics

/// A translation says something where its source does.
struct EmptyTranslation: PairRule {
  let description = RuleDescription(
    "PAIR.EMPTY", .error, what: "A cue whose source says something is not empty.",
    why: "The text is still to be written, or was lost on the way.",
    source: "practice of quality control")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    guard group.isMatched, group.source.contains(where: \.hasSpeech) else { return [] }
    // Of several cues for one some may be empty, of which CUE.EMPTY speaks.
    guard group.target.allSatisfy(\.isEmpty), let cue = group.target.first else { return [] }
    return [PairBreach("empty, where \(context.sourceFile) says \(group.sourceQuotation)", at: cue)]
  }
}
