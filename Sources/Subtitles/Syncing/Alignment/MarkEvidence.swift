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
  /// What a number in both texts says.
  private static let sameNumber: Float = 2.5
  /// What other numbers in the two texts say.
  private static let otherNumber: Float = -0.7

  /// The evidence by the signs of both texts.
  private let table: [Float]

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
  }

  /// What it says of a cue with marks `left` and one with marks `right` that they have these.
  @inline(__always)
  func value(_ left: TextMarks, _ right: TextMarks) -> Float {
    let pair = Int(left.signs.rawValue) * TextMarks.Signs.combinations + Int(right.signs.rawValue)
    let value = table[pair]
    guard left.numbers != 0, right.numbers != 0 else { return value }
    return value + (left.numbers & right.numbers != 0 ? Self.sameNumber : Self.otherNumber)
  }

  /// The share of cues that have a sign, never quite none or all.
  private static func share(of sign: TextMarks.Signs, in cues: [AlignedCue]) -> Float {
    (Float(cues.count { $0.marks.signs.contains(sign) }) + 0.5) / (Float(cues.count) + 1)
  }
}
