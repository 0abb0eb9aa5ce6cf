internal import Diagnostics

/// Nothing of the source is missing, and nothing was added.
struct MissingCue: PairRule {
  let description = RuleDescription(
    "PAIR.COUNT", .warning,
    what: "Every cue of the source has its translation, and every translation its source.",
    why: "A cue that was lost is a line that nobody reads.",
    source: "practice of quality control; cues are matched by time, merged and divided ones too")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    // What is missing has no place of its own; the checker knows what stands before it.
    guard group.source.isEmpty else { return [] }
    return group.target.filter { !$0.isEmpty }.map { cue in
      PairBreach(
        "\(cue.quotation) has nothing in \(context.sourceFile) that it translates", at: cue,
        severity: cue.hasSpeech ? nil : .info)
    }
  }

  /// What is missing, told at the cue after which it should stand, or before which.
  func breaches(
    missing group: CueGroup, after previous: TranslatedCue?, before next: TranslatedCue?,
    _ context: PairContext
  ) -> [PairBreach] {
    guard let place = previous ?? next else { return [] }
    return group.source.filter { !$0.isEmpty }.map { cue in
      PairBreach(
        "nothing \(previous == nil ? "before" : "after") this translates \(cue.start) "
          + "\(cue.quotation) of \(context.sourceFile)",
        at: place, severity: cue.hasSpeech ? nil : .info)
    }
  }
}
