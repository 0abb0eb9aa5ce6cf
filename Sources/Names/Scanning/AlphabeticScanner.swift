internal import LocaleData

/// Finds the people in an English or Russian text.
///
/// Full names first; then, once all documents have given theirs, the single surnames and given names
/// that only make sense beside them.
struct AlphabeticScanner {
  private let document: SourceDocument
  private let position: Int
  private let knowledge: NameKnowledge
  private let lexicon: ScanningLexicon
  private let words: [Word]
  private let roles: RoleFinder
  /// Whether a word is never part of a name, in the language of its own script.
  private let isNotName: (Word) -> Bool

  init(_ document: SourceDocument, at position: Int, knowledge: NameKnowledge) throws(LocaleError) {
    self.document = document
    self.position = position
    self.knowledge = knowledge
    let language = document.language.language == "ru" ? LanguageTag.russian : .english
    lexicon = try knowledge.scanning(language)
    words = Word.words(of: document.body, from: document.bodyOffset)
    roles = RoleFinder(words: words, roles: try knowledge.roles(language), lexicon: lexicon)
    isNotName = try Self.notNames(among: words, lexicon: lexicon, knowledge: knowledge)
  }

  /// What tells the words that are never part of a name, in the language of their own script.
  private static func notNames(
    among words: [Word], lexicon: ScanningLexicon, knowledge: NameKnowledge
  ) throws(LocaleError) -> (Word) -> Bool {
    let english = try knowledge.scanning(.english)
    let russian = try knowledge.scanning(.russian)
    let folded = words.map(\.folded)
    var inPhrases: Set<Int> = []
    for index in words.indices where words[index].isCapitalized {
      let length = lexicon.lengthOfNotName(folded, at: index)
      for word in words[index..<index + length] { inPhrases.insert(word.range.lowerBound) }
    }
    return { word in
      if inPhrases.contains(word.range.lowerBound) { return true }
      // У may be a surname, but at the start of a sentence it is a preposition.
      if word.isInitial { return word.mayStartSentence }
      guard word.script == .latin else { return russian.isNotName(word.folded) }
      // Within a sentence a capital makes a surname of He, You or An.
      let syllables = knowledge.mandarin.syllables(ofPinyin: word.text)
      let isSurname = syllables.map { $0.count == 1 && knowledge.surnames.contains($0) } ?? false
      return english.isNotName(word.folded) && (word.mayStartSentence || !isSurname)
    }
  }

  /// The mentions of full names, and of initials with a surname.
  func fullMentions() -> [Mention] {
    let reader = AlphabeticReader(knowledge: knowledge, isNotName: isNotName)
    var found: [(range: Range<Int>, readings: [NameReading])] = []
    var index = 0
    while index < words.count {
      let isIntroduced = roles.isIntroduced(index) || isTitled(index)
      guard words[index].isCapitalized, !roles.isRole(index) || words[index].isInitial,
        let name = reader.fullName(words, from: index, isIntroduced: isIntroduced)
      else {
        index += 1
        continue
      }
      found.append((index..<index + name.count, name.readings))
      index += name.count
    }
    return mentions(found)
  }

  /// The mentions by surname or given name alone, outside the places in `taken`.
  func singleMentions(inventory: NameInventory, taken: [Range<Int>]) -> [Mention] {
    var found: [(range: Range<Int>, readings: [NameReading])] = []
    var onlySurname: Set<Int> = []
    for index in words.indices {
      let word = words[index]
      guard word.isCapitalized, !word.isInitial, !roles.isRole(index),
        !isNotName(word), !taken.contains(where: { $0.overlaps(word.range) })
      else { continue }
      if isSurnamed(index) {
        onlySurname.insert(index)
        found.append((index..<index + 1, surnamedReadings(of: word)))
        continue
      }
      var readings = inventory.surnameReadings(of: word)
      if readings.isEmpty && (roles.isIntroduced(index) || hasRole(index)) {
        readings = givenReadings(of: word)
        if readings.isEmpty { readings = strangerReadings(at: index) }
      }
      if !readings.isEmpty { found.append((index..<index + 1, readings)) }
    }
    var mentions = mentions(found)
    for (offset, item) in found.enumerated() where onlySurname.contains(item.range.lowerBound) {
      mentions[offset].isOnlySurnameKnown = true
    }
    return mentions
  }

  private func mentions(_ found: [(range: Range<Int>, readings: [NameReading])]) -> [Mention] {
    let names = Set(found.flatMap(\.range))
    return found.map { range, readings in
      let bytes =
        words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
      return Mention(
        document: position, range: bytes, surface: document.slice(bytes), readings: readings,
        roles: roles.roles(
          around: range.lowerBound - lengthOfSurnamed(range.lowerBound)..<range.upperBound,
          names: names))
    }
  }

  /// How a word is read as a given name alone.
  private func givenReadings(of word: Word) -> [NameReading] {
    let names: [(index: Int, grammaticalCase: GrammaticalCase)] =
      word.script == .cyrillic
      ? knowledge.givenNames.declined(word.text)
      : knowledge.givenNames.named(word.text).map { ($0, .nominative) }
    return names.map { name, grammaticalCase in
      let given = knowledge.givenNames[name]
      var reading = NameReading(script: word.script, culture: .other, extent: .given)
      reading.given = word.script == .cyrillic ? given.russian : word.text
      reading.givenIndex = name
      reading.sex = given.sex
      reading.grammaticalCase = grammaticalCase
      return reading
    }
  }

  /// How a word beside a role is read when no table knows it: as the surname of somebody who is
  /// nowhere named in full.
  private func strangerReadings(at index: Int) -> [NameReading] {
    let word = words[index]
    guard word.script == .latin, word.text.count > 2, word.text != word.text.uppercased() else {
      return []
    }
    // Before another capitalized word it is not the surname.
    let next = index + 1
    if next < words.count, words[next].isCapitalized, words[next].followsDirectly { return [] }
    var reading = NameReading(script: .latin, culture: .other, extent: .surname)
    reading.surname = word.text
    return [reading]
  }

  private func hasRole(_ index: Int) -> Bool {
    !roles.roles(around: index..<index + 1, names: []).isEmpty
  }

  private func surnamedReadings(of word: Word) -> [NameReading] {
    let syllables =
      word.script == .latin
      ? knowledge.mandarin.syllables(ofPinyin: word.text)
      : knowledge.mandarin.syllables(ofPalladius: word.text)
    let family = syllables.flatMap { knowledge.surnames.contains($0) ? $0 : nil }
    var reading = NameReading(
      script: word.script, culture: family == nil ? .other : .chinese, extent: .surname)
    reading.surname = word.text
    reading.syllables = family.map { NameReading.Syllables(surname: $0, given: []) }
    return [reading]
  }

  private func isSurnamed(_ index: Int) -> Bool { lengthOfSurnamed(index) > 0 }

  /// How many words before the word at `index` say that what follows is a surname.
  private func lengthOfSurnamed(_ index: Int) -> Int {
    lexicon.surnamedPatterns.filter { pattern in
      let start = index - pattern.count
      return start >= 0
        && pattern.matches(words[start..<index].map(\.folded), at: 0)
    }.map(\.count).max() ?? 0
  }

  private func isTitled(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = words[index].gap
    guard gap == " " || gap == ". " || gap == "\u{A0}" || gap == ".\u{A0}" else { return false }
    return lexicon.titles.contains(words[index - 1].folded)
  }
}
