/// Finds full names among the words of a text in an alphabet, by how they are built.
struct NameSpotter {
  let knowledge: NameKnowledge
  let source: WordFactsSource
  let words: [Word]
  /// The script of the text: words of others in it are rather companies and brands.
  let mainScript: Script
  /// Whether a word is never part of a person's name.
  let isNotName: (Int) -> Bool

  /// Words that may be a full name.
  struct Spotted {
    var range: Range<Int>
    let readings: [NameReading]
    /// Whether the full stop behind it belongs to it.
    var hasStop = false
    /// How much its build speaks for a name; see `ScanningWeight`.
    var weight: Double
    let evidence: MentionEvidence
  }

  private let memory = ReadingMemory()

  /// The most words of a name.
  private static let longestName = 5

  /// The full name that starts at a word, if one may.
  func fullName(from start: Int) -> Spotted? {
    if let name = initialsFirst(start) ?? initialsLast(start) { return name }
    let chain = chain(from: start)
    guard chain.count > 1 else { return commaReversed(start) }
    if isInstitution(chain) { return nil }
    let names = chain.map { words[$0] }
    if let name = commaReversed(start) ?? capitalsFirst(chain) ?? eastAsian(chain) { return name }
    let reader = AlphabeticReader(knowledge: knowledge, isNotName: { _ in false })
    if source.facts(of: names[0]).isGiven || !hasParticle(chain),
      let found = memory.found(names, by: reader), found.count <= chain.count
    {
      return spotted(chain, found)
    }
    if let name = withPatronymic(chain) ?? listedGiven(chain) ?? reversed(chain) { return name }
    // "Blame Teodor Vasilev": the first word only begins the sentence.
    if chain.count > 2, words[start].mayStartSentence { return nil }
    return agreeing(chain) ?? surnameEnding(chain) ?? stranger(chain)
  }

  /// Whether a chain ends in what things are called, so that it names one: "Lantern Data".
  private func isInstitution(_ chain: [Int]) -> Bool {
    guard let last = chain.last else { return false }
    return source.isInstitution(words[last].folded, words[last].script)
      && (!source.facts(of: words[chain[0]]).isGiven || chain.count > 2)
  }

  private func spotted(_ chain: [Int], _ found: AlphabeticReader.Found) -> Spotted {
    let reading = found.readings[0]
    var range = chain[0]..<chain[found.count - 1] + 1
    // «Темиров Аскар Болатович».
    if reading.isReversed, found.count < chain.count,
      knowledge.russianScanning.isPatronymic(words[chain[found.count]].folded)
    {
      range = chain[0]..<chain[found.count] + 1
    }
    if reading.culture == .chinese {
      let isShort = (reading.syllables?.given.count ?? 2) < 2
      return Spotted(
        range: range, readings: found.readings,
        weight: isShort ? ScanningWeight.shortChineseName : ScanningWeight.chineseName,
        evidence: MentionEvidence(kind: .form, detail: "a Chinese surname and a given name"))
    }
    return Spotted(
      range: range, readings: found.readings, weight: ScanningWeight.listedGiven,
      evidence: MentionEvidence(kind: .listed, detail: "the given name \(reading.given ?? "")"))
  }

  // MARK: Chains of words

  /// The words from `start` on that can be parts of one name, without the particles between them.
  private func chain(from start: Int) -> [Int] {
    guard isPart(start) else { return [] }
    var chain = [start]
    var index = start + 1
    while index < words.count, chain.count < Self.longestName {
      let last = words[index - 1]
      let follows =
        last.isInitial
        ? words[index].followsInitial || words[index].followsDirectly : words[index].followsDirectly
      guard follows, words[index].script == words[start].script else { break }
      if isPart(index) {
        chain.append(index)
      } else if !isParticle(index) || !leadsToPart(index) {
        break
      }
      index += 1
    }
    return chain
  }

  private func isPart(_ index: Int) -> Bool { words[index].isCapitalized && !isNotName(index) }

  private func isParticle(_ index: Int) -> Bool {
    !words[index].isCapitalized && source.isParticle(words[index].folded)
  }

