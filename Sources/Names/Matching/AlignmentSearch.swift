/// The search for the alignment of two readings of names that has the most evidence.
struct AlignmentSearch {
  /// Which column each row stands in, a nibble a row; 15 is none.
  typealias Assignment = UInt64

  private let left: ComparedName.Reading
  private let right: ComparedName.Reading
  private let rows: Int
  private let columns: Int
  /// How each part compares with each of the other name, row by row.
  private let matches: [PartMatch]

  /// The search among the parts of two readings.
  init(
    _ left: ComparedName.Reading, _ right: ComparedName.Reading, _ matcher: PartMatcher,
    _ memory: MatchMemory?
  ) {
    self.left = left
    self.right = right
    rows = left.parts.count
    columns = right.parts.count
    matches = Self.matches(left, right, matcher, memory)
  }

  /// The most parts of a name that are compared.
  static let mostParts = 8

  /// The best of all alignments, and its evidence in nats.
  func best() -> (evidence: Float, assignment: Assignment) {
    extend(from: 0, used: 0, ownLeft: 0)
  }

  /// How the parts in a row and a column compare.
  func match(_ row: Int, _ column: Int) -> PartMatch { matches[row * columns + column] }

  /// The column of a row; nil where it answers nothing.
  static func column(of row: Int, in assignment: Assignment) -> Int? {
    let column = Int(assignment >> UInt64(row * 4) & 15)
    return column == none ? nil : column
  }

  private static let none = 15

  private func extend(
    from row: Int, used: UInt32, ownLeft: Int
  ) -> (evidence: Float, assignment: Assignment) {
    guard row < rows else {
      var loss: Float = 0
      var othersLeft = 0
      for column in 0..<columns where used & 1 << UInt32(column) == 0 {
        loss += right.parts[column].kind.loss
        if right.parts[column].kind.isOwn { othersLeft += 1 }
      }
      // What is left out on both sides contradicts each other.
      return (-loss - Float(min(ownLeft, othersLeft)) * Self.contradiction, 0)
    }
    let kind = left.parts[row].kind
    let nibble = UInt64(row * 4)
    var best = extend(from: row + 1, used: used, ownLeft: ownLeft + (kind.isOwn ? 1 : 0))
    best.evidence -= kind.loss
    best.assignment |= UInt64(Self.none) << nibble
    for column in 0..<columns where used & 1 << UInt32(column) == 0 {
      let match = matches[row * columns + column]
      // Worse than leaving both out.
      guard match.evidence > Self.worst else { continue }
      var rest = extend(from: row + 1, used: used | 1 << UInt32(column), ownLeft: ownLeft)
      rest.evidence +=
        match.evidence - (column == row || rows != columns ? 0 : Self.otherPlace)
      if rest.evidence > best.evidence {
        best = rest
        best.assignment |= UInt64(column) << nibble
      }
    }
    return best
  }

  private static let otherPlace: Float = 0.4
  private static let contradiction: Float = 4
  private static let worst: Float = -10

  /// How each part compares with each of the other name.
  ///
  /// Spellings are compared only of parts that no obvious match has settled.
  private static func matches(
    _ left: ComparedName.Reading, _ right: ComparedName.Reading, _ matcher: PartMatcher,
    _ memory: MatchMemory?
  ) -> [PartMatch] {
    let columns = right.parts.count
    var matches = [PartMatch](repeating: .different, count: left.parts.count * columns)
    var settledRows: UInt32 = 0
    var settledColumns: UInt32 = 0
    var open: UInt64 = 0
    for row in left.parts.indices {
      for column in 0..<columns {
        let place = row * columns + column
        guard let match = matcher.obviousMatch(left.parts[row], right.parts[column]) else {
          open |= 1 << UInt64(place)
          continue
        }
        matches[place] = match
        if match.evidence > settling && match.way != .initial {
          settledRows |= 1 << UInt32(row)
          settledColumns |= 1 << UInt32(column)
        }
      }
    }
    let setting = PartMatcher.Setting(left, right)
    while open != 0 {
      let place = open.trailingZeroBitCount
      open &= open - 1
      let (row, column) = (place / columns, place % columns)
      if settledRows & 1 << UInt32(row) != 0 || settledColumns & 1 << UInt32(column) != 0 {
        continue
      }
      let (own, other) = (left.parts[row], right.parts[column])
      matches[place] =
        memory?.match(own, other, setting, matcher) ?? matcher.match(own, other, setting)
    }
    return matches
  }

  /// The evidence from which on the same letters leave no room for another part.
  private static let settling: Float = 2
}

extension ComparedPart.Kind {
  /// What it costs that a part of the kind answers nothing, in nats.
  fileprivate var loss: Float {
    switch self {
    case .patronymic: 0.2
    case .initial: 0.4
    case .generation: 2
    case .name: 3
    }
  }
}
