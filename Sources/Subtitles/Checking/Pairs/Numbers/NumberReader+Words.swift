extension NumberReader {
  /// Reads numbers in words, several words together where they are one number.
  mutating func readWords() {
    guard !lexicon.words.isEmpty else { return }
    var sum = WordSum()
    for (position, piece) in pieces.enumerated() {
      switch piece {
      case .word(let text):
        if let value = text.romanValue {
          finish(&sum, before: position)
          numbers.append(
            FoundNumber(values: [NumberValue(value)], text: text, certainty: .possible))
        }
        guard let word = lexicon.word(text.lowercased()) else {
          if !(lexicon.joining.contains(text) && sum.mayBeJoined) { finish(&sum, before: position) }
          continue
        }
        let isAfterDigits =
          word.kind == .scale && sum.isEmpty
          && [1, 2].contains { pieces.piece(at: position - $0)?.digits != nil }
        if isAfterDigits { continue }
        if !sum.add(word, text) {
          finish(&sum, before: position)
          _ = sum.add(word, text)
        }
      case .space: continue
      case .sign(let sign) where "-‐‑’'".unicodeScalars.contains(sign): continue
      default: finish(&sum, before: position)
      }
    }
    finish(&sum, before: pieces.count)
  }

  private mutating func finish(_ sum: inout WordSum, before position: Int) {
    guard var number = sum.number else { return }
    qualify(&number, before: position)
    numbers.append(number)
    sum = WordSum()
  }
}

/// Words that are one number together, as far as they were read.
private struct WordSum {
  private var words: [String] = []
  /// What thousands and more have come to, and what stands after them.
  private var (total, current) = (0, 0)
  private var values: [NumberValue] = []
  private var isLoose = false
  private var hasScale = false

  var isEmpty: Bool { words.isEmpty }
  /// Whether a joining word may follow: one hundred and five.
  var mayBeJoined: Bool { hasScale }

  /// Adds a word where the number may go on with it.
  mutating func add(_ word: NumberLexicon.Word, _ text: String) -> Bool {
    guard words.count < 12 else { return false }
    if words.isEmpty {
      words = [text]
      values = word.values
      isLoose = word.kind != .number
      current = word.whole ?? -1
      if word.kind == .scale, current >= 1000 { (total, current) = (current, 0) }
      // A scale alone means many, or one of it.
      hasScale = word.kind == .scale
      return true
    }
    guard let value = word.whole, current >= 0 else { return false }
    var (total, current) = (total, current)
    switch word.kind {
    case .scale where value == 100 && current < 100: current *= 100
    case .scale where value >= 1000 && (self.total == 0 || self.total > value):
      let (product, overflows) = max(current, 1).multipliedReportingOverflow(by: value)
      guard !overflows, product < 1_000_000_000_000_000 else { return false }
      (total, current) = (total + product, 0)
    case .scale: return false
    case .number, .loose:
      let isUnit =
        value > 0 && value < 10 && current % 10 == 0
        && (current == 0 || current % 100 >= 20 || current % 100 == 0)
      let isTen = (10..<100).contains(value) && current % 100 == 0
      let isHundred = (100..<1000).contains(value) && current == 0
      let isYear = (10..<100).contains(value) && (10..<100).contains(current) && total == 0
      if isYear {
        current = current * 100 + value
      } else if isUnit && (current > 0 || total > 0) || isTen || isHundred {
        current += value
      } else {
        return false
      }
    }
    (self.total, self.current) = (total, current)
    // The last word decides: 1927 in words is certain unless it ends as an ordinal, which other
    // languages write in digits.
    isLoose = word.kind == .loose
    hasScale = hasScale || word.kind == .scale
    words.append(text)
    values = [NumberValue(total + current)]
    return true
  }

  /// The number that the words are.
  var number: FoundNumber? {
    guard !words.isEmpty else { return nil }
    return FoundNumber(
      values: Set(values), text: words.joined(separator: " "),
      certainty: isLoose ? .possible : .words)
  }
}
