internal import Glibc

/// How many characters of a translation stand for one of its source, over a whole track.
struct LengthRatio: Sendable {
  /// What is usual in the track.
  let usual: Double
  /// How far from the usual is too far: a factor, above 1.
  let tolerance: Double

  /// A shorter text of the source says too little about lengths.
  static let shortest = 10.0
  /// So many groups are needed to know what is usual.
  private static let fewest = 20
  /// A departure below this factor is never too far.
  private static let leastTolerance = 2.5

  /// The ratio of the groups of a track; nil where they are too few.
  ///
  /// The middle one of all, and the middle departure from it: a few cues that are far out move neither.
  init?(_ groups: [CueGroup]) {
    let logarithms = groups.compactMap { group -> Double? in
      guard let ratio = Self.ratio(of: group) else { return nil }
      return log(ratio)
    }
    guard logarithms.count >= Self.fewest else { return nil }
    let middle = Self.median(logarithms)
    let departure = Self.median(logarithms.map { abs($0 - middle) })
    usual = exp(middle)
    // 1.4826 times the middle departure is the deviation of a normal distribution (Rousseeuw and Croux
    // 1993); four of them hold all but one in ten thousand.
    tolerance = max(Self.leastTolerance, exp(4 * 1.4826 * departure))
  }

  /// The ratio of a group; nil where it says nothing.
  static func ratio(of group: CueGroup) -> Double? {
    let target = group.target.reduce(0) { $0 + $1.length }
    let source = group.source.reduce(0) { $0 + $1.length }
    return target > 0 && source >= shortest ? target / source : nil
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
