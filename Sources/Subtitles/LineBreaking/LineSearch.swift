/// Looks for the best of all breaks of a text.
///
/// Costs the square of the words for three lines, and is linear for two.
struct LineSearch {
  private let pieces: [LinePiece]
  private let weights: BreakWeights
  private let limits: LineLimits
  private let costs: [Double]
  /// The width of all pieces before each, with the spaces before and between them.
  private let offsets: [Double]

  static let mostLines = 3

  init(_ judge: BreakJudge, _ limits: LineLimits) {
    pieces = judge.pieces
    weights = judge.data.weights
    self.limits = limits
    var offsets = [0.0]
    var costs = [0.0]
    offsets.reserveCapacity(pieces.count + 1)
    costs.reserveCapacity(pieces.count)
    for index in pieces.indices {
      offsets.append(offsets[index] + pieces[index].spaceWidth + pieces[index].width)
      if index > 0 { costs.append(judge.cost(at: index).cost) }
    }
    self.offsets = offsets
    self.costs = costs
  }

  /// The pieces at which new lines begin, or nil where no lines hold the limits.
  func best() -> [Int]? {
    guard !pieces.isEmpty else { return [] }
    let turns = pieces.indices.filter { pieces[$0].startsTurn }.count
    let most = min(limits.lines, Self.mostLines)
    var lines = max(turns + 1, limits.leastLines)
    while lines <= most {
      if let found = best(from: 0, lines, after: nil) { return found.starts }
      lines += 1
    }
    return nil
  }

  private struct Found {
    var cost: Double
    var starts: [Int]
  }

  /// The best way to set what begins with a piece on a number of lines, after a line of a width.
  private func best(from first: Int, _ lines: Int, after upper: Double?) -> Found? {
    if lines == 1 {
      let width = width(first..<pieces.count)
      guard fits(width), !pieces[(first + 1)...].contains(where: \.startsTurn) else { return nil }
      return Found(cost: shape(upper, width, at: first), starts: [])
    }
    var best: Found?
    var next = first + 1
    while next < pieces.count {
      let width = width(first..<next)
      guard fits(width) else { break }
      if var found = self.best(from: next, lines - 1, after: width) {
        found.cost += costs[next] + shape(upper, width, at: first)
        if found.cost < best?.cost ?? .infinity {
          found.starts.insert(next, at: 0)
          best = found
        }
      }
      // The line ends before the next speaker at the latest.
      if pieces[next].startsTurn { break }
      next += 1
    }
    return best
  }

  /// More words are no text that anybody reads in a cue.
  private static let mostPieces = 500

  /// The pieces at which new lines begin where no lines hold the limits, or nil where lines would be too
  /// many: the fewest lines that exceed the width, then those that do so least in all, then those of
  /// which the longest is shortest.
  func leastExcess() -> [Int]? {
    guard !pieces.isEmpty, pieces.count <= Self.mostPieces, limits.width != nil else { return nil }
    var best: Excess?
    for lines in 1...max(1, min(limits.lines, Self.mostLines)) where lines <= pieces.count {
      if let found = leastExcess(from: 0, lines, after: nil), found.isLess(than: best) {
        best = found
      }
    }
    return best?.starts
  }

  private struct Excess {
    var lines: Int
    var total: Double
    var widest: Double
    var cost: Double
    var starts: [Int] = []

    func isLess(than other: Excess?) -> Bool {
      guard let other else { return true }
      return (lines, total, widest, cost) < (other.lines, other.total, other.widest, other.cost)
    }
  }

  private func leastExcess(from first: Int, _ lines: Int, after upper: Double?) -> Excess? {
    if lines == 1 {
      guard !pieces[(first + 1)...].contains(where: \.startsTurn) else { return nil }
      let width = width(first..<pieces.count)
      return Excess(
        lines: excess(width) > 0 ? 1 : 0, total: excess(width), widest: width,
        cost: shape(upper, width, at: first))
    }
    var best: Excess?
    var next = first + 1
    while next < pieces.count {
      let width = width(first..<next)
      if var found = leastExcess(from: next, lines - 1, after: width) {
        found.lines += excess(width) > 0 ? 1 : 0
        found.total += excess(width)
        found.widest = max(found.widest, width)
        found.cost += costs[next] + shape(upper, width, at: first)
        if found.isLess(than: best) {
          found.starts.insert(next, at: 0)
          best = found
        }
      }
      if pieces[next].startsTurn { break }
      next += 1
    }
    return best
  }

  private func excess(_ width: Double) -> Double { max(0, width - (limits.width ?? width)) }

  private func width(_ range: Range<Int>) -> Double {
    offsets[range.upperBound] - offsets[range.lowerBound] - pieces[range.lowerBound].spaceWidth
  }

  private func fits(_ width: Double) -> Bool { width <= limits.width ?? .infinity }

  /// What two lines that follow each other cost by their lengths; nothing between speakers.
  private func shape(_ upper: Double?, _ lower: Double, at start: Int) -> Double {
    guard let upper, upper + lower > 0, !pieces[start].startsTurn else { return 0 }
    let difference = abs(upper - lower) / (upper + lower)
    var cost = weights.imbalance * difference * difference
    if upper > lower { cost += weights.topHeavy * difference }
    // One line is at least half as long as the other: TED, translators' cheat sheet (2016).
    if min(upper, lower) * 2 < max(upper, lower) { cost += weights.lopsided }
    return cost
  }
}
