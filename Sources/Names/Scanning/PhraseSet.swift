/// Phrases of Chinese, found at a place of a text.
struct PhraseSet: Sendable {
  private let byFirst: [Character: [[Character]]]
  private let byLast: [Character: [[Character]]]

  /// The set of `phrases`; the longest counts.
  init(_ phrases: [String]) {
    let all = phrases.map { Array($0) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: all) { $0[0] }
    byLast = Dictionary(grouping: all) { $0[$0.count - 1] }
  }

  /// How many characters the longest phrase takes that starts at `start`; 0 where none does.
  func length(in text: [Character], at start: Int) -> Int {
    guard text.indices.contains(start), let candidates = byFirst[text[start]] else { return 0 }
    return candidates.first { phrase in
      start + phrase.count <= text.count
        && text[start..<start + phrase.count].elementsEqual(phrase)
    }?.count ?? 0
  }

  /// How many characters the longest phrase takes that ends before `end`; 0 where none does.
  func length(in text: [Character], before end: Int) -> Int {
    guard text.indices.contains(end - 1), let candidates = byLast[text[end - 1]] else { return 0 }
    return candidates.first { phrase in
      phrase.count <= end && text[end - phrase.count..<end].elementsEqual(phrase)
    }?.count ?? 0
  }
}

/// The phrases of Chinese that stand around names.
struct HanPhrases: Sendable {
  let institutions: PhraseSet
  let leadIns: PhraseSet
  let personVerbs: PhraseSet
  let notNames: PhraseSet
  let titles: PhraseSet
}
