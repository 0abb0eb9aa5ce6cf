internal import Diagnostics

/// A translation uses the words of the glossary.
struct GlossaryTerms: PairRule {
  let description = RuleDescription(
    "PAIR.TERMS", .warning,
    what: "A term of the glossary is translated as the glossary says.",
    why: "A thing that has two names seems to be two things.",
    source: "the glossary: --glossary FILE")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    guard group.isMatched, !context.glossary.isEmpty,
      let cue = group.target.first(where: { !$0.isEmpty })
    else { return [] }
    let source = TermText(group.sourceText)
    var target: TermText?
    return context.glossary.entries.compactMap { entry in
      guard entry.source.contains(where: source.contains) else { return nil }
      let text = target ?? TermText(group.targetText)
      target = text
      guard !entry.target.contains(where: text.contains) else { return nil }
      // The word may have moved to the cue before or after.
      let beside = TermText(context.neighbours.target)
      guard !entry.target.contains(where: beside.contains) else { return nil }
      let allowed = entry.target.map { "“\($0.text)”" }.joined(separator: " or ")
      return PairBreach(
        "without \(allowed) for “\(entry.source[0].text)” in \(group.sourceQuotation)", in: cue)
    }
  }
}
