/// How many consonants of each kind a part has: what tells most unlike parts apart at a glance.
///
/// Consonants that transcriptions take for one another are one kind. Liquids, which come and go, h, j, c and
/// x, which stand for several sounds or none, and the letters for affricates count for nothing. A character
/// counts for the consonants that it mostly stands for.
struct SoundBag: Sendable, Hashable {
  /// In quarters of a consonant.
  private let counts: SIMD8<UInt8>

  init(_ spelling: ChunkedSpelling, _ sounds: CharacterSounds) {
    var counts = SIMD8<Float>.zero
    var last: Unicode.Scalar?
    for letter in spelling.letters {
      if spelling.script == .han {
        counts += sounds[letter]
      } else if letter != last, let kind = Self.kinds[letter] {
        counts[kind] += 1
      }
      last = letter
    }
    let quarters = (counts * 4).clamped(
      lowerBound: .zero, upperBound: SIMD8(repeating: 60))
    self.counts = SIMD8<UInt8>(truncatingIfNeeded: SIMD8<Int32>(quarters.rounded(.toNearestOrEven)))
  }

  /// Whether the two may be one name by their sound.
  @inline(__always)
  func mayAgree(with other: SoundBag) -> Bool {
    let more = pointwiseMax(counts, other.counts) &- pointwiseMin(counts, other.counts)
    return more.wrappedSum() <= Self.mostQuarters
  }

  /// How far two spellings of one name may be apart: Alexievitch and Алексиевич differ by к, с and t.
  private static let mostQuarters: UInt8 = 13

  /// The kinds of consonants, by their letters.
  static let kinds: [Unicode.Scalar: Int] = {
    var kinds: [Unicode.Scalar: Int] = [:]
    for (kind, letters) in ["bpбп", "vwfвф", "mм", "dtдт", "nн", "szзсшж", "gkqгк"].enumerated() {
      for letter in letters.unicodeScalars { kinds[letter] = kind }
    }
    return kinds
  }()
}

/// The consonants that characters mostly stand for in the transcriptions that a channel has learned.
struct CharacterSounds: Sendable {
  private var counts: [Unicode.Scalar: SIMD8<Float>] = [:]

  /// The sounds by the units of `Locales/matching/latin-han.txt`.
  init(_ units: [(letters: String, character: String, seen: Double)]) {
    var totals: [Unicode.Scalar: Float] = [:]
    for unit in units {
      guard let character = unit.character.unicodeScalars.first else { continue }
      var own = SIMD8<Float>.zero
      for letter in unit.letters.unicodeScalars {
        if let kind = SoundBag.kinds[letter] { own[kind] += 1 }
      }
      counts[character, default: .zero] += own * Float(unit.seen)
      totals[character, default: 0] += Float(unit.seen)
    }
    for (character, total) in totals { counts[character]? /= total }
  }

  /// How many consonants of each kind a character stands for; none where it is no character of
  /// transcriptions.
  subscript(_ character: Unicode.Scalar) -> SIMD8<Float> { counts[character] ?? .zero }
}
