/// Which consonants of a part follow which, coarsely: what tells most unlike parts apart at a glance.
///
/// Consonants that transcriptions take for one another are one class; liquids, h and j, which come and go,
/// and c and x, which are two sounds, are none.
struct SoundMask: Sendable, Hashable {
  private let pairs: UInt64
  private let count: Int

  init(_ spelling: ChunkedSpelling) {
    var pairs: UInt64 = 0
    var last = 0
    if spelling.script != .han {
      for letter in spelling.letters {
        guard let sound = Self.classes[letter] else { continue }
        if sound == last { continue }
        pairs |= 1 << UInt64(last * 8 + sound)
        last = sound
      }
      pairs |= 1 << UInt64(last * 8)
    }
    self.pairs = pairs
    count = pairs.nonzeroBitCount
  }

  /// Whether the two may be one name by their sound; always where one is Chinese.
  func mayAgree(with other: SoundMask) -> Bool {
    if pairs == 0 || other.pairs == 0 { return true }
    let shared = (pairs & other.pairs).nonzeroBitCount
    return shared * 3 + 1 >= min(count, other.count)
  }

  private static let classes: [Unicode.Scalar: Int] = {
    var classes: [Unicode.Scalar: Int] = [:]
    let groups = [
      "bpбп", "vwfвф", "mм", "dtдт", "nн", "szзсцшщчж", "gkqгк",
    ]
    for (number, letters) in groups.enumerated() {
      for letter in letters.unicodeScalars { classes[letter] = number + 1 }
    }
    return classes
  }()
}
