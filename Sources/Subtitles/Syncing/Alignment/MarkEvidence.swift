#if canImport(Glibc)
  internal import Glibc
#endif

/// What the marks of two texts say of their being one line in two languages.
///
/// The values are log-likelihood ratios in nats. How often a mark stands in each of the tracks is
/// counted, so a question mark in a film of few questions says more than one in an interrogation.
struct MarkEvidence: Sendable {
  /// How far each sign of one text goes with that of its translation: the correlation, a little
  /// below what real translations show.
  private static let correlations: [(sign: TextMarks.Signs, value: Float)] = [
    (.question, 0.6), (.exclamation, 0.35), (.speaker, 0.4), (.ellipsis, 0.25),
    (.sentenceEnd, 0.35), (.number, 0.5),
  ]

  /// The evidence by the signs of both texts.
  private let table: [Float]
  private let numbers: SharedBits
  private let names: SharedBits

  init(_ cues: [AlignedCue], _ reference: [AlignedCue]) {
    let size = TextMarks.Signs.combinations
    var table = [Float](repeating: 0, count: size * size)
    for (sign, correlation) in Self.correlations {
      let (left, right) = (Self.share(of: sign, in: cues), Self.share(of: sign, in: reference))
      let spread = (left * (1 - left) * right * (1 - right)).squareRoot()
      let both = min(left * right + correlation * spread, 0.95 * min(left, right))
      for first in 0..<size {
        for second in 0..<size {
          let has = TextMarks.Signs(rawValue: UInt8(first)).contains(sign)
          let hasOther = TextMarks.Signs(rawValue: UInt8(second)).contains(sign)
          let (together, byChance) =
            switch (has, hasOther) {
            case (true, true): (both, left * right)
            case (true, false): (left - both, left * (1 - right))
            case (false, true): (right - both, (1 - left) * right)
            case (false, false): (1 - left - right + both, (1 - left) * (1 - right))
            }
          table[first * size + second] += log(max(together, 1e-6) / byChance)
        }
      }
    }
    self.table = table
    numbers = SharedBits(cues.map(\.marks.numbers), reference.map(\.marks.numbers), kept: 0.5)
    names = SharedBits(cues.map(\.marks.names), reference.map(\.marks.names), kept: 0.35)
  }

  /// What it says of a cue with marks `left` and one with marks `right` that they have these.
  @inline(__always)
  func value(_ left: TextMarks, _ right: TextMarks) -> Float {
    let pair = Int(left.signs.rawValue) * TextMarks.Signs.combinations + Int(right.signs.rawValue)
    return table[pair] + numbers.value(left.numbers, right.numbers)
      + names.value(left.names, right.names)
  }

  /// The share of cues that have a sign, never quite none or all.
  private static func share(of sign: TextMarks.Signs, in cues: [AlignedCue]) -> Float {
    (Float(cues.count { $0.marks.signs.contains(sign) }) + 0.5) / (Float(cues.count) + 1)
  }
}

/// What it says of two cues that both have numbers, or names, the same or others.
private struct SharedBits {
  private let same: Float
  private let other: Float

  /// - Parameters:
  ///   - cues: the bits of the cues of one track, a word a cue.
  ///   - reference: the same of the other track.
  ///   - kept: how often two cues that say the same share a bit where both have one.
  init(_ cues: [UInt64], _ reference: [UInt64], kept: Float) {
    let (left, right) = (Self.shares(cues), Self.shares(reference))
    let byChance = min(max(zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }, 0.01), 0.99)
    same = log((kept + (1 - kept) * byChance) / byChance)
    other = log(1 - kept)
  }

  @inline(__always)
  func value(_ left: UInt64, _ right: UInt64) -> Float {
    left == 0 || right == 0 ? 0 : left & right != 0 ? same : other
  }

  /// For each bit its share among the cues that have any.
  private static func shares(_ words: [UInt64]) -> [Float] {
    let some = words.filter { $0 != 0 }
    return (0..<64).map { bit in
      Float(some.count { $0 >> UInt64(bit) & 1 == 1 }) / Float(max(some.count, 1))
    }
  }
}
