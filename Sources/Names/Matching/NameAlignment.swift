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

  /// The alignment that a search has found.
  init(
    _ left: ComparedName.Reading, _ right: ComparedName.Reading, _ search: AlignmentSearch,
    _ assignment: AlignmentSearch.Assignment
  ) {
    self.left = left
    self.right = right
    var pairs: [Pair] = []
    var own: [ComparedPart] = []
    var used: UInt32 = 0
    for row in left.parts.indices {
      if let column = AlignmentSearch.column(of: row, in: assignment) {
        pairs.append(Pair(left: row, right: column, match: search.match(row, column)))
        used |= 1 << UInt32(column)
      } else {
        own.append(left.parts[row])
      }
    }
    self.pairs = pairs
    let others = right.parts.indices.filter { used & 1 << UInt32($0) == 0 }
    leftOut = (own, others.map { right.parts[$0] })
  }

  private init(
    _ left: ComparedName.Reading, _ right: ComparedName.Reading, pairs: [Pair],
    leftOut: (own: [ComparedPart], others: [ComparedPart])
  ) {
    self.left = left
    self.right = right
    self.pairs = pairs
    self.leftOut = leftOut
  }

  /// The alignment seen from the other name.
  var reversed: NameAlignment {
    NameAlignment(
      right, left,
      pairs: pairs.map { Pair(left: $0.right, right: $0.left, match: $0.match) },
      leftOut: (leftOut.others, leftOut.own))
  }

  /// How many parts of each name answer nothing though the other name has some left.
  var contradictions: Int {
    min(leftOut.own.count(where: \.kind.isOwn), leftOut.others.count(where: \.kind.isOwn))
  }

  /// Whether the two have other patronymics, or an initial for another one, or are of other generations.
  var differsInFamily: Bool {
    func isOther(_ own: ComparedPart, _ other: ComparedPart) -> Bool {
      !own.kind.isOwn && other.kind == own.kind
        || own.kind == .patronymic && other.kind == .initial
    }
    return leftOut.own.contains { own in
      leftOut.others.contains { isOther(own, $0) || isOther($0, own) }
    }
  }

  /// Whether a Western given name stands where the other has a Chinese one; who has the one may have the
  /// other, too: Stephen and Sing-chi.
  var hasSecondName: Bool {
    leftOut.own.contains(where: \.isWestern) && leftOut.others.contains(where: \.isChineseGiven)
      || leftOut.others.contains(where: \.isWestern)
        && leftOut.own.contains(where: \.isChineseGiven)
  }

  /// Whether the parts stand in another order.
  var isReversed: Bool {
    zip(pairs, pairs.dropFirst()).contains { ($0.left < $1.left) != ($0.right < $1.right) }
  }
}
