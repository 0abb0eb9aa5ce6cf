internal import LocaleData

/// Puts spellings together that are one person's.
///
/// The surest pairs are joined first. A join must not bring together two entries of the roster, nor two
/// names of which one is plainly another person's: so no chain of likenesses can lead from one person to
/// another. The order of the input makes no difference.
struct Clustering {
  let comparer: NameComparer
  let roster: Roster
  let documents: [SourceDocument]
  let mentions: [Mention]

  /// Below this, two names in one cluster would be two people.
  private static let unlikeScore = 0.45

  /// Two clusters that may be one person, with the score of their likeliest pair.
  struct Doubt {
    let left: Int
    let right: Int
    let score: Double
  }

  /// The clusters of `spellings`, and the pairs of clusters that remain in doubt.
  func clusters(of spellings: [Spelling]) -> (clusters: [Cluster], doubts: [Doubt]) {
    var groups = spellings.indices.map { [$0] }
    var groupOf = Array(spellings.indices)
    func join(_ left: Int, _ right: Int) {
      groups[left] += groups[right]
      for member in groups[right] { groupOf[member] = left }
      groups[right] = []
    }
    // The roster says itself which spellings are one person's.
    for (index, spelling) in spellings.enumerated() {
      guard let entry = spelling.rosterEntry,
        let first = spellings.firstIndex(where: { $0.rosterEntry == entry }), first < index
      else { continue }
      join(groupOf[first], groupOf[index])
    }

    var scores: [Pair: Double] = [:]
    var pairs: [(pair: Pair, verdict: NameVerdict, score: Double)] = []
    for left in spellings.indices {
      for right in spellings.indices where right > left {
        let pair = Pair(left: left, right: right)
        let (verdict, score) = judge(spellings[left], spellings[right], among: spellings)
        scores[pair] = score
        if verdict > .different { pairs.append((pair, verdict, score)) }
      }
    }
    let names = spellings.map { "\($0.reading.script) \($0.reading.text)" }
    pairs.sort { first, second in
      if first.verdict != second.verdict { return first.verdict > second.verdict }
      if first.score != second.score { return first.score > second.score }
      return [names[first.pair.left], names[first.pair.right]].sorted()
        .lexicographicallyPrecedes([names[second.pair.left], names[second.pair.right]].sorted())
    }

    var open: [(pair: Pair, score: Double)] = []
    for (pair, verdict, score) in pairs where groupOf[pair.left] != groupOf[pair.right] {
      let (left, right) = (groups[groupOf[pair.left]], groups[groupOf[pair.right]])
      let entries = Set((left + right).compactMap { spellings[$0].rosterEntry })
      guard entries.count < 2 else { continue }
      let likeness = left.flatMap { a in right.map { scores[Pair(a, $0)] ?? 0 } }.min() ?? 0
      guard likeness >= Self.unlikeScore else { continue }
      if verdict == .same || shareRole(left, right, spellings) {
        join(groupOf[pair.left], groupOf[pair.right])
      } else {
        open.append((pair, score))
      }
    }

    let kept = groups.indices.filter { !groups[$0].isEmpty }
    let clusters = kept.map { group in
      let members = groups[group].sorted().map { spellings[$0] }
      return Cluster(
        rosterEntry: members.compactMap(\.rosterEntry).first, spellings: members)
    }
    let doubts = open.compactMap { pair, score -> Doubt? in
      guard let left = kept.firstIndex(of: groupOf[pair.left]),
        let right = kept.firstIndex(of: groupOf[pair.right]), left != right
      else { return nil }
      return Doubt(left: min(left, right), right: max(left, right), score: score)
    }
    return (clusters, doubts)
  }

  /// An unordered pair of spellings.
  private struct Pair: Hashable {
    let left: Int
    let right: Int

    init(left: Int, right: Int) {
      self.left = left
      self.right = right
    }

    init(_ one: Int, _ other: Int) { self.init(left: min(one, other), right: max(one, other)) }
  }

  /// The verdict on two spellings with what the run knows of them, and their score.
  private func judge(
    _ left: Spelling, _ right: Spelling, among all: [Spelling]
  ) -> (verdict: NameVerdict, score: Double) {
    let match = comparer.compare(left.reading, right.reading)
    if isRuledOut(left, right) { return (.different, 0) }
    let verdict = match.verdict
    if verdict < .same && standInOneText(left, right) { return (.different, 0) }
    guard verdict == .possible, match.isThroughChinese else { return (verdict, match.score) }
    let isWitnessed = cameThroughChinese(left, right, among: all)
    return (isWitnessed ? .same : .possible, isWitnessed ? match.score : match.directScore)
  }

  /// Whether the roster says of the person of one spelling that the other is somebody else.
  private func isRuledOut(_ left: Spelling, _ right: Spelling) -> Bool {
    [(left, right), (right, left)].contains { one, other in
      guard let entry = one.rosterEntry else { return false }
      return roster.entries[entry].mustNotMerge.contains { name in
        NameKey.folded(name) == NameKey.folded(other.reading.text)
      }
    }
  }

  /// Whether one text prints both in full: then they are not one name spelled in two ways by chance.
  private func standInOneText(_ left: Spelling, _ right: Spelling) -> Bool {
    let own = Set(left.mentions.map { mentions[$0].document })
    return right.mentions.contains { own.contains(mentions[$0].document) }
  }

  /// Whether a source of one of them is a translation from Chinese, or a Chinese source has a spelling
  /// that fits both.
  private func cameThroughChinese(
    _ left: Spelling, _ right: Spelling, among all: [Spelling]
  ) -> Bool {
    let isTranslated = (left.mentions + right.mentions).contains { mention in
      documents[mentions[mention].document].translatedFrom?.language == "zh"
    }
    if isTranslated { return true }
    return all.contains { spelling in
      spelling.reading.script == .han
        && comparer.compare(left.reading, spelling.reading).verdict == .same
        && comparer.compare(right.reading, spelling.reading).verdict == .same
    }
  }

  private func shareRole(_ left: [Int], _ right: [Int], _ spellings: [Spelling]) -> Bool {
    !roleIDs(left, spellings).isDisjoint(with: roleIDs(right, spellings))
  }

  private func roleIDs(_ members: [Int], _ spellings: [Spelling]) -> Set<String> {
    Set(members.flatMap { spellings[$0].mentions }.flatMap { mentions[$0].roles.map(\.id) })
  }
}
