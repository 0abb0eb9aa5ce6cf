internal import Glibc

/// A word as syllables of Mandarin: for each place, those that the spelling may stand for.
struct SyllableReading: Sendable, Hashable {
  /// The system by which the word spells Chinese.
  enum System: Sendable, Hashable {
    case characters, pinyin, palladius, wadeGiles, hongKong

    /// Whether it spells Mandarin as it is spelt today.
    var isPlain: Bool { self != .wadeGiles && self != .hongKong }
  }

  let system: System
  let places: [[UInt16]]

  /// The evidence that two words are one, in nats, or nil where some syllable is another.
  func evidence(with other: SyllableReading) -> Float? {
    guard places.count == other.places.count else { return nil }
    var sum: Float = 0
    for (own, others) in zip(places, other.places) {
      if own.count == 1 && others.count == 1 {
        guard own[0] == others[0] else { return nil }
        sum += Self.syllable
        continue
      }
      let shared = own.count { others.contains($0) }
      guard shared > 0 else { return nil }
      sum += Self.syllable - Self.logarithms[min(own.count * others.count / shared, 63)]
    }
    return sum
  }

  /// The surprise of a syllable in a given name, in nats: there are as many as if 120 were equally common.
  static let syllable: Float = 4.8
  private static let logarithms: [Float] = (0..<64).map { $0 < 2 ? 0 : log(Float($0)) }
}
