/// Reads words of an alphabet as names.
struct AlphabeticReader {
  let knowledge: NameKnowledge
  /// Whether a word is never part of a person's name.
  let isNotName: (Word) -> Bool

  /// A name that starts at some word: how many words it takes and how it can be read.
  struct Found {
    let count: Int
    let readings: [NameReading]
  }

  /// The full name that the words from `start` on spell, if they do.
  ///
  /// `isIntroduced` says that a role or a title stands right before, so that two capitalized words are a
  /// name even where no table knows the given name.
  func fullName(_ words: [Word], from start: Int, isIntroduced: Bool) -> Found? {
    fullName(of: chain(words, from: start), isIntroduced: isIntroduced)
  }

  /// The full name that a chain of words begins with, if they spell one.
  func fullName(of chain: [Word], isIntroduced: Bool) -> Found? {
    guard chain.count > 1 else { return nil }
    let first = chain[0]
    if first.isInitial && chain[1].followsInitial { return initialAndSurname(chain) }
    if let name = chineseName(chain[0], chain[1]) ?? reversedChineseName(chain[0], chain[1]) {
      return name
    }
    switch first.script {
    case .latin: return latinName(chain, isIntroduced: isIntroduced)
    case .cyrillic: return russianName(chain, isIntroduced: isIntroduced)
    case .han: return nil
    }
  }

  /// The words from `start` on that can be parts of one name.
  private func chain(_ words: [Word], from start: Int) -> [Word] {
    var chain: [Word] = []
    for (index, word) in words[start...].enumerated() {
      guard word.isCapitalized, word.script == words[start].script, chain.count < 4 else { break }
      // А. is an initial; У alone is a Chinese surname.
      let next = start + index + 1
      let isInitial = word.isInitial && next < words.count && words[next].followsInitial
      if let last = chain.last {
        let followsInitial = last.isInitial && word.followsInitial
        guard followsInitial || !isInitial && word.followsDirectly else { break }
      }
      if !isInitial && isNotName(word) { break }
      chain.append(word)
    }
    return chain
  }

  // MARK: Chinese names

  /// A surname and a given name of one or two syllables, in pinyin or in Palladius' Cyrillic.
  private func chineseName(_ surname: Word, _ given: Word) -> Found? {
    guard let family = syllables(of: surname), knowledge.surnames.contains(family) else {
      return nil
    }
    var readings: [NameReading] = []
    for form in chineseNominatives(of: given) {
      guard let personal = syllables(ofText: form.text, given.script), personal.count <= 2 else {
        continue
      }
      var reading = NameReading(script: given.script, culture: .chinese, extent: .full)
      reading.surname = surname.text
      reading.given = form.text
      reading.syllables = NameReading.Syllables(surname: family, given: personal)
      reading.sex = form.sex
      reading.grammaticalCase = form.grammaticalCase
      readings.append(reading)
    }
    // Hardly any given name ends in a syllable that is a lone vowel: Цзина is Цзин in the genitive.
    if readings.count > 1, readings[0].syllables?.given.last?.count == 1 {
      readings.append(readings.removeFirst())
    }
    return readings.isEmpty ? nil : Found(count: 2, readings: readings)
  }

  /// "Yimou Zhang": a Chinese name in the order of the West, in pinyin.
  private func reversedChineseName(_ given: Word, _ surname: Word) -> Found? {
    guard given.script == .latin, knowledge.givenNames.named(given.text).isEmpty,
      let family = syllables(of: surname), knowledge.surnames.contains(family),
      let personal = syllables(of: given), personal.count == 2
    else { return nil }
    var reading = NameReading(script: .latin, culture: .chinese, extent: .full)
    reading.surname = surname.text
    reading.given = given.text
    reading.syllables = NameReading.Syllables(surname: family, given: personal)
    reading.isReversed = true
    return Found(count: 2, readings: [reading])
  }

  private func syllables(of word: Word) -> [String]? { syllables(ofText: word.text, word.script) }

  private func syllables(ofText text: String, _ script: Script) -> [String]? {
    script == .latin
      ? knowledge.mandarin.syllables(ofPinyin: text)
      : knowledge.mandarin.syllables(ofPalladius: text)
  }

  /// The nominatives that the given name of a Chinese person may stand for in Russian: a man's name that
  /// ends in a consonant or ь declines, all others do not.
  private func chineseNominatives(
    of word: Word
  ) -> [(text: String, sex: Sex?, grammaticalCase: GrammaticalCase)] {
    var forms: [(text: String, sex: Sex?, grammaticalCase: GrammaticalCase)] = [
      (word.text, nil, .nominative)
    ]
    guard word.script == .cyrillic else { return forms }
    let lower = word.text.lowercased()
    for part in ["н", "й", "ь"] {
      for (ending, grammaticalCase) in Self.endings[part] ?? [] where lower.hasSuffix(ending) {
        let stem = word.text.dropLast(ending.count)
        if part == "н" && !stem.hasSuffix("н") { continue }
        let text = part == "н" ? String(stem) : stem + part
        forms.append((String(text), .male, grammaticalCase))
      }
    }
    return forms
  }

  /// The endings of masculine names whose nominative ends in a hard consonant (in Palladius only н), in й
  /// and in ь.
  private static let endings: [String: [(String, GrammaticalCase)]] = [
    "н": [
      ("а", .genitive), ("у", .dative), ("ом", .instrumental), ("е", .prepositional),
    ],
    "й": [("я", .genitive), ("ю", .dative), ("ем", .instrumental), ("е", .prepositional)],
    "ь": [("я", .genitive), ("ю", .dative), ("ем", .instrumental), ("е", .prepositional)],
  ]

