internal import Diagnostics
internal import LocaleData

/// A sentence that runs on after a pause has its ellipsis where the house style says.
struct SentenceAfterPause: CheckingRule {
  static let description = RuleDescription(
    "CONT.PAUSE", .warning,
    what: "A sentence that runs on after a pause has an ellipsis where the house style says.",
    why: "The viewer sees an empty picture and takes the sentence for finished.",
    source: "the profile, continuation-after-pause and continuation-pause",
    remedy: .proposed("The ellipsis is put in or removed."))

  private let isAtBothEnds: Bool
  private let ellipsis: String
  private let pause: Double

  init?(_ context: CheckContext) {
    guard let custom = context.custom(.continuationAfterPause),
      let ellipsis = context.custom(.ellipsis), let pause = context.number(.continuationPause)
    else { return nil }
    isAtBothEnds = custom == "both"
    (self.ellipsis, self.pause) = (ellipsis, pause)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    if let next = cues.nextTimes, isPause(next.start - cues.cue.end) { checkEnd(cues, &breaches) }
    if let last = cues.previousTimes, isPause(cues.cue.start - last.end) {
      checkStart(cues, &breaches)
    }
  }

  private func isPause(_ span: Milliseconds) -> Bool { Double(span.count) >= pause }

  private func checkEnd(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let end = SentenceEdges(text).end
    guard case .unfinished(let range) = end, let next = cues.next else { return }
    let start = SentenceEdges(next.text).start
    guard SentenceEdges.runsOn(end, start) else { return }
    // Chinese has no full stops, so that nothing tells whether the sentence had ended.
    if case .ellipsis(let range) = start, next.text.shown[range.upperBound].isHan { return }
    breaches.append(
      text.lackingEnd(
        ellipsis, range, "no “\(ellipsis)” although the sentence runs on only after a pause"))
  }

  private func checkStart(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let start = SentenceEdges(text).start
    switch start {
    case .small where isAtBothEnds, .ellipsis where !isAtBothEnds: break
    default: return
    }
    guard let previous = cues.previous else { return }
    let end = SentenceEdges(previous.text).end
    guard SentenceEdges.runsOn(end, start) else { return }
    switch start {
    case .small(let position):
      breaches.append(
        text.lackingStart(
          ellipsis, at: position, "no “\(ellipsis)” where the sentence runs on after a pause"))
    case .ellipsis(let range):
      if case .unfinished = end, text.shown[range.upperBound].isHan { return }
      breaches.append(
        text.needless(
          range,
          "at the start; after a pause the house style has it at the end of the cue before "
            + "only"))
    case .other: break
    }
  }
}
