internal import Glibc

/// How often which unit follows which, as logarithms of probabilities by absolute discounting.
struct UnitChains: Sendable {
  /// The units that follow one, each with how often it does.
  struct Row: Sendable {
    let first: Int
    let followers: [(unit: Int, count: Int)]

    /// The row of two fields of a line: `first`, and `unit:count` for each that follows.
    init?(_ first: Substring, _ followers: Substring) {
      guard let number = Int(first) else { return nil }
      self.first = number
      var list: [(unit: Int, count: Int)] = []
      for entry in followers.split(separator: " ") {
        let pair = entry.split(separator: ":")
        guard pair.count == 2, let unit = Int(pair[0]), let count = Int(pair[1]) else {
          return nil
        }
        list.append((unit, count))
      }
      self.followers = list
    }
  }

  private var seen: [UInt64: Double] = [:]
  /// What a unit is worth by itself, and what is left for units never seen after one.
  private let alone: [Double]
  private var rest: [Double]

  init(counts: [Int], rows: [Row]) {
    let rows = rows.filter { counts.indices.contains($0.first) }
    let ends = rows.filter { $0.first == 0 }.flatMap(\.followers).reduce(0) { $0 + $1.count }
    let all = Double(counts.reduce(ends, +))
    alone = counts.enumerated().map { index, count in
      log(Double(max(index == 0 ? ends : count, 1)) / max(all, 1))
    }
    rest = [Double](repeating: 0, count: counts.count)
    for row in rows {
      let followers = row.followers.filter { counts.indices.contains($0.unit) }
      let total = Double(followers.reduce(0) { $0 + $1.count })
      guard total > 0 else { continue }
      let left = Self.discount * Double(followers.count) / total
      rest[row.first] = log(left)
      for (unit, count) in followers {
        let mass = max(Double(count) - Self.discount, 0) / total
        seen[Self.key(Int32(row.first), Int32(unit))] = log(mass + left * exp(alone[unit]))
      }
    }
  }

  func logarithm(_ first: Int32, _ second: Int32) -> Double {
    seen[Self.key(first, second)] ?? rest[Int(first)] + alone[Int(second)]
  }

  /// The share of a count that is kept for chains never seen; 0.7 is the usual value for counts such
  /// as these (Ney, Essen and Kneser, 1994).
  private static let discount = 0.7

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