  // MARK: Latin script

  private func latinName(_ chain: [Word], isIntroduced: Bool) -> Found? {
    let names = knowledge.givenNames.named(chain[0].text)
    guard !names.isEmpty || isIntroduced else { return nil }
    // Four capitals in a row are a title or an institution, unless the second is a name, too.
    if chain.count > 3 && knowledge.givenNames.named(chain[1].text).isEmpty { return nil }
    // A second given name or a patronymic may stand between.
    let count = min(chain.count, 3)
    let middle = chain[1..<count - 1].map(\.text)
    var reading = NameReading(script: .latin, culture: .other, extent: .full)
    reading.given = chain[0].text
    reading.patronymic = middle.isEmpty ? nil : middle.joined(separator: " ")
    reading.surname = chain[count - 1].text
    reading.givenIndex = names.first
    reading.sex = names.first.flatMap { knowledge.givenNames[$0].sex }
    return Found(count: count, readings: [reading])
  }

  private func initialAndSurname(_ chain: [Word]) -> Found? {
    guard let surnameIndex = chain.firstIndex(where: { !$0.isInitial }) else { return nil }
    let word = chain[surnameIndex]
    let sexes: [Sex?] = word.script == .cyrillic ? [.male, .female] : [nil]
    var readings: [NameReading] = []
    for sex in sexes {
      for (surname, grammaticalCase) in surnameNominatives(of: word.text, sex: sex) {
        var reading = NameReading(
          script: word.script, culture: .other, extent: .initialAndSurname)
        reading.given = chain[0].text
        reading.furtherInitials = chain[1..<surnameIndex].map(\.text)
        reading.surname = surname
        reading.sex = sex
        reading.grammaticalCase = grammaticalCase
        readings.append(reading)
      }
    }
    return Found(count: surnameIndex + 1, readings: readings)
  }

  // MARK: Russian

  private func russianName(_ chain: [Word], isIntroduced: Bool) -> Found? {
    var readings: [NameReading] = []
    let patronymic = chain.count > 2 && isPatronymic(chain[1].text) ? chain[1].text : nil
    let surname = chain[patronymic == nil ? 1 : 2]
    for (index, grammaticalCase) in knowledge.givenNames.declined(chain[0].text) {
      let name = knowledge.givenNames[index]
      for sex in name.sex.map({ [$0] }) ?? [.male, .female] {
        for form in surnameNominatives(of: surname.text, sex: sex)
        where form.grammaticalCase == grammaticalCase {
          var reading = NameReading(script: .cyrillic, culture: .other, extent: .full)
          reading.given = name.russian
          reading.patronymic = patronymic
          reading.surname = form.word
          reading.givenIndex = index
          reading.sex = sex
          reading.grammaticalCase = grammaticalCase
          if !readings.contains(reading) { readings.append(reading) }
        }
      }
    }
    if readings.isEmpty { readings = reversedNames(chain) }
    if readings.isEmpty && isIntroduced {
      var reading = NameReading(script: .cyrillic, culture: .other, extent: .full)
      reading.given = chain[0].text
      reading.surname = surname.text
      readings.append(reading)
    }
    guard !readings.isEmpty else { return nil }
    return Found(count: patronymic == nil ? 2 : 3, readings: plausibleFirst(readings))
  }

  /// «Волгин Андрей»: a surname that looks like one, then a known given name in the same case.
  private func reversedNames(_ chain: [Word]) -> [NameReading] {
    var readings: [NameReading] = []
    for (index, grammaticalCase) in knowledge.givenNames.declined(chain[1].text) {
      let name = knowledge.givenNames[index]
      for sex in name.sex.map({ [$0] }) ?? [.male, .female] {
        for form in surnameNominatives(of: chain[0].text, sex: sex)
        where form.grammaticalCase == grammaticalCase && isUsualSurname(form.word, sex) {
          var reading = NameReading(script: .cyrillic, culture: .other, extent: .full)
          reading.given = name.russian
          reading.surname = form.word
          reading.givenIndex = index
          reading.sex = sex
          reading.grammaticalCase = grammaticalCase
          reading.isReversed = true
          readings.append(reading)
        }
      }
    }
    return readings
  }

  private func isPatronymic(_ word: String) -> Bool {
    knowledge.russianScanning.isPatronymic(NameKey.folded(word))
  }

  /// The readings with the surnames that most Russian names end like in front, and a nominative that
  /// reads the text as it stands before an oblique case.
  private func plausibleFirst(_ readings: [NameReading]) -> [NameReading] {
    func rank(_ reading: NameReading) -> Int {
      let isUsual = isUsualSurname(reading.surname ?? "", reading.sex)
      return (isUsual ? 0 : 2) + (reading.grammaticalCase == .nominative ? 0 : 1)
    }
    return readings.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    .map(\.element)
  }

  private func isUsualSurname(_ surname: String, _ sex: Sex?) -> Bool {
    knowledge.russianScanning.isUsualSurname(NameKey.folded(surname), sex)
  }

  /// The nominatives that a surname in running text may stand for, with their capitals.
  private func surnameNominatives(
    of word: String, sex: Sex?
  ) -> [(word: String, grammaticalCase: GrammaticalCase)] {
    guard let sex, Script(of: word) == .cyrillic else { return [(word, .nominative)] }
    return knowledge.inflection.readings(of: word, part: .surname, sex: sex)
  }
}
