/// Phrases that are looked for in many texts, without regard to capitals.
struct Phrases: Sendable {
  private let phrases: [[Unicode.Scalar]]
  /// What they begin with, in both cases.
  private let beginnings: ScalarSet

  /// Phrases in small letters.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.unicodeScalars) }
    var beginnings: [Unicode.Scalar] = []
    for phrase in self.phrases {
      guard let first = phrase.first else { continue }
      beginnings += [first] + first.properties.uppercaseMapping.unicodeScalars
    }
    self.beginnings = ScalarSet(beginnings)
  }

  /// Where the first one stands in a line, or nil; in scripts with words at the start of a word.
  func first(in text: [Unicode.Scalar], _ line: Range<Int>) -> Range<Int>? {
    var isInWord = false
    for position in line {
      let scalar = text[position]
      let wasInWord = isInWord
      isInWord = !TextFeatures.of(scalar).isDisjoint(with: [.latin, .cyrillic])
      guard !(isInWord && wasInWord), beginnings.contains(scalar) else { continue }
      for phrase in phrases where matches(phrase, text[position..<line.upperBound]) {
        return position..<position + phrase.count
      }
    }
    return nil
  }

  private func matches(
    _ phrase: [Unicode.Scalar], _ text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard text.count >= phrase.count else { return false }
    return zip(phrase, text).allSatisfy { $0 == $1 || $0 == $1.small }
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
