/// Surnames and given names that stand alone.
extension AlphabeticScanner {
  /// The mentions by surname or given name alone, outside the places in `taken`.
  func singleMentions(inventory: NameInventory, taken: [Range<Int>]) -> [Mention] {
    let isTaken = takenWords(taken)
    let counts = countsWithinSentences()
    var found: [Int: Found] = [:]
    var doubtful: [Int] = []
    for index in words.indices where isCandidate(index, isTaken) {
      if lengthOfSurnamed(index) > 0 {
        found[index] = surnamed(index)
      } else if let name = known(index, inventory) ?? told(index, counts, isTaken) {
        found[index] = name
      } else {
        doubtful.append(index)
      }
    }
    // What is a name in one place is one in the others.
    var accepted: [String: Found] = [:]
    for name in found.values where !name.isOnlySurnameKnown {
      for reading in name.readings {
        accepted[reading.surname ?? reading.given ?? ""] = name
      }
    }
    for index in doubtful where !mayBePartOfThing(index) {
      for form in nominatives(of: index) {
        guard let model = accepted[form] else { continue }
        found[index] = Found(
          range: index..<index + 1,
          readings: singleReadings(index, extent: model.readings[0].extent),
          confidence: model.confidence - 0.1,
          evidence: [
            MentionEvidence(kind: .repetition, detail: "the same name elsewhere in the text")
          ])
        break
      }
    }
    return mentions(
      found.values.filter { !$0.readings.isEmpty }.sorted {
        $0.range.lowerBound < $1.range.lowerBound
      })
  }

  private func takenWords(_ taken: [Range<Int>]) -> [Bool] {
    var result = Array(repeating: false, count: words.count)
    var next = 0
    let sorted = taken.sorted { $0.lowerBound < $1.lowerBound }
    for index in words.indices {
      while next < sorted.count, sorted[next].upperBound <= words[index].range.lowerBound {
        next += 1
      }
      if next < sorted.count, sorted[next].overlaps(words[index].range) { result[index] = true }
    }
    return result
  }

  /// How often each word stands with a capital within a sentence.
  private func countsWithinSentences() -> [String: Int] {
    var counts: [String: Int] = [:]
    for word in words where word.isCapitalized && !word.mayStartSentence {
      counts[word.folded, default: 0] += 1
    }
    return counts
  }

  private func isCandidate(_ index: Int, _ isTaken: [Bool]) -> Bool {
    let word = words[index]
    return word.isCapitalized && !word.isInitial && !notNames[index] && !isTaken[index]
      && (!roles.isRole(index) || source.facts(of: word).isGiven)
  }

  // MARK: People of the run

  /// A surname or a given name of somebody whom the run names in full.
  private func known(_ index: Int, _ inventory: NameInventory) -> Found? {
    let word = words[index]
    var readings = inventory.surnameReadings(of: word)
    var detail = "the surname of somebody who is known"
    if readings.isEmpty {
      let given = singleReadings(index, extent: .given)
      readings = given.filter { inventory.hasGiven($0) }
      detail = "the given name of somebody who is known"
    }
    guard !readings.isEmpty, !mayBePartOfThing(index) else { return nil }
    let around = context.weighed(index..<index + 1, isSingle: true)
    guard !around.isInstitution, around.weight > ScanningWeight.quoted else { return nil }
    return Found(
      range: index..<index + 1, readings: readings, confidence: 0.9,
      evidence: [MentionEvidence(kind: .repetition, detail: detail)] + around.evidence)
  }

  /// Whether the next word, with a capital as well, makes another thing of it: Ryabov Street.
  private func mayBePartOfThing(_ index: Int) -> Bool {
    let next = index + 1
    guard next < words.count, words[next].isCapitalized, words[next].followsDirectly else {
      return false
    }
    return !roles.isRole(next) && !words[next].isInitial
  }

  // MARK: Strangers

  /// A single word that its build and what surrounds it tell to be a name.
  private func told(_ index: Int, _ counts: [String: Int], _ isTaken: [Bool]) -> Found? {
    let word = words[index]
    guard word.text.count > 1, !word.text.isAllCapitals, !mayBePartOfThing(index) else {
      return nil
    }
    // What the whole of "Anna Karenina" is not, its surname is not either.
    if index > 0, words[index].followsDirectly, words[index - 1].isCapitalized,
      source.facts(of: words[index - 1]).isGiven
    {
      return nil
    }
    // Behind another capitalized word it is hardly a name by itself.
    if index > 0, words[index].followsDirectly, words[index - 1].isCapitalized,
      !words[index - 1].mayStartSentence, !roles.isRole(index - 1), !context.isTitled(index),
      !isFamiliar(index)
    {
      return nil
    }
    var (weight, evidence) = build(index)
    guard weight != 0 else { return nil }
    weight += word.mayStartSentence ? ScanningWeight.atStart : ScanningWeight.withinSentence
    weight += ScanningWeight.repeated * Double(min(counts[word.folded, default: 0], 4) - 1)
    let around = context.weighed(index..<index + 1, isSingle: true)
    weight += around.weight
    if isCharacter(index, isTaken) {
      weight += ScanningWeight.cast
      evidence = [MentionEvidence(kind: .context, detail: "a character beside the actor")]
    }
    guard weight >= ScanningWeight.enough else { return nil }
    if let detail = evidence.popLast() { evidence = [detail] }
    let facts = source.facts(of: word)
    let readings = singleReadings(index, extent: facts.isGiven ? .given : .surname)
    return Found(
      range: familiarStart(index)..<index + 1, readings: readings,
      confidence: Self.confidence(weight), evidence: evidence + around.evidence)
  }