  /// Whether particles from `index` on lead to a further part.
  private func leadsToPart(_ index: Int) -> Bool {
    let next = index + 1
    guard next < words.count, words[next].followsDirectly else { return false }
    return isPart(next) || isParticle(next) && next - index < 3 && leadsToPart(next)
  }

  private func hasParticle(_ chain: [Int]) -> Bool {
    zip(chain, chain.dropFirst()).contains { $1 - $0 > 1 }
  }

  /// The words of a chain from one of its members on, with the particles between.
  private func text(_ chain: ArraySlice<Int>) -> String {
    guard let first = chain.first, let last = chain.last else { return "" }
    return words[first...last].map(\.text).joined(separator: " ")
  }

  // MARK: Initials

  /// A name whose initials stand first.
  private func initialsFirst(_ start: Int) -> Spotted? {
    var index = start
    while index < words.count, index - start < 3, isInitial(index),
      index + 1 < words.count, words[index + 1].followsInitial
    { index += 1 }
    guard index > start, words[index].isCapitalized, words[index].text.count > 1,
      words[index].script == words[start].script, !isNotName(index)
    else { return nil }
    // «Это А. Волгин» and not the end of a sentence: Mao Yu. He came.
    if words[start].text.count > 1, index - start < 2,
      !source.facts(of: words[index]).hasSurnameEnding
    {
      return nil
    }
    if start > 0, words[start].followsDirectly, words[start - 1].isCapitalized,
      words[start].text.count > 1 || words[start].gap.contains(".")
    {
      return nil
    }
    return initials(words[start..<index], surname: index, range: start..<index + 1)
  }

  private func isInitial(_ index: Int) -> Bool {
    let word = words[index]
    return word.isCapitalized
      && (word.text.count == 1 || word.text.count == 2 && source.isLongInitial(word))
  }

  /// «Громова И. В.», "Whitcombe E."
  private func initialsLast(_ start: Int) -> Spotted? {
    guard isPart(start), words[start].text.count > 2 else { return nil }
    var index = start + 1
    while index < words.count, index - start < 3, words[index].isInitial,
      words[index].script == words[start].script,
      index == start + 1 ? words[index].followsDirectly : words[index].followsInitial
    { index += 1 }
    let count = index - start - 1
    guard count > 0 else { return nil }
    let endsWithStop = index >= words.count || words[index].gap.hasPrefix(".")
    let isSurname = source.facts(of: words[start]).hasSurnameEnding
    // "Ryabov I. Petrov" has a middle initial.
    let leadsOn = index < words.count && words[index].isCapitalized && words[index].followsInitial
    guard endsWithStop, !leadsOn || count > 1, isSurname || endsLine(index) else { return nil }
    var name = initials(words[start + 1..<index], surname: start, range: start..<index)
    name?.hasStop = true
    return name
  }

  /// Whether nothing but a full stop stands between the word before `index` and the end of its line or
  /// cell.
  private func endsLine(_ index: Int) -> Bool {
    guard index < words.count else { return true }
    return words[index].gap.contains { $0.isNewline || $0 == "|" || $0 == ";" || $0 == "\t" }
  }

  private func initials(
    _ initials: ArraySlice<Word>, surname index: Int, range: Range<Int>
  ) -> Spotted? {
    guard let initial = initials.first else { return nil }
    let facts = source.facts(of: words[index])
    var readings: [NameReading] = []
    for surname in facts.surnames {
      var reading = NameReading(
        script: initial.script, culture: .other, extent: .initialAndSurname)
      reading.given = initial.text
      reading.furtherInitials = initials.dropFirst().map(\.text)
      reading.surname = surname.text
      reading.sex = initial.script == .cyrillic ? surname.sex : nil
      reading.grammaticalCase = surname.grammaticalCase
      if !readings.contains(reading) { readings.append(reading) }
    }
    guard !readings.isEmpty else { return nil }
    readings = facts.surnames.contains(where: \.isUsual) ? usualFirst(readings, facts) : readings
    return Spotted(
      range: range, readings: readings, weight: ScanningWeight.initials,
      evidence: MentionEvidence(kind: .form, detail: "initials and a surname"))
  }

  private func usualFirst(_ readings: [NameReading], _ facts: WordFacts) -> [NameReading] {
    let usual = Set(facts.surnames.filter(\.isUsual).map(\.text))
    return readings.filter { usual.contains($0.surname ?? "") }
      + readings.filter { !usual.contains($0.surname ?? "") }
  }

