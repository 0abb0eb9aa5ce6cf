internal import LocaleData

/// Finds sources of one language that share sentences.
///
/// Sentences meet only where they have a rare word in common, so that a kit of hundreds of articles is not
/// compared sentence by sentence.
struct SharedSentences {
  /// Two sources that share sentences.
  struct Pair {
    let source: String
    let other: String
    /// How many sentences of the first the other has too.
    let count: Int
    /// One of them.
    let example: String
  }

  /// The pairs that share enough to be one witness, in the order of the sources.
  let pairs: [Pair]

  /// Compares `sources`; `quotes` is what claims quote of each, for those without a text.
  init(_ sources: [Source], quotes: [String: [String]]) {
    let sets = sources.map { SentenceSet($0, quotes: quotes[$0.id] ?? []) }
    var frequency: [String: Int] = [:]
    for sentence in sets.flatMap(\.sentences) {
      for word in sentence.words { frequency[word, default: 0] += 1 }
    }
    func telling(_ words: Set<String>) -> ArraySlice<String> {
      words.sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
        .prefix(SentenceSet.tellingCount(of: words))
    }
    var earlier: [String: [(source: Int, sentence: Int)]] = [:]
    var shared: [Int: [Int: Set<Int>]] = [:]
    for (source, set) in sets.enumerated() {
      for (position, sentence) in set.sentences.enumerated() {
        for word in telling(sentence.words) {
          for place in earlier[word] ?? []
          where place.source != source
            && sources[place.source].language.language == sources[source].language.language
            && SentenceSet.areOne(
              sets[place.source].sentences[place.sentence].words, sentence.words)
          {
            shared[place.source, default: [:]][source, default: []].insert(place.sentence)
          }
          earlier[word, default: []].append((source, position))
        }
      }
    }
    pairs = shared.sorted { $0.key < $1.key }.flatMap { source, others in
      others.sorted { $0.key < $1.key }.compactMap { other, sentences in
        guard sentences.count >= SentenceSet.leastShared, let first = sentences.min() else {
          return nil
        }
        return Pair(
          source: sources[source].id, other: sources[other].id, count: sentences.count,
          example: sets[source].sentences[first].text)
      }
    }
  }
}