  /// Whether the word ends a line that begins with a name.
  ///
  /// "Lin Yue ....... Mei", «Неманья Йованович — капитан Белов».
  private func isCharacter(_ index: Int, _ isTaken: [Bool]) -> Bool {
    let next = index + 1
    guard next >= words.count || words[next].gap.contains(where: \.isNewline) else { return false }
    var first = index
    while first > 0, words[first].followsDirectly, index - first < 3 { first -= 1 }
    guard first > 0, isTaken[first - 1] else { return false }
    let gap = words[first].gap
    return !gap.contains(where: \.isNewline) && gap.contains { ".…—–-:\t|".contains($0) }
  }

  /// "Old Wei": the word before belongs to the name.
  private func familiarStart(_ index: Int) -> Int {
    isFamiliar(index) ? index - 1 : index
  }

  private func isFamiliar(_ index: Int) -> Bool {
    index > 0 && words[index].followsDirectly && words[index - 1].isCapitalized
      && lexicon.familiar.contains(folded[index - 1])
      && source.facts(of: words[index]).isChineseSurname
  }

  private func build(_ index: Int) -> (Double, [MentionEvidence]) {
    let word = words[index]
    let facts = source.facts(of: word)
    func why(_ detail: String) -> [MentionEvidence] {
      [MentionEvidence(kind: .form, detail: detail)]
    }
    if facts.isGiven {
      return (
        ScanningWeight.singleGiven, [MentionEvidence(kind: .listed, detail: "a given name")]
      )
    }
    if facts.hasSurnameEnding {
      // «Иркутский областной»: an adjective.
      let next = index + 1
      let mayBeAdjective =
        word.script == .cyrillic && knowledge.russianScanning.isAdjective(word.folded)
        && next < words.count && words[next].followsDirectly
        && !lexicon.personVerbs.contains(folded[next])
        && !lexicon.conjunctions.contains(folded[next])
        && !lexicon.placeWords.contains(folded[next]) && !lexicon.leadIns.contains(folded[next])
      if mayBeAdjective { return (0, []) }
      return (
        facts.hasSureEnding ? ScanningWeight.singleSureEnding : ScanningWeight.singleEnding,
        why("the ending of a surname")
      )
    }
    if isFamiliar(index) { return (ScanningWeight.enough, why("a Chinese surname among friends")) }
    if facts.syllables != nil { return (ScanningWeight.singleSyllable, why("Chinese syllables")) }
    return (ScanningWeight.singleOther, why("a capitalized word"))
  }

  private func surnamed(_ index: Int) -> Found {
    let word = words[index]
    let facts = source.facts(of: word)
    var reading = NameReading(
      script: word.script, culture: facts.isChineseSurname ? .chinese : .other, extent: .surname)
    reading.surname = word.text
    if facts.isChineseSurname, let syllables = facts.syllables {
      reading.syllables = NameReading.Syllables(surname: syllables, given: [])
    }
    return Found(
      range: index..<index + 1, readings: [reading], confidence: 0.95,
      evidence: [MentionEvidence(kind: .context, detail: "the text says that it is a surname")],
      isOnlySurnameKnown: true)
  }

  // MARK: Readings

  /// The nominatives that a word may stand for as a part of a name.
  private func nominatives(of index: Int) -> [String] {
    let facts = source.facts(of: words[index])
    return [words[index].text] + facts.surnames.map(\.text) + facts.given.map(\.text)
  }

  /// How a word is read as a given name, or as a surname, alone.
  private func singleReadings(_ index: Int, extent: NameReading.Extent) -> [NameReading] {
    let word = words[index]
    let facts = source.facts(of: word)
    var readings: [NameReading] = []
    if extent == .given {
      for given in facts.given {
        var reading = NameReading(script: word.script, culture: .other, extent: .given)
        reading.given = given.text
        reading.givenIndex = given.index
        reading.sex = given.sex
        reading.grammaticalCase = given.grammaticalCase
        readings.append(reading)
      }
      if !readings.isEmpty { return readings }
      var reading = NameReading(
        script: word.script, culture: facts.syllables == nil ? .other : .chinese, extent: .given)
      reading.given = word.text
      reading.syllables = facts.syllables.map { NameReading.Syllables(surname: [], given: $0) }
      return [reading]
    }
    if facts.isChineseSurname, let syllables = facts.syllables {
      var reading = NameReading(script: word.script, culture: .chinese, extent: .surname)
      reading.surname = word.text
      reading.syllables = NameReading.Syllables(surname: syllables, given: [])
      readings.append(reading)
    }
    let surnames = facts.surnames.filter(\.isUsual) + facts.surnames.filter { !$0.isUsual }
    for surname in surnames {
      var reading = NameReading(script: word.script, culture: .other, extent: .surname)
      reading.surname = surname.text
      reading.sex = word.script == .cyrillic ? surname.sex : nil
      reading.grammaticalCase = surname.grammaticalCase
      if !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }
}
