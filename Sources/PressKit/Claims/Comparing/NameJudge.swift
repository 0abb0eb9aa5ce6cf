internal import LocaleData
internal import Names

/// Says whether two names that the roster does not know are one person's, and why.
final class NameJudge {
  private let matcher: NameMatcher
  private let preparation: NamePreparation
  private let explainer: MatchExplainer
  private var prepared: [String: ComparedName] = [:]

  init(_ store: LocaleStore) throws {
    let knowledge = try NameKnowledge(store)
    matcher = try NameMatcher(knowledge)
    preparation = try matcher.preparation(knowledge)
    explainer = MatchExplainer(knowledge, matcher: matcher)
  }

  /// The verdict, with the weightiest reason for it.
  func judge(_ left: String, _ right: String) -> (verdict: NameMatch.Verdict, reason: String?) {
    let match = matcher.compare(compared(left), compared(right))
    let reasons = explainer.reasons(for: match)
    let fitting = reasons.first {
      match.verdict == .different ? $0.weight < 0 : $0.kind == .backTranscription
    }
    return (match.verdict, (fitting ?? reasons.first)?.detail)
  }

  private func compared(_ name: String) -> ComparedName {
    if let known = prepared[name] { return known }
    let compared = preparation.prepared(name)
    prepared[name] = compared
    return compared
  }
}
