internal import Diagnostics
internal import LocaleData

/// A sentence that runs on into the next cue without a pause is marked as the house style says.
struct SplitSentence: CheckingRule {
  static let description = RuleDescription(
    "CONT.SPLIT", .warning,
    what:
      "A sentence that runs on into the next cue at once has the marks of the house style there.",
    why: "An ellipsis tells of a pause, and takes places on the line.",
    source: "the profile, continuation and continuation-pause",
    remedy: .proposed("The ellipsis or dash is removed, or an ellipsis put in."))

  private let hasEllipses: Bool
  private let ellipsis: String
  private let pause: Double
  /// Whether a dash at the end is no part of the grammar of a sentence.
  private let hasNoDashes: Bool

  init?(_ context: CheckContext) {
    guard let custom = context.custom(.continuation), let ellipsis = context.custom(.ellipsis),
      let pause = context.number(.continuationPause)
    else { return nil }
    hasEllipses = custom == "ellipsis"
    (self.ellipsis, self.pause) = (ellipsis, pause)
    hasNoDashes = context.custom(.dash).map { $0 == "forbidden" } ?? false
    // Without ellipses at both ends, only a mark at one of them can be wrong.
    let marks: TextFeatures = [.ellipsis, .repeatedMark]
    trigger = hasEllipses ? [] : hasNoDashes ? marks.union([.spacedDash, .dash]) : marks
  }

  let trigger: TextFeatures

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let edges = SentenceEdges(cues.text)
    if edges.end != .other, let next = cues.nextTimes, isAtOnce(next.start - cues.cue.end) {
      checkEnd(edges.end, cues, &breaches)
    }
    if edges.start != .other, let last = cues.previousTimes, isAtOnce(cues.cue.start - last.end) {
      checkStart(edges.start, cues, &breaches)
    }
  }

  private func isAtOnce(_ span: Milliseconds) -> Bool {
    span >= .zero && Double(span.count) < pause
  }

  private func checkEnd(_ end: SentenceEdges.End, _ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    switch end {
    case .unfinished where !hasEllipses, .other: return
    case .dash where !hasNoDashes && !hasEllipses: return
    case .ellipsis where hasEllipses: return
    case .unfinished, .dash, .ellipsis: break
    }
    guard let next = cues.next else { return }
    let start = SentenceEdges(next.text).start
    guard SentenceEdges.runsOn(end, start) else { return }
    switch end {
    case .unfinished(let range):
      breaches.append(
        text.lackingEnd(
          ellipsis, range, "no “\(ellipsis)” where the sentence runs on in the next cue"))
    case .dash(let range) where hasEllipses:
      guard hasNoDashes else { return }
      breaches.append(
        Breach(
          message: "a dash where the sentence runs on in the next cue; "
            + "the house style has “\(ellipsis)”",
          place: .shown(range.lowerBound), repair: .proposal(text.replacing(range, with: ellipsis)))
      )
    case .dash(let range), .ellipsis(let range):
      breaches.append(
        text.needless(range, "although the sentence runs on in the next cue without a pause"))
    case .other: break
    }
  }

  private func checkStart(
    _ start: SentenceEdges.Start, _ cues: CueWindow, _ breaches: inout [Breach]
  ) {
    let text = cues.text
    switch start {
    case .small where !hasEllipses, .ellipsis where hasEllipses, .other: return
    case .small, .ellipsis: break
    }
    guard let previous = cues.previous else { return }
    let end = SentenceEdges(previous.text).end
    guard SentenceEdges.runsOn(end, start) else { return }
    switch start {
    case .small(let position):
      breaches.append(
        text.lackingStart(
          ellipsis, at: position, "no “\(ellipsis)” where the sentence of the cue before runs on"))
    case .ellipsis(let range):
      // Chinese has no full stops, so that nothing tells whether the sentence before had ended.
      if case .unfinished = end, text.shown[range.upperBound].isHan { return }
      breaches.append(
        text.needless(
          range, "although the sentence of the cue before runs on without a pause"))
    case .other: break
    }
  }
}
