/// Which part of one name is which part of another, and what that says.
struct NameAlignment: Sendable {
  /// Two parts by their places, and how they compare.
  struct Pair: Sendable {
    let left: Int
    let right: Int
    let match: PartMatch
  }

  let left: ComparedName.Reading
  let right: ComparedName.Reading
  let pairs: [Pair]
  /// The parts of each name that answer nothing.
  let leftOut: (own: [ComparedPart], others: [ComparedPart])
  /// How many parts of each name answer nothing though the other name has some left.
  let contradictions: Int
  /// Whether the two have other patronymics, or are of other generations.
  let differsInFamily: Bool
  /// Whether a Western given name stands where the other has a Chinese one; who has the one may have the
  /// other, too: Stephen and Sing-chi.
  let hasSecondName: Bool
  /// Whether the parts stand in another order.
  let isReversed: Bool
  /// The evidence of all of it, in nats, for choosing among alignments.
  let evidence: Float

  /// The best alignment of two readings.
  init(_ left: ComparedName.Reading, _ right: ComparedName.Reading, _ matcher: PartMatcher) {
    self.left = left
    self.right = right
    var search = AlignmentSearch(
      rows: left.parts.count, columns: right.parts.count,
      matches: Self.matches(left, right, matcher),
      ownLoss: left.parts.map(Self.loss), otherLoss: right.parts.map(Self.loss),
      isOwn: (left.parts.map(\.kind.isOwn), right.parts.map(\.kind.isOwn)))
    let best = search.best()
    pairs = best.pairs.map { pair in
      Pair(
        left: pair.left, right: pair.right,
        match: search.matches[pair.left * search.columns + pair.right])
    }
    let own = Set(pairs.map(\.left))
    let others = Set(pairs.map(\.right))
    leftOut = (
      left.parts.indices.filter { !own.contains($0) }.map { left.parts[$0] },
      right.parts.indices.filter { !others.contains($0) }.map { right.parts[$0] }
    )
    contradictions = min(
      leftOut.own.count(where: \.kind.isOwn), leftOut.others.count(where: \.kind.isOwn))
    let otherKinds = Set(leftOut.others.map(\.kind))
    differsInFamily = leftOut.own.contains { !$0.kind.isOwn && otherKinds.contains($0.kind) }
    hasSecondName =
      leftOut.own.contains(where: \.isWestern) && leftOut.others.contains(where: \.isChineseGiven)
      || leftOut.others.contains(where: \.isWestern)
        && leftOut.own.contains(where: \.isChineseGiven)
    isReversed = zip(pairs, pairs.dropFirst()).contains { $0.right > $1.right }
    evidence = best.score - left.cost - right.cost
  }

  /// How each part compares with each of the other name, row by row.
  ///
  /// Spellings are compared only of parts that no obvious match has settled.
  private static func matches(
    _ left: ComparedName.Reading, _ right: ComparedName.Reading, _ matcher: PartMatcher
  ) -> [PartMatch] {
    let columns = right.parts.count
    var matches = [PartMatch](repeating: .different, count: left.parts.count * columns)
    var settled: (rows: UInt64, columns: UInt64) = (0, 0)
    var open: [Int] = []
    for (row, own) in left.parts.enumerated() {
      for (column, other) in right.parts.enumerated() {
        guard let match = matcher.obviousMatch(own, other) else {
          open.append(row * columns + column)
          continue
        }
        matches[row * columns + column] = match
        if match.evidence > Self.settling && match.way != .initial {
          settled.rows |= 1 << UInt64(row & 63)
          settled.columns |= 1 << UInt64(column & 63)
        }
      }
    }
    for place in open {
      let (row, column) = (place / columns, place % columns)
      if settled.rows & 1 << UInt64(row & 63) != 0 { continue }
      if settled.columns & 1 << UInt64(column & 63) != 0 { continue }
      let (own, other) = (left.parts[row], right.parts[column])
      var match = matcher.match(
        own, other, areChinese: left.isChinese && right.isChinese)
      if match.evidence < 0 && left.isChinese != right.isChinese {
        // A surname as no system spells it: Soong Ching-ling.
        let asChinese = matcher.match(own, other, areChinese: true)
        if asChinese.evidence > match.evidence { match = asChinese }
      }
      matches[place] = match
    }
    return matches
  }

  /// The evidence from which on the same letters leave no room for another part.
  private static let settling: Float = 2

  /// What it costs that a part answers nothing, in nats.
  private static func loss(_ part: ComparedPart) -> Float {
    switch part.kind {
    case .patronymic: 0.2
    case .generation: 2
    case .initial: 0.4
    case .name: 3
    }
  }
}

/// The search for the alignment with the most evidence.
private struct AlignmentSearch {
  typealias Result = (score: Float, pairs: [(left: Int, right: Int)])

  let rows: Int
  let columns: Int
  let matches: [PartMatch]
  let ownLoss: [Float]
  let otherLoss: [Float]
  /// Which parts contradict each other where both names have one left.
  let isOwn: (left: [Bool], others: [Bool])

  /// The best of all alignments; names of many parts keep their order.
  mutating func best() -> Result {
    extend(from: 0, used: 0, ownLeft: 0)
  }

  private func extend(from row: Int, used: UInt32, ownLeft: Int) -> Result {
    guard row < rows else {
      var loss: Float = 0
      var othersLeft = 0
      for column in 0..<columns where used & 1 << UInt32(column) == 0 {
        loss += otherLoss[column]
        if isOwn.others[column] { othersLeft += 1 }
      }
      // What is left out on both sides contradicts each other.
      return (-loss - Float(min(ownLeft, othersLeft)) * Self.contradiction, [])
    }
    var best = extend(from: row + 1, used: used, ownLeft: ownLeft + (isOwn.left[row] ? 1 : 0))
    best.score -= ownLoss[row]
    for column in 0..<min(columns, 32) where used & 1 << UInt32(column) == 0 {
      let match = matches[row * columns + column]
      var rest = extend(from: row + 1, used: used | 1 << UInt32(column), ownLeft: ownLeft)
      rest.score += match.evidence - (column == row || rows != columns ? 0 : Self.otherPlace)
      if rest.score > best.score {
        rest.pairs.insert((row, column), at: 0)
        best = rest
      }
    }
    return best
  }

  private static let otherPlace: Float = 0.4
  private static let contradiction: Float = 4
}
