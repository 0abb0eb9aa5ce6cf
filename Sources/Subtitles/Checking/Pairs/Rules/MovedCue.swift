internal import Diagnostics

/// A translation is shown when its source is.
struct MovedCue: PairRule {
  let description = RuleDescription(
    "PAIR.TIME", .warning,
    what: "A translation begins when its source does.",
    why: "Words that come before or after their speaker seem to be somebody else's.",
    source: "BBC Subtitle Guidelines: at most 1.5 s before the speech, never 2 s after it")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    guard let cue = group.target.first, let source = group.source.first else { return [] }
    let difference = cue.start - context.times(source.start)
    let limit = difference < .zero ? context.customs.early : context.customs.late
    guard abs(difference.count) > limit.count else { return [] }
    let seconds = Self.seconds(difference)
    let direction = difference < .zero ? "before" : "after"
    return [
      PairBreach(
        "begins \(seconds) s \(direction) \(group.sourceQuotation); at most \(Self.seconds(limit)) s",
        at: cue, value: Double(abs(difference.count)), limit: Double(limit.count))
    ]
  }

  /// Says where the whole track stands elsewhere in time than its source.
  func breaches(of first: TranslatedCue?, _ context: PairContext) -> [PairBreach] {
    guard let first, !context.times.isIdentity else { return [] }
    return [
      PairBreach(
        "the whole track is timed otherwise than \(context.sourceFile): "
          + "\(context.times.explanation); cues are compared as if it were not",
        at: first, severity: .error, value: Double(abs(context.times.farthest.count)))
    ]
  }

  /// A span without its sign, with one decimal.
  private static func seconds(_ span: Milliseconds) -> String {
    let tenths = (abs(span.count) + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }
}
