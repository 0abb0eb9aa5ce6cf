/// Which sources are one witness: those that tell one release, those that share their sentences, and those
/// of which one translates or retells the other.
public struct Lineages: Sendable {
  /// Why two sources are one witness.
  public enum Reason: Sendable, Hashable {
    /// The editor names the release that both tell.
    case release(String)
    /// The editor says that one goes back to the other.
    case derived(String, from: String)
    /// They share sentences, of which this is one.
    case sentences(count: Int, example: String)
  }

  /// The witness of each source, by the id of the first source that is of it.
  private let witnesses: [String: String]
  /// Why sources are one, in the order of their ids.
  public let reasons: [(sources: [String], reason: Reason)]

  /// The lineages of `sources`, whose claims are `claims`.
  public init(_ sources: [String: Source], _ claims: [Claim]) {
    var groups = SourceGroups(sources.keys.sorted())
    var reasons: [(sources: [String], reason: Reason)] = []
    let inOrder = sources.values.sorted { $0.id < $1.id }
    for source in inOrder {
      if let origin = source.derivedFrom, sources[origin] != nil {
        groups.join(source.id, origin)
        reasons.append(([source.id, origin], .derived(source.id, from: origin)))
      }
    }
    let releases = Dictionary(grouping: inOrder.filter { $0.release != nil }) { $0.release ?? "" }
    for (release, tellers) in releases.sorted(by: { $0.key < $1.key }) where tellers.count > 1 {
      for teller in tellers { groups.join(teller.id, tellers[0].id) }
      reasons.append((tellers.map(\.id), .release(release)))
    }
    let quotes = Dictionary(grouping: claims) { $0.source }.mapValues { claims in
      Set(claims.compactMap(\.quote?.text)).sorted()
    }
    for pair in SharedSentences(inOrder, quotes: quotes).pairs {
      guard !groups.areJoined(pair.source, pair.other) else { continue }
      groups.join(pair.source, pair.other)
      reasons.append(
        ([pair.source, pair.other], .sentences(count: pair.count, example: pair.example)))
    }
    witnesses = groups.representatives
    self.reasons = reasons
  }

  /// The witness that a source is of.
  func witness(of source: String) -> String { witnesses[source] ?? source }

  /// How many independent witnesses stand behind `claims`.
  func count(of claims: [Claim]) -> Int { Set(claims.map { witness(of: $0.source) }).count }

  /// Why some of `sources` are one witness.
  public func reasons(among sources: Set<String>) -> [(sources: [String], reason: Reason)] {
    reasons.compactMap { entry in
      let concerned = entry.sources.filter(sources.contains)
      return concerned.count > 1 ? (concerned, entry.reason) : nil
    }
  }
}

/// Sources that are joined, one pair after the other.
private struct SourceGroups {
  private var leaders: [String: String]

  init(_ ids: [String]) { leaders = Dictionary(uniqueKeysWithValues: ids.map { ($0, $0) }) }

  private func leader(of id: String) -> String {
    var current = id
    while let next = leaders[current], next != current { current = next }
    return current
  }

  func areJoined(_ id: String, _ other: String) -> Bool { leader(of: id) == leader(of: other) }

  mutating func join(_ id: String, _ other: String) {
    let (own, others) = (leader(of: id), leader(of: other))
    // The first in order leads, so that the result does not depend on the order of joining.
    leaders[max(own, others)] = min(own, others)
  }

  var representatives: [String: String] {
    Dictionary(uniqueKeysWithValues: leaders.keys.map { ($0, leader(of: $0)) })
  }
}
