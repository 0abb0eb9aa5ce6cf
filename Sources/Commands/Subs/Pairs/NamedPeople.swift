internal import Diagnostics
internal import Names
internal import Subtitles

/// Whether those who are named in a track are named in its translation (PAIR.NAMES).
struct NamedPeople {
  private let target: TrackNames
  private let source: TrackNames

  init(_ target: TrackNames, _ source: TrackNames) {
    (self.target, self.source) = (target, source)
  }

  /// The people who are named in the source and not in the translation, at the cues where they should be.
  func findings(_ matches: [MatchedCues]) -> [Finding] {
    let here = Dictionary(grouping: target.mentions, by: \.cue)
    let there = Dictionary(grouping: source.mentions, by: \.cue)
    return matches.enumerated().flatMap { number, match -> [Finding] in
      guard let cue = match.target.first else { return [] }
      // A name that stands in the cue before or after was moved there with its clause.
      let beside = matches[max(0, number - 1)...min(matches.count - 1, number + 1)]
      let named = Set(
        beside.flatMap(\.target).flatMap { here[$0] ?? [] }.compactMap(\.name.person))
      var told: Set<String> = []
      return match.source.flatMap { there[$0] ?? [] }.compactMap { mention in
        guard let person = mention.name.person, !named.contains(person),
          told.insert(person).inserted
        else { return nil }
        let other = source.track[mention.cue]
        return Finding(
          rule: "PAIR.NAMES", severity: .info,
          message:
            "does not name \(person), whom \(other.start) names as “\(mention.name.surface)”",
          location: target.track.location(ofShown: 0, inCueAt: cue), cue: cue + 1)
      }
    }
  }
}
