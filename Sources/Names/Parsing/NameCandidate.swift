internal import Glibc

/// A way to read a name, before the ways are weighed against each other.
struct NameCandidate {
  var order: PersonNameOrder
  var culture: NameCulture
  var parts: ParsedNameParts
  var sex: Sex?
  /// The sum of the evidence, as a logarithm of odds.
  var score: Double
}

extension NameCandidate {
  /// Readings with the share of each in all the evidence, the likeliest first.
  ///
  /// Candidates that come to the same count as one. Only the first few are kept, and none that hardly
  /// anything speaks for.
  static func readings(of candidates: [NameCandidate]) -> [ParsedName.Reading] {
    struct Key: Hashable {
      let order: PersonNameOrder
      let parts: ParsedNameParts
    }
    var distinct: [NameCandidate] = []
    var seen: Set<Key> = []
    for candidate in candidates.sorted(by: { $0.score > $1.score })
    where seen.insert(Key(order: candidate.order, parts: candidate.parts)).inserted {
      distinct.append(candidate)
    }
    guard let best = distinct.first?.score else { return [] }
    let weights = distinct.map { exp($0.score - best) }
    let sum = weights.reduce(doubt, +)
    return zip(distinct, weights).prefix(mostReadings).filter { $1 / sum >= leastConfidence }
      .map { candidate, weight in
        ParsedName.Reading(
          order: candidate.order, culture: candidate.culture, parts: candidate.parts,
          sex: candidate.sex, confidence: weight / sum)
      }
  }

  /// What is kept for readings that nobody thought of.
  private static let doubt = 0.02
  private static let mostReadings = 6
  private static let leastConfidence = 0.01
}
