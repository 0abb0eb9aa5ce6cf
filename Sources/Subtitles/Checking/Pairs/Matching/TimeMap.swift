/// How the times of one track become those of another that is cut alike: they run faster or slower, and
/// begin earlier or later.
struct TimeMap: Sendable, Hashable {
  /// By what fraction the times of the source are multiplied.
  var numerator = 1
  var denominator = 1
  /// What is added then.
  var offset = Milliseconds.zero

  /// Times as they are.
  static let identity = TimeMap()

  /// The time in the target for one in the source.
  func callAsFunction(_ time: Milliseconds) -> Milliseconds {
    (time.scaled(by: numerator, over: denominator) ?? time) + offset
  }

  /// How a message says it: `7.0 seconds later`.
  var explanation: String {
    var parts: [String] = []
    if numerator != denominator {
      parts.append("\(numerator)/\(denominator) times as long")
    }
    if offset != .zero {
      let tenths = Double((abs(offset.count) + 50) / 100) / 10
      parts.append("\(tenths) seconds \(offset > .zero ? "later" : "earlier")")
    }
    return parts.joined(separator: ", ")
  }
}

extension TimeMap {
  /// The rates between which films are converted: 23.976, 24 and 25 frames a second.
  private static let fractions = [
    (1, 1), (24, 25), (25, 24), (960, 1001), (1001, 960), (1000, 1001), (1001, 1000),
  ]
  /// Starts that are as near as this count as the same.
  private static let window = 500
  /// How far tracks may be from each other.
  private static let farthest = 600_000
  /// No more starts than this are looked at.
  private static let mostStarts = 1200

  /// The map under which most starts of `source` meet one of `target`: the identity wherever that is
  /// nearly as good.
  ///
  /// - Parameters: starts in ascending order.
  static func best(from source: [Milliseconds], to target: [Milliseconds]) -> TimeMap {
    let (source, target) = (Array(source.prefix(mostStarts)), Array(target.prefix(mostStarts)))
    let fewest = min(source.count, target.count)
    guard fewest >= 12 else { return .identity }
    let untouched = votes(source, target, .identity).map { $0.count { abs($0) <= window } } ?? 0
    guard untouched * 10 < fewest * 6 else { return .identity }
    var (best, bestVotes) = (TimeMap.identity, untouched)
    for (numerator, denominator) in fractions {
      let map = TimeMap(numerator: numerator, denominator: denominator)
      guard let differences = votes(source, target, map)?.sorted() else { continue }
      // The window of differences that holds most of them.
      var first = 0
      for (last, difference) in differences.enumerated() {
        while differences[first] < difference - window { first += 1 }
        let count = last - first + 1
        if count > bestVotes {
          bestVotes = count
          best = map
          best.offset = Milliseconds(differences[first + count / 2])
        }
      }
    }
    // Chance brings together as many starts as there are in a second of film; a real match far more.
    guard bestVotes * 2 >= fewest, bestVotes * 10 >= untouched * 16 else { return .identity }
    return abs(best.offset.count) < window && best.numerator == best.denominator ? .identity : best
  }

  /// How far each start of the target is from those of the source nearby; nil where they are too many.
  private static func votes(
    _ source: [Milliseconds], _ target: [Milliseconds], _ map: TimeMap
  ) -> [Int]? {
    var differences: [Int] = []
    var first = 0
    let mapped = source.map { map($0).count }
    for time in target {
      while first < mapped.count, mapped[first] < time.count - farthest { first += 1 }
      var next = first
      while next < mapped.count, mapped[next] <= time.count + farthest {
        differences.append(time.count - mapped[next])
        next += 1
        if differences.count > 4_000_000 { return nil }
      }
    }
    return differences
  }
}
