internal import LocaleData

/// Names of Chinese people, written by their sound in other scripts.
struct NativeNames {
  private let knowledge: NameKnowledge
  private let names: ChineseNames
  private let frequency: SurnameFrequency

  init(_ knowledge: NameKnowledge) throws(LocaleError) {
    self.knowledge = knowledge
    names = try ChineseNames(
      knowledge.store, mandarin: knowledge.mandarin, surnames: knowledge.surnames)
    frequency = try SurnameFrequency(knowledge.store)
  }

  /// The spellings of a name in characters, the likeliest first, and the logarithm of the probability that
  /// a Chinese person is called so; none where the characters begin with no surname and are not listed as
  /// a name without one (慈禧).
  ///
  /// Other readings and divisions come after the usual one, and in English what newspapers had before
  /// Pinyin and what Hong Kong writes, which a person there may be known by.
  func candidates(
    characters name: String, to language: LanguageTag
  ) throws(LocaleError) -> (names: [Transcription], likelihood: Double?) {
    let isListed = names.exceptions.lists(name)
    let readings = names.readings(of: name).filter {
      isListed || !$0.surnames.isEmpty && !$0.given.isEmpty
    }
    guard let best = readings.first else { return ([], nil) }
    var found: [(text: String, weight: Double, source: Transcription.Source)] = []
    func add(_ reading: ChineseName, _ system: ChineseSpellingSystem, _ share: Double)
      throws(LocaleError)
    {
      guard let source = Self.sources[system] else { return }
      let text = try names.spelling(of: reading, system: system)
      if !found.contains(where: { $0.text == text }) {
        found.append((text, reading.weight * share, source))
      }
    }
    if language == .russian {
      if let usual = names.exceptions.palladius[name.filter { !$0.isWhitespace }] {
        found.append((usual, 1, .palladius))
      }
      for reading in readings { try add(reading, .palladius, 1) }
    } else {
      for reading in readings { try add(reading, .pinyin, 1) }
      try add(best, .wadeGilesPress, Self.otherSystem)
      try add(best, .hongKong, Self.otherSystem)
    }
    let total = found.reduce(0) { $0 + $1.weight }
    let ranked = found.sorted { $0.weight > $1.weight }.map {
      Transcription(text: $0.text, weight: $0.weight / total, sources: [$0.source], via: nil)
    }
    // Nothing foreign is written so; a dot after a surname is that of the Manchu (爱新觉罗·溥仪).
    if isListed || name.contains(where: \.isInterpunct) { return (ranked, 0) }
    let surname = best.surnames.map(\.characters).joined()
    let given = best.given.map(\.characters).joined()
    return (
      ranked,
      frequency.likelihood(surname: knowledge.chineseScript.simplified(surname), given: given)
    )
  }

  /// A name in pinyin in Palladius' Cyrillic, and the other way round.
  ///
  /// The characters cannot be told.
  func candidates(
    letters name: String, _ script: Script, to language: LanguageTag
  ) throws(LocaleError) -> [Transcription] {
    guard language.language != "zh" else { return [] }
    let spellings =
      script == .latin
      ? try names.spellings(ofPinyin: name, system: .palladius)
      : try names.pinyin(of: name, writtenIn: .palladius)
    let total = spellings.reduce(0) { $0 + $1.weight }
    return spellings.map {
      Transcription(
        text: $0.text, weight: $0.weight / total,
        sources: [script == .latin ? .palladius : .pinyin], via: nil)
    }
  }

  /// The share of a spelling by another system than that of the mainland.
  private static let otherSystem = 0.05

  private static let sources: [ChineseSpellingSystem: Transcription.Source] = [
    .pinyin: .pinyin, .palladius: .palladius, .wadeGilesPress: .wadeGiles, .hongKong: .hongKong,
  ]
}
