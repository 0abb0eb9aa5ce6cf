/// The sentences of a source, as two sources are compared by them.
///
/// Sentences are one where they share most of their words: agencies and translators change a word here and
/// there. Of the four articles about one premiere on which the bounds were chosen, the two that tell one
/// release share three such sentences; the other pairs share none, and none of their sentences comes near.
struct SentenceSet {
  /// How many sentences two texts share at least where one release is behind them.
  static let leastShared = 2
  /// How many words a sentence has at least to be telling; of Chinese, pairs of characters.
  private static let leastWords = 7
  /// What part of the words of two sentences is common at least where they are one.
  private static let leastOverlap = 0.55
  /// How many letters of a word count, so that its endings do not.
  private static let stem = 6

  /// The sentences, each with what its words begin with.
  let sentences: [(text: String, words: Set<String>)]

  /// The sentences of a source's text, or where the kit does not have it, of what claims quote of it.
  init(_ source: Source, quotes: [String]) {
    let texts = source.text.map { Self.sentences(of: $0.text) } ?? quotes
    sentences = texts.compactMap { text in
      let words = Self.words(of: text)
      return words.count >= Self.leastWords ? (text, words) : nil
    }
  }

  /// Whether two sentences are one.
  static func areOne(_ words: Set<String>, _ others: Set<String>) -> Bool {
    let common = words.intersection(others).count
    return Double(common) >= leastOverlap * Double(words.count + others.count - common)
  }

  /// How many of a sentence's words it is enough to look at: where two sentences are one, they share one
  /// of so many of either, whichever way all words are ordered.
  static func tellingCount(of words: Set<String>) -> Int {
    words.count - Int((leastOverlap * Double(words.count)).rounded(.up)) + 1
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for character in text {
      if character.isNewline {
        sentences.append(sentence)
        sentence = ""
        continue
      }
      sentence.append(character)
      if ".!?。！？…".contains(character) {
        sentences.append(sentence)
        sentence = ""
      }
    }
    sentences.append(sentence)
    return sentences.map(Self.trimmed)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace || $0 == "”" || $0 == "\"" || $0 == "»" }
    return String(start)
  }

  /// The beginnings of the words, those of three letters or less left out; of Chinese, pairs of characters.
  private static func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    var lastHan: Character?
    func end(_ word: inout String) {
      if word.count > 3 || word.first?.isNumber == true { words.insert(String(word.prefix(stem))) }
      word = ""
    }
    for character in text.lowercased() {
      let isHan = character.unicodeScalars.first?.properties.isUnifiedIdeograph == true
      if isHan {
        end(&word)
        if let lastHan { words.insert(String([lastHan, character])) }
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        end(&word)
      }
      lastHan = isHan ? character : nil
    }
    end(&word)
    return words
  }
}