  // MARK: Other orders

  /// "Temirov, Askar" in a list or a table: nothing else may stand in the line or the cell.
  private func commaReversed(_ start: Int) -> Spotted? {
    let next = start + 1
    guard next < words.count, isPart(start), isPart(next), words[next].gap == ", ",
      words[start].script == words[next].script, startsCell(start),
      source.facts(of: words[next]).isGiven
    else { return nil }
    var end = next + 1
    // "Temirov, Askar Bolatovich".
    if end < words.count, isPart(end), words[end].followsDirectly { end += 1 }
    guard endsLine(end), !source.facts(of: words[start]).isGiven else { return nil }
    var reading = NameReading(script: words[start].script, culture: .other, extent: .full)
    let given = source.facts(of: words[next]).given[0]
    reading.given = given.text
    reading.givenIndex = given.index
    reading.sex = given.sex
    reading.surname = words[start].text
    reading.isReversed = true
    return Spotted(
      range: start..<end, readings: [reading], weight: ScanningWeight.listedGiven,
      evidence: MentionEvidence(kind: .listed, detail: "the given name \(given.text)"))
  }

  /// "JOVANOVIC Nemanja": the surname in capitals.
  private func capitalsFirst(_ chain: [Int]) -> Spotted? {
    guard words[chain[0]].text.isAllCapitals, !words[chain[1]].text.isAllCapitals else {
      return nil
    }
    let facts = source.facts(of: words[chain[1]])
    guard let given = facts.given.first(where: { $0.grammaticalCase == .nominative }) else {
      return nil
    }
    var reading = NameReading(script: words[chain[0]].script, culture: .other, extent: .full)
    reading.given = given.text
    reading.givenIndex = given.index
    reading.sex = given.sex
    reading.surname = words[chain[0]].text.lowercased().capitalizedFirst
    reading.isReversed = true
    return Spotted(
      range: chain[0]..<chain[1] + 1, readings: [reading], weight: ScanningWeight.listedGiven,
      evidence: MentionEvidence(kind: .listed, detail: "the given name \(given.text)"))
  }

  private func startsCell(_ index: Int) -> Bool {
    index == 0 || words[index].gap.contains { $0.isNewline || $0 == "|" || $0 == ";" || $0 == "\t" }
  }

  // MARK: Names of East Asia

  /// "Leung Ka-yan", "Michelle Leung Ka-yan", "Park Ji-won", «Пак Чи Вон», "Tanaka Haruka".
  private func eastAsian(_ chain: [Int]) -> Spotted? {
    let facts = chain.map { source.facts(of: words[$0]) }
    var family = 0
    if facts[0].isGiven && chain.count > 2 { family = 1 }
    let evidence = facts[family].evidence
    let isSurname = evidence.chineseSurname != nil || !evidence.cultures.isEmpty
    guard isSurname, family + 1 < chain.count else { return nil }
    let next = facts[family + 1].evidence
    var count = 0
    if next.isMarkedChinese && words[chain[family + 1]].text.contains("-") {
      count = family + 2
    } else if family == 0, chain.count > 2, next.isSyllable, facts[2].evidence.isSyllable,
      evidence.cultures.contains(.korean) || evidence.cultures.contains(.vietnamese),
      !facts[1].isGiven
    {
      count = 3
    } else if family == 0, evidence.cultures.contains(.japanese), !facts[1].isGiven,
      evidence.chineseSurname == nil, !next.hasCluster, facts[1].syllables == nil
    {
      count = 2
    }
    guard count > 0 else { return nil }
    var reading = NameReading(
      script: words[chain[0]].script,
      culture: evidence.chineseSurname != nil && evidence.cultures.isEmpty ? .chinese : .other,
      extent: .full)
    reading.surname = words[chain[family]].text
    reading.given = chain[(family + 1)..<count].map { words[$0].text }.joined(separator: " ")
    if reading.culture == .chinese, let syllables = facts[family].syllables,
      let given = facts[family + 1].syllables
    {
      reading.syllables = NameReading.Syllables(surname: syllables, given: given)
    }
    return Spotted(
      range: chain[0]..<chain[count - 1] + 1, readings: [reading],
      weight: ScanningWeight.eastAsian,
      evidence: MentionEvidence(kind: .form, detail: "a surname and a given name of East Asia"))
  }

