internal import Diagnostics

/// A translation looks as its source does.
struct SameTags: PairRule {
  let description = RuleDescription(
    "PAIR.TAGS", .info,
    what: "Italics, bold, underline, colour and a place at the top are kept.",
    why: "They say that a voice is on the telephone, or that a sign stands below.",
    source: "practice of quality control; not italics where the house style of a language has none")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    guard group.isMatched, let cue = group.target.first, !group.target.allSatisfy(\.isEmpty)
    else { return [] }
    guard let target = Self.marks(of: group.target), let source = Self.marks(of: group.source)
    else { return [] }
    return CueLook.Mark.allCases.compactMap { mark in
      if mark == .italics, !context.target.allowsItalics || !context.source.allowsItalics {
        return nil
      }
      let (isHere, isThere) = (target.contains(mark), source.contains(mark))
      guard isHere != isThere else { return nil }
      return PairBreach(
        isThere
          ? "without \(mark.rawValue), which \(group.sourceQuotation) has"
          : "with \(mark.rawValue), which \(group.sourceQuotation) does not have", in: cue)
    }
  }

  private static func marks(of cues: [TranslatedCue]) -> Set<CueLook.Mark>? {
    var marks: Set<CueLook.Mark> = []
    for cue in cues where !cue.isEmpty {
      guard let look = cue.look else { return nil }
      marks.formUnion(look.marks)
    }
    return marks
  }
}
