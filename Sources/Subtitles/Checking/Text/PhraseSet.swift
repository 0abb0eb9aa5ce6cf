/// Phrases that are looked for in many texts, without regard to capitals.
struct PhraseSet: Sendable {
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
    return zip(phrase, text).allSatisfy { one, other in
      one == other || other.properties.lowercaseMapping.unicodeScalars.elementsEqual([one])
    }
  }
}