  // MARK: Given names and surnames

  /// A listed given name, perhaps a patronymic or further given names, and a surname.
  private func listedGiven(_ chain: [Int]) -> Spotted? {
    let first = words[chain[0]]
    var given = source.facts(of: first).given
    if given.isEmpty, let dash = first.text.firstIndex(of: "-") {
      // Жан-Пьер: the first of two.
      let pieces = [first.text[..<dash], first.text[first.text.index(after: dash)...]]
      let known = pieces.map { source.facts(of: String($0), first.script).given }
      if known.allSatisfy({ !$0.isEmpty }) {
        given = known[1].map {
          WordFacts.Given(
            text: "\(pieces[0])-\($0.text)", index: nil, sex: $0.sex,
            grammaticalCase: $0.grammaticalCase)
        }
      }
    }
    guard !given.isEmpty else { return nil }
    var last = min(chain.count, 3) - 1
    if chain.count > 3 && source.facts(of: words[chain[1]]).isGiven { last = 3 }
    let isPatronymic =
      chain.count > 1 && knowledge.russianScanning.isPatronymic(words[chain[1]].folded)
    if first.script == .cyrillic { last = isPatronymic ? min(2, chain.count - 1) : 1 }
    let surnames = source.facts(of: words[chain[last]]).surnames
    var readings: [NameReading] = []
    for name in given {
      for surname in surnames where agree(name, surname, first.script) {
        var reading = NameReading(script: first.script, culture: .other, extent: .full)
        reading.given = name.text
        reading.givenIndex = name.index
        reading.sex = name.sex ?? surname.sex
        reading.grammaticalCase = name.grammaticalCase
        reading.surname =
          first.script == .latin
          ? words[(chain[last - 1] + 1)...chain[last]].map(\.text).joined(separator: " ")
          : surname.text
        if last > 1 || isPatronymic {
          reading.patronymic = text(chain[1..<last])
        }
        if !readings.contains(reading) { readings.append(reading) }
      }
    }
    guard !readings.isEmpty else { return nil }
    return Spotted(
      range: chain[0]..<chain[last] + 1, readings: readings, weight: ScanningWeight.listedGiven,
      evidence: MentionEvidence(kind: .listed, detail: "the given name \(given[0].text)"))
  }

  /// «Аскар Болатович»: the surname is not there.
  private func withPatronymic(_ chain: [Int]) -> Spotted? {
    let given = source.facts(of: words[chain[0]]).given
    guard chain.count == 2, words[chain[0]].script == .cyrillic, !given.isEmpty,
      knowledge.russianScanning.isPatronymic(words[chain[1]].folded),
      source.facts(of: words[chain[1]]).evidence.hasKnownFather
        || !source.facts(of: words[chain[0]]).evidence.isSouthSlavic
    else { return nil }
    let readings = given.map { name in
      var reading = NameReading(script: .cyrillic, culture: .other, extent: .given)
      reading.given = name.text
      reading.givenIndex = name.index
      reading.patronymic = words[chain[1]].text
      reading.sex = name.sex
      reading.grammaticalCase = name.grammaticalCase
      return reading
    }
    return Spotted(
      range: chain[0]..<chain[1] + 1, readings: readings, weight: ScanningWeight.listedGiven,
      evidence: MentionEvidence(kind: .form, detail: "a given name and a father's name"))
  }

  /// «Темиров Аскар», with a patronymic perhaps.
  private func reversed(_ chain: [Int]) -> Spotted? {
    guard words[chain[0]].script == .cyrillic, chain.count > 1 else { return nil }
    var readings: [NameReading] = []
    for given in source.facts(of: words[chain[1]]).given {
      for surname in source.facts(of: words[chain[0]]).surnames
      where surname.isUsual && agree(given, surname, .cyrillic) {
        var reading = NameReading(script: .cyrillic, culture: .other, extent: .full)
        reading.given = given.text
        reading.givenIndex = given.index
        reading.surname = surname.text
        reading.sex = given.sex ?? surname.sex
        reading.grammaticalCase = given.grammaticalCase
        reading.isReversed = true
        readings.append(reading)
      }
    }
    guard !readings.isEmpty else { return nil }
    let hasPatronymic =
      chain.count > 2 && knowledge.russianScanning.isPatronymic(words[chain[2]].folded)
    return Spotted(
      range: chain[0]..<chain[hasPatronymic ? 2 : 1] + 1, readings: readings,
      weight: ScanningWeight.listedGiven,
      evidence: MentionEvidence(
        kind: .listed, detail: "the given name \(readings[0].given ?? "")"))
  }

