internal import Glibc
internal import LocaleData

/// How the spellings of one name part in two scripts, or by two ways, answer each other.
///
/// A spelling is a chain of units, each a few letters of one side with what the other side has for them.
/// The weight of a unit is how much likelier the two stand together in spellings of one name than by
/// chance, as a natural logarithm, so that a sum over a chain is evidence. `Scripts/learn-matching` writes
/// the counts, `Locales/matching/CHANNEL.txt`.
final class Channel: Sendable {
  /// The weights by the numbers of both chunks, in a table that is looked up by hashing.
  private let keys: [UInt32]
  private let values: [Float]
  private let mask: Int
  /// What a letter costs that nothing answers, in nats; where characters stand between, more is left out.
  let lostLetter: Float
  /// For each chunk on the left, a bit for those on the right that it has a unit with.
  private let partners: [UInt64]

  /// Reads the counts of the channel named `name`, naming its chunks by `left` and `right`.
  ///
  /// Of a Chinese side, what a character stands for counts for its syllable too, and for the initial of
  /// it: a translator who takes another character takes one that sounds alike.
  ///
  /// - Throws: a `LocaleError` where the file is missing or a line of it cannot be read.
  convenience init(
    _ store: LocaleStore, named name: String, left: inout ChunkTable, right: inout ChunkTable,
    sounds: HanSounds? = nil
  ) throws(LocaleError) {
    var counts = try Self.counts(store, at: "matching/\(name).txt")
    if let sounds { counts += Self.bySound(counts, sounds) }
    self.init(
      counts.map { (left.number($0.left), right.number($0.right), $0.seen) }, left, right,
      lostLetter: Self.lostLetter(name))
  }

  /// Reads the counts of a channel between spellings in one script.
  convenience init(
    _ store: LocaleStore, named name: String, both: inout ChunkTable, sounds: HanSounds? = nil
  ) throws(LocaleError) {
    var counts = try Self.counts(store, at: "matching/\(name).txt")
    if let sounds {
      counts += Self.sameSounds(sounds)
    }
    self.init(
      counts.map { (both.number($0.left), both.number($0.right), $0.seen) }, both, both,
      lostLetter: Self.lostLetter(name))
  }

  private init(
    _ counts: [(left: UInt16, right: UInt16, seen: Double)], _ left: ChunkTable,
    _ right: ChunkTable, lostLetter: Float
  ) {
    self.lostLetter = lostLetter
    var lefts: [UInt16: Double] = [:]
    var rights: [UInt16: Double] = [:]
    var total = 0.0
    for unit in counts {
      lefts[unit.left, default: 0] += unit.seen
      rights[unit.right, default: 0] += unit.seen
      total += unit.seen
    }
    // A letter is silent as seldom as it is seen in any unit, not only by itself.
    var leftLetters: [UInt16: Double] = [:]
    var rightLetters: [UInt16: Double] = [:]
    for unit in counts {
      for letter in left.letters(of: unit.left) { leftLetters[letter, default: 0] += unit.seen }
      for letter in right.letters(of: unit.right) { rightLetters[letter, default: 0] += unit.seen }
    }
    var size = 64
    while size < counts.count * 2 { size *= 2 }
    var keys = [UInt32](repeating: .max, count: size)
    var values = [Float](repeating: 0, count: size)
    let mask = size - 1
    var partners = [UInt64](repeating: 0, count: Int(counts.map(\.left).max() ?? 0) + 1)
    for unit in counts {
      let seen = unit.seen - Self.discount
      let own = lefts[unit.left] ?? 1
      let others = rights[unit.right] ?? 1
      // A silent letter says how often it is silent, and nothing is on the other side to be expected.
      let weight =
        unit.left == ChunkTable.empty
        ? log(seen / (rightLetters[unit.right] ?? others))
        : unit.right == ChunkTable.empty
          ? log(seen / (leftLetters[unit.left] ?? own)) : log(seen * total / (own * others))
      partners[Int(unit.left)] |= 1 << UInt64(unit.right & 63)
      let key = Self.key(unit.left, unit.right)
      var slot = Self.slot(key, mask)
      while keys[slot] != .max && keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = Float(weight)
    }
    self.keys = keys
    self.values = values
    self.mask = mask
    self.partners = partners
  }

  private static func lostLetter(_ name: String) -> Float {
    name.hasSuffix("-han") ? -4.5 : -6.5
  }

  /// What seeing a unit once is worth less than one, because most of what is rare is chance.
  private static let discount = 0.9

  /// The weight of a unit; nil where the channel has none such.
  @inline(__always)
  func weight(_ left: UInt16, _ right: UInt16) -> Float? {
    guard Int(left) < partners.count, partners[Int(left)] & 1 << UInt64(right & 63) != 0 else {
      return nil
    }
    let key = Self.key(left, right)
    var slot = Self.slot(key, mask)
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == .max { return nil }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func key(_ left: UInt16, _ right: UInt16) -> UInt32 {
    UInt32(left) << 16 | UInt32(right)
  }

  @inline(__always)
  private static func slot(_ key: UInt32, _ mask: Int) -> Int {
    Int((key &* 0x9E37_79B1) >> 12) & mask
  }

  /// The counts of units with the sounds of characters in their place.
  private static func bySound(_ counts: [Count], _ sounds: HanSounds) -> [Count] {
    var sums: [[String]: Double] = [:]
    for unit in counts {
      guard let character = unit.right.unicodeScalars.first else { continue }
      for sound in sounds.names(of: character) {
        sums[[unit.left, sound], default: 0] += unit.seen
      }
    }
    // In one order, so that chunks have the same numbers in every run.
    return sums.map { Count(left: $0.key[0], right: $0.key[1], seen: $0.value) }
      .sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// Two spellings in characters mostly have the same sounds.
  private static func sameSounds(_ sounds: HanSounds) -> [Count] {
    sounds.all.map { Count(left: $0, right: $0, seen: 4) }
  }

  /// A unit and how often it is seen.
  struct Count {
    let left: String
    let right: String
    let seen: Double
  }

  /// The units of a file of `Locales/matching`.
  ///
  /// - Throws: a `LocaleError` where it is missing or a line of it cannot be read.
  static func counts(
    _ store: LocaleStore, at path: String
  ) throws(LocaleError) -> [Count] {
    var counts: [Count] = []
    let text = String(decoding: try store.bytes(at: path), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let seen = Double(fields[2]), seen >= 1 else {
        throw store.invalid("expected a unit and how often it is seen", at: path, line: index + 1)
      }
      counts.append(Count(left: String(fields[0]), right: String(fields[1]), seen: seen))
    }
    return counts
  }
}
