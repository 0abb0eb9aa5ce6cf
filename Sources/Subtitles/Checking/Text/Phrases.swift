/// Phrases that are looked for in many texts, without regard to capitals.
///
/// A hot path: what every cue is searched for, and nearly none has.
struct Phrases: Sendable {
  private let phrases: [[Unicode.Scalar]]
  /// What they begin with, in both cases.
  private let beginnings: ScalarSet
  /// The first three characters of a phrase in small letters, as bits of a hash: nearly all words that
  /// begin with the same letter as a phrase are none.
  private var openings = [UInt64](repeating: 0, count: 64)
  /// Whether there is a phrase too short to have an opening.
  private let areAllLong: Bool

  private static let openingLength = 3

  /// Phrases in small letters.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.unicodeScalars) }
    var beginnings: [Unicode.Scalar] = []
    for phrase in self.phrases {
      guard let first = phrase.first else { continue }
      beginnings += [first] + first.properties.uppercaseMapping.unicodeScalars
    }
    self.beginnings = ScalarSet(beginnings)
    areAllLong = self.phrases.allSatisfy { $0.count >= Self.openingLength }
    for phrase in self.phrases where phrase.count >= Self.openingLength {
      let bit = Self.bit(phrase[0].small, phrase[1].small, phrase[2].small)
      openings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Where the first one stands in a line, or nil; in scripts with words at the start of a word.
  func first(in text: [Unicode.Scalar], _ line: Range<Int>) -> Range<Int>? {
    let scalars = text.span
    var isInWord = false
    for position in line {
      let wasInWord = isInWord
      isInWord = Self.isOfWord(scalars[position])
      guard !(isInWord && wasInWord), beginnings.contains(scalars[position]),
        mayStand(at: position, in: text, line)
      else { continue }
      for phrase in phrases where matches(phrase, at: position, in: text, line) {
        return position..<position + phrase.count
      }
    }
    return nil
  }

  /// Whether three characters are as a phrase may begin.
  private func mayStand(
    at position: Int, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Bool {
    guard areAllLong else { return true }
    guard position + Self.openingLength <= line.upperBound else { return false }
    let bit = Self.bit(
      text[position].small, text[position + 1].small, text[position + 2].small)
    return openings[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  private static func bit(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar
  ) -> Int {
    Int((first.value &* 31 &+ second.value) &* 31 &+ third.value) & 4095
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.isASCIILetter
      : !TextFeatures.of(scalar).isDisjoint(with: [.latin, .cyrillic])
  }

  private func matches(
    _ phrase: [Unicode.Scalar], at position: Int, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Bool {
    guard line.upperBound - position >= phrase.count else { return false }
    for index in phrase.indices {
      let scalar = text[position + index]
      if phrase[index] != scalar, phrase[index] != scalar.small { return false }
    }
    return true
  }
}

extension Unicode.Scalar {
  /// The small letter of a capital one of English or Russian; any other character is itself.
  fileprivate var small: Unicode.Scalar {
    let distance: UInt32? =
      switch value {
      case 0x41...0x5A, 0x410...0x42F: 0x20
      case 0x400...0x40F: 0x50
      default: nil
      }
    return distance.flatMap { Unicode.Scalar(value + $0) } ?? self
  }
}