  private func agree(_ given: WordFacts.Given, _ surname: WordFacts.Surname, _ script: Script)
    -> Bool
  {
    guard script == .cyrillic else { return true }
    guard given.grammaticalCase == surname.grammaticalCase else { return false }
    return given.sex == nil || surname.sex == nil || given.sex == surname.sex
  }

  /// «Шухратом Ризаевым»: two words in one case, of which the second ends as surnames do.
  private func agreeing(_ chain: [Int]) -> Spotted? {
    guard words[chain[0]].script == .cyrillic, chain.count < 4 else { return nil }
    let first = words[chain[0]]
    guard !isAdjective(first.folded) else { return nil }
    let surname = source.facts(of: words[chain[1]])
    var readings: [NameReading] = []
    for form in surname.surnames where form.isUsual {
      guard let sex = form.sex else { continue }
      let given = knowledge.inflection.readings(of: first.text, part: .given, sex: sex)
      for name in given where name.grammaticalCase == form.grammaticalCase {
        var reading = NameReading(script: .cyrillic, culture: .other, extent: .full)
        reading.given = name.word
        reading.surname = form.text
        reading.sex = sex
        reading.grammaticalCase = form.grammaticalCase
        if !readings.contains(reading) { readings.append(reading) }
      }
    }
    guard !readings.isEmpty else { return nil }
    return Spotted(
      range: chain[0]..<chain[1] + 1, readings: readings, weight: ScanningWeight.surnameEnding,
      evidence: MentionEvidence(kind: .form, detail: "the ending of a surname"))
  }

  /// Whether a Russian word ends as adjectives do: «Северный», «Иркутского».
  private func isAdjective(_ folded: String) -> Bool {
    knowledge.russianScanning.isAdjective(folded)
  }

  /// "Rinat Gabdullin": the second word ends as surnames of Eastern Europe do.
  private func surnameEnding(_ chain: [Int]) -> Spotted? {
    guard words[chain[0]].script == .latin, chain.count < 4 else { return nil }
    let last = chain.count - 1
    let facts = source.facts(of: words[chain[last]])
    guard facts.hasSureEnding || facts.hasSurnameEnding && chain.count == 2 else { return nil }
    return Spotted(
      range: chain[0]..<chain[last] + 1,
      readings: [reading(chain)],
      weight: facts.hasSureEnding ? ScanningWeight.surnameEnding : ScanningWeight.commonEnding,
      evidence: MentionEvidence(kind: .form, detail: "the ending of a surname"))
  }

  /// Two or three words that only what surrounds them can tell to be a name.
  private func stranger(_ chain: [Int]) -> Spotted? {
    guard chain.count < 4, words[chain[0]].text.count > 1, words[chain[1]].text.count > 1,
      words[chain[0]].script == mainScript,
      !chain.contains(where: { words[$0].text.isAllCapitals })
    else { return nil }
    let count = words[chain[0]].script == .cyrillic ? 2 : chain.count
    return Spotted(
      range: chain[0]..<chain[count - 1] + 1, readings: [reading(Array(chain.prefix(count)))],
      weight: hasParticle(chain) ? ScanningWeight.particle : ScanningWeight.stranger,
      evidence: MentionEvidence(kind: .form, detail: "two capitalized words"))
  }

  private func reading(_ chain: [Int]) -> NameReading {
    var reading = NameReading(script: words[chain[0]].script, culture: .other, extent: .full)
    reading.given = words[chain[0]].text
    reading.surname = words[chain[chain.count - 1]].text
    if chain.count > 2 { reading.patronymic = text(chain[1..<chain.count - 1]) }
    return reading
  }
}
