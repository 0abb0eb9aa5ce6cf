/// Houses where films are shown.
enum Venues {
  private static let reach = 40
  private static let longest = 6

  /// The name of the house that the sentence names beside an event.
  static func venue(in sentence: SentenceReading, near event: Range<Int>) -> String? {
    let words = sentence.lexicon.venues.all(in: sentence.tokens)
    let clause = sentence.clause(of: event)
    return words.lazy
      .filter {
        clause.contains($0.range.lowerBound) && sentence.distance($0.range, event) <= reach
      }
      .compactMap { name(of: $0, in: sentence) }.first
  }

  private static func name(of word: Found<String>, in sentence: SentenceReading) -> String? {
    let tokens = sentence.tokens
    // кинотеатр «Октябрь»: the name behind the word.
    if let title = sentence.titles.first(where: { $0.range.lowerBound == word.range.upperBound }) {
      return sentence.words(word.range) + " " + sentence.words(title.range)
    }
    var start = word.range.lowerBound
    if tokens[start].kind == .han {
      let stops = sentence.lexicon.nameStops
      while start > 0, tokens[start - 1].kind == .han || tokens[start - 1].text == "·",
        !stops.contains(tokens[start - 1].text), word.range.upperBound - start < 2 * longest
      {
        start -= 1
      }
      return start < word.range.lowerBound ? sentence.words(start..<word.range.upperBound) : nil
    }
    guard tokens[start].isCapitalized else { return nil }
    while start > 0, tokens[start - 1].isCapitalized || tokens[start - 1].kind == .number,
      tokens[start].followsSpace, word.range.lowerBound - start < longest
    {
      start -= 1
    }
    guard start < word.range.lowerBound else { return nil }
    return sentence.words(start..<word.range.upperBound)
  }
}
