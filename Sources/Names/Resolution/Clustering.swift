internal import LocaleData

/// Puts spellings together that are one person's.
///
/// The surest pairs are joined first. A join must not bring together two entries of the roster, nor two
/// names of which one is plainly another person's: so no chain of likenesses can lead from one person to
/// another. What the roster lists for a person is one person's, however unlike: to be like one of its
/// spellings is enough. The order of the input makes no difference.
struct Clustering {
  let matcher: ReadingMatcher
  let roster: Roster
  let documents: [SourceDocument]
  let mentions: [Mention]

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

    var pairs: [(pair: Pair, verdict: NameMatch.Verdict, score: Double)] = []
    var alike: Set<Pair> = []
    for left in spellings.indices {
      for right in spellings.indices where right > left {
        let (verdict, score) = judge(spellings[left], spellings[right], among: spellings)
        guard verdict != .different else { continue }
        pairs.append((Pair(left, right), verdict, score))
        alike.insert(Pair(left, right))
      }
    }
    let names = spellings.map { "\($0.reading.script) \($0.reading.text)" }
    pairs.sort { first, second in
      if first.verdict != second.verdict { return first.verdict == .same }
      if first.score != second.score { return first.score > second.score }
      return [names[first.pair.left], names[first.pair.right]].sorted()
        .lexicographicallyPrecedes([names[second.pair.left], names[second.pair.right]].sorted())
    }

    var open: [(pair: Pair, score: Double)] = []
    for (pair, verdict, score) in pairs where groupOf[pair.left] != groupOf[pair.right] {
      let (left, right) = (groups[groupOf[pair.left]], groups[groupOf[pair.right]])
      let entries = Set((left + right).compactMap { spellings[$0].rosterEntry })
      guard entries.count < 2 else { continue }
      guard areAlike(left, right, alike, spellings) else { continue }
      if verdict == .same || shareRole(pair, left, right, alike, spellings) {
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
    var doubted: Set<Pair> = []
    let doubts = open.compactMap { pair, score -> Doubt? in
      guard let left = kept.firstIndex(of: groupOf[pair.left]),
        let right = kept.firstIndex(of: groupOf[pair.right]), left != right,
        doubted.insert(Pair(left, right)).inserted
      else { return nil }
      return Doubt(left: min(left, right), right: max(left, right), score: score)
    }
    return (clusters, doubts)
  }

  /// An unordered pair of spellings.
  private struct Pair: Hashable {
    let left: Int
    let right: Int

    init(_ one: Int, _ other: Int) {
      left = min(one, other)
      right = max(one, other)
    }
  }

  /// Whether no spelling of one group is plainly another person's than those of the other.
  private func areAlike(
    _ left: [Int], _ right: [Int], _ alike: Set<Pair>, _ spellings: [Spelling]
  ) -> Bool {
    func fits(_ spelling: Int, _ group: [Int]) -> Bool {
      let listed = group.filter { spellings[$0].rosterEntry != nil }
      return listed.isEmpty
        ? group.allSatisfy { alike.contains(Pair(spelling, $0)) }
        : listed.contains { alike.contains(Pair(spelling, $0)) }
    }
    let isLeftListed = left.contains { spellings[$0].rosterEntry != nil }
    return isLeftListed
      ? right.allSatisfy { fits($0, left) } : left.allSatisfy { fits($0, right) }
  }

  /// The verdict on two spellings with what the run knows of them, and their score.
  private func judge(
    _ left: Spelling, _ right: Spelling, among all: [Spelling]
  ) -> (verdict: NameMatch.Verdict, score: Double) {
    // A part of a name that the roster lists is joined to mentions of parts.
    guard left.reading.extent == .full, right.reading.extent == .full else {
      return (.different, 0)
    }
    let likeness = matcher.compare(left.reading, right.reading)
    guard likeness.verdict != .different, !isRuledOut(left, right) else { return (.different, 0) }
    if likeness.verdict == .same { return (.same, likeness.score) }
    if standInOneText(left, right) { return (.different, 0) }
    let isWitnessed =
      likeness.agreement == .throughChinese && cameThroughChinese(left, right, among: all)
    return (isWitnessed ? .same : .unsure, likeness.score)
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
        && matcher.compare(left.reading, spelling.reading).verdict == .same
        && matcher.compare(right.reading, spelling.reading).verdict == .same
    }
  }

  /// Whether the texts give both the same role; to nobody else, where a letter of the names tells against
  /// them.
  private func shareRole(
    _ pair: Pair, _ left: [Int], _ right: [Int], _ alike: Set<Pair>, _ spellings: [Spelling]
  ) -> Bool {
    let both = left + right
    let shared = roleIDs(left, spellings).intersection(roleIDs(right, spellings))
    let likeness = matcher.compare(spellings[pair.left].reading, spellings[pair.right].reading)
    if likeness.agreement != .differentLetters { return !shared.isEmpty }
    return shared.contains { role in
      spellings.indices.allSatisfy { other in
        both.contains(other) || both.contains { alike.contains(Pair($0, other)) }
          || !roleIDs([other], spellings).contains(role)
      }
    }
  }

  private func roleIDs(_ members: [Int], _ spellings: [Spelling]) -> Set<String> {
    Set(members.flatMap { spellings[$0].mentions }.flatMap { mentions[$0].roles.map(\.id) })
  }
}
