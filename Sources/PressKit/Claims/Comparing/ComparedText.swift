internal import ICU

/// A text as it is compared: its words without case, accents, punctuation and what carries no meaning.
struct ComparedText {
  /// How long the common beginning of two words of one stem is at least, in letters.
  private static let leastStem = 4

  /// The words in their order; of Chinese, the characters.
  let words: [String]

  init(_ text: String, without functionWords: Set<String> = []) throws(ICUError) {
    let folded = try Normalizer.nfkd.normalize(Normalizer.nfkcCasefold.normalize(text))
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in folded.unicodeScalars {
      let properties = scalar.properties
      if properties.isUnifiedIdeograph {
        end()
        words.append(String(Character(scalar)))
      } else if properties.isAlphabetic || properties.numericType == .decimal {
        word.append(scalar)
      } else if properties.generalCategory != .nonspacingMark {
        end()
      }
    }
    end()
    self.words = words.filter { !functionWords.contains($0) }
  }

  /// Whether the text is written in Chinese characters, which have no stems.
  var isHan: Bool {
    words.contains { $0.unicodeScalars.first?.properties.isUnifiedIdeograph == true }
  }

  /// Whether the text is nothing but numbers, as `16+` and `2.39:1` are.
  var isNumber: Bool { !words.isEmpty && words.allSatisfy(Self.isNumber) }

  /// The numbers among the words.
  var numbers: Set<String> { Set(words.filter(Self.isNumber)) }

  /// The words that have no word of the same stem in `other`, each of which is used up once; `endings`
  /// are those that words of one stem may have.
  func words(missingIn other: ComparedText, endings: [Set<String>]) -> [String] {
    var rest = other.words
    return words.filter { word in
      guard let match = rest.firstIndex(where: { Self.areOfOneStem(word, $0, endings) }) else {
        return true
      }
      rest.remove(at: match)
      return false
    }
  }

  /// Whether a word is a number in digits.
  static func isNumber(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal }
  }

  /// Whether the words of `part` stand in this text one after the other.
  func contains(_ part: ComparedText) -> Bool {
    let count = part.words.count
    guard count <= words.count else { return false }
    return (0...(words.count - count)).contains {
      words[$0..<($0 + count)].elementsEqual(part.words)
    }
  }

  /// `China` and `Chinese` are of one stem, `Jiangsu` and `Jiangxi` are not.
  private static func areOfOneStem(
    _ word: String, _ other: String, _ endings: [Set<String>]
  ) -> Bool {
    if word == other { return true }
    if isNumber(word) || isNumber(other) { return false }
    let (own, others) = (word.unicodeScalars, other.unicodeScalars)
    let common = zip(own, others).prefix { $0 == $1 }.count
    guard common >= leastStem else { return false }
    let (ending, otherEnding) = (String(own.dropFirst(common)), String(others.dropFirst(common)))
    return endings.contains { $0.contains(ending) && $0.contains(otherEnding) }
  }
}
