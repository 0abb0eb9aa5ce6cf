internal import LocaleData

/// Tells the words of a text that are never part of a person's name, in the language of their own script.
struct NotNameFinder {
  private let knowledge: NameKnowledge
  private let lexicon: ScanningLexicon
  private let english: ScanningLexicon
  private let russian: ScanningLexicon

  init(_ knowledge: NameKnowledge, lexicon: ScanningLexicon) throws(LocaleError) {
    self.knowledge = knowledge
    self.lexicon = lexicon
    english = try knowledge.scanning(.english)
    russian = try knowledge.scanning(.russian)
  }

  /// For each word whether it is no part of a name.
  func notNames(among words: [Word], _ folded: [String]) -> [Bool] {
    var known: [String: Bool] = [:]
    var surnames: [String: Bool] = [:]
    func isSurname(_ word: Word) -> Bool {
      if let answer = surnames[word.text] { return answer }
      let syllables = knowledge.mandarin.syllables(ofPinyin: word.text)
      let answer = syllables.map { $0.count == 1 && knowledge.surnames.contains($0) } ?? false
      surnames[word.text] = answer
      return answer
    }
    var result = words.indices.map { index in
      let word = words[index]
      guard word.isCapitalized else { return true }
      // У may be a surname, but at the start of a sentence it is a preposition.
      if word.isInitial { return word.mayStartSentence && !startsInitials(words, index) }
      if isTitle(words, folded, index) { return true }
      let isListed: Bool
      if let answer = known[folded[index]] {
        isListed = answer
      } else {
        isListed = (word.script == .latin ? english : russian).isNotName(folded[index])
        known[folded[index]] = isListed
      }
      guard isListed, word.script == .latin, isSurname(word) else { return isListed }
      // A capital makes a surname of He, You or An, within a sentence or before a given name.
      return word.mayStartSentence && !isBeforeGiven(words, index)
    }
    for index in words.indices where words[index].isCapitalized {
      let length = lexicon.lengthOfNotName(folded, at: index)
      for phrase in index..<index + length { result[phrase] = true }
    }
    return result
  }

  /// Whether the word is a title before a name.
  private func isTitle(_ words: [Word], _ folded: [String], _ index: Int) -> Bool {
    let next = index + 1
    guard lexicon.titles.contains(folded[index]), next < words.count, words[next].isCapitalized
    else {
      return false
    }
    return words[next].followsDirectly || words[next].followsInitial
  }

  /// Whether a capitalized word of two syllables of pinyin follows: He Wenjing.
  private func isBeforeGiven(_ words: [Word], _ index: Int) -> Bool {
    let next = index + 1
    guard next < words.count, words[next].isCapitalized, words[next].followsDirectly else {
      return false
    }
    return knowledge.mandarin.syllables(ofPinyin: words[next].text)?.count == 2
  }

  /// Whether an initial at the start of a sentence stands before a surname.
  private func startsInitials(_ words: [Word], _ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1].isCapitalized && words[index + 1].followsInitial
  }
}
