internal import YAML

/// A reversible scheme turned round: which letter a spelling stands for.
///
/// The longest spelling that fits is the letter; a reversible scheme sees to it that this is the one that
/// was meant.
struct ReverseTables: Sendable {
  private var letters: [LatinSpelling: Match] = [:]
  private var longest = 1

  private struct Match: Sendable {
    let small: Unicode.Scalar
    /// Nil for a sign, which looks the same for both.
    let isCapital: Bool?

    var letter: Unicode.Scalar {
      isCapital == true ? RomanizationAlphabet.capital(of: small) : small
    }
  }

  /// - Throws: a `YAMLError` at `node`, the scheme, where two letters are spelled alike.
  init(
    _ rules: RomanizationRules, others: [Unicode.Scalar: String], at node: YAMLNode
  ) throws(YAMLError) {
    var spellings = rules.letters.map { ($0, $1) } + rules.initial.map { ($0, $1) }
    spellings += rules.after.map { ($0.second, $1) } + rules.before.map { ($0.first, $1) }
    for (letter, text) in spellings where !add(letter, text) {
      throw YAMLError(
        location: node.location,
        problem: "expected a spelling for one letter only in a reversible scheme, found “\(text)”")
    }
    for (letter, text) in others where rules.letters[letter] == nil { _ = add(letter, text) }
  }

  /// False where another letter is spelled so.
  private mutating func add(_ letter: Unicode.Scalar, _ text: String) -> Bool {
    let cased = CasedSpelling(text)
    let isSign = cased.lower == cased.upper
    for (form, isCapital) in [(cased.lower, false), (cased.title, true), (cased.upper, true)] {
      guard !text.isEmpty, let spelling = LatinSpelling(form) else { return false }
      if let match = letters[spelling], match.small != letter { return false }
      letters[spelling] = Match(small: letter, isCapital: isSign ? nil : isCapital)
      longest = max(longest, form.utf8.count)
    }
    return true
  }

  /// The text that was romanized to `text`; what is no spelling stays what it is.
  ///
  /// Proportional to the length of the text.
  func reversed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var word: [Match] = []
    func finishWord() {
      let capitals = word.count { $0.isCapital == true }
      let isInCapitals = capitals > 1 && !word.contains { $0.isCapital == false }
      for match in word {
        let capital = RomanizationAlphabet.capital(of: match.small)
        let letter = match.isCapital == nil && isInCapitals ? capital : match.letter
        result += Array(String(letter).utf8)
      }
      word.removeAll(keepingCapacity: true)
    }
    var position = 0
    while position < bytes.count {
      if let (match, length) = match(bytes, at: position) {
        word.append(match)
        position += length
      } else if !word.isEmpty && bytes.span.isMark(at: position) {
        // A mark of stress stands within the word, and has no case.
        word.append(Match(small: bytes.span.scalar(at: position), isCapital: nil))
        position += 2
      } else {
        finishWord()
        result.append(bytes[position])
        position += 1
      }
    }
    finishWord()
    return String(decoding: result, as: UTF8.self)
  }

  private func match(_ bytes: [UInt8], at position: Int) -> (Match, Int)? {
    for length in stride(from: min(longest, bytes.count - position), to: 0, by: -1) {
      if let spelling = LatinSpelling(bytes[position..<(position + length)]),
        let match = letters[spelling]
      {
        return (match, length)
      }
    }
    return nil
  }
}
