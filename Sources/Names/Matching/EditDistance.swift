/// The cheapest way to turn one sequence into another by leaving out, putting in and exchanging items.
enum EditDistance {
  /// One step of an alignment; nil where one side has nothing.
  typealias Pair<Item> = (left: Item?, right: Item?)

  /// The least cost, in time and space proportional to the product of the lengths.
  static func cost<Item>(
    _ left: [Item], _ right: [Item], deletion: (Item) -> Double,
    substitution: (Item, Item) -> Double
  ) -> Double {
    table(left, right, deletion, substitution)[left.count][right.count]
  }

  /// The steps of a cheapest way.
  static func alignment<Item>(
    _ left: [Item], _ right: [Item], deletion: (Item) -> Double,
    substitution: (Item, Item) -> Double
  ) -> [Pair<Item>] {
    let costs = table(left, right, deletion, substitution)
    var pairs: [Pair<Item>] = []
    var (i, j) = (left.count, right.count)
    while i > 0 || j > 0 {
      if i > 0 && j > 0
        && costs[i][j] == costs[i - 1][j - 1] + substitution(left[i - 1], right[j - 1])
      {
        (i, j) = (i - 1, j - 1)
        pairs.append((left[i], right[j]))
      } else if i > 0 && costs[i][j] == costs[i - 1][j] + deletion(left[i - 1]) {
        i -= 1
        pairs.append((left[i], nil))
      } else {
        j -= 1
        pairs.append((nil, right[j]))
      }
    }
    return pairs.reversed()
  }

  private static func table<Item>(
    _ left: [Item], _ right: [Item], _ deletion: (Item) -> Double,
    _ substitution: (Item, Item) -> Double
  ) -> [[Double]] {
    var costs = [[Double]](
      repeating: [Double](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in left.indices { costs[i + 1][0] = costs[i][0] + deletion(left[i]) }
    for j in right.indices { costs[0][j + 1] = costs[0][j] + deletion(right[j]) }
    for i in left.indices {
      for j in right.indices {
        costs[i + 1][j + 1] = min(
          costs[i][j] + substitution(left[i], right[j]), costs[i][j + 1] + deletion(left[i]),
          costs[i + 1][j] + deletion(right[j]))
      }
    }
    return costs
  }
}
