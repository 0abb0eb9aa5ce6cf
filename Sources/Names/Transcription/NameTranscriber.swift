internal import Glibc
public import LocaleData

/// Writes a name in the script of another language.
///
///     let transcriber = try NameTranscriber(.builtIn)
///     try transcriber.candidates(for: "Андрей Волгин", to: .simplifiedChinese).first?.text
///     // 安德烈·沃尔金
///
/// Forms that are fixed or customary come before what tables give, and tables before what usage suggests.
/// Not for use from several threads at once.
public final class NameTranscriber {
  private let knowledge: NameKnowledge
  private var nativeNames: NativeNames?
  private var learned: [String: JointSpelling] = [:]

  /// Opens the data of `store`.
  ///
  /// - Throws: a `LocaleError` where a file is missing or broken, an `ICUError` where ICU refuses the
  ///   transliteration rules.
  public convenience init(_ store: LocaleStore) throws { self.init(try NameKnowledge(store)) }

  /// A transcriber with what is known already; the files of single pairs are read when they are needed.
  public init(_ knowledge: NameKnowledge) { self.knowledge = knowledge }

  /// The ways to write a name in the language `to`, the likeliest first; none where the target cannot be
  /// told, as the characters of a Chinese name from its sound.
  ///
  /// `from` is found from the letters where it is nil; for Latin letters, `ru` says that they romanize a
  /// Russian name.
  ///
  /// - Throws: a `LocaleError` where a data file is missing or broken.
  public func candidates(
    for name: String, from: LanguageTag? = nil, to language: LanguageTag, limit: Int = 10
  ) throws(LocaleError) -> [Transcription] {
    // What is longer than any name is no name, and is given back as it is.
    guard name.utf8.count <= Self.longestName, let first = Script(of: name) else {
      return [.unchanged(name)]
    }
    // J·K·罗琳 is a Chinese spelling.
    let script = name.unicodeScalars.contains { Script($0) == .han } ? .han : first
    let isForTraditional = language.withUsualScript == .traditionalChinese
    if script == .han && language.language == "zh" { return converted(name, isForTraditional) }
    if script == .latin && language == .english && from?.language != "ru" {
      return [.unchanged(name)]
    }
    if script == .cyrillic && language == .russian { return [.unchanged(name)] }
    let found =
      script == .han
      ? try candidates(characters: name, to: language, limit: limit)
      : try candidates(letters: name, script, from: from, to: language, limit: limit)
    let likely = found.prefix(1) + found.dropFirst().filter { $0.weight >= Self.leastWeight }
    return isForTraditional ? likely.map(traditional) : Array(likely)
  }

  /// A reading that is less likely is noise.
  private static let leastWeight = 0.005
  /// In bytes; the longest full names of artists and royals have some two hundred letters.
  private static let longestName = 600

  // MARK: From letters

  private func candidates(
    letters name: String, _ script: Script, from: LanguageTag?, to language: LanguageTag, limit: Int
  ) throws(LocaleError) -> [Transcription] {
    if from?.language != "ru", isNative(name) {
      return try native().candidates(letters: name, script, to: language)
    }
    let parts = NameParts(letters: try knowledge.parser().parse(name))
    let test = RussianNameTest(knowledge: knowledge, isTold: from?.language == "ru")
    let owner = test.language(of: parts.parts)
    let ordered = (language.language == "zh" ? parts.givenFirst : parts.parts).map { part in
      var part = part
      part.language = owner
      return part
    }
    let convention = try convention(from: script, to: language, isWestern: owner != .russian)
    let separator = language.language == "zh" ? "·" : " "
    let compounds = CompoundParts(base: convention, separator: separator)
    return NameLattice(ordered.map(compounds.spellings)).names(joined: separator, limit: limit)
  }

  private func convention(
    from script: Script, to language: LanguageTag, isWestern: Bool
  ) throws(LocaleError) -> any PartConvention {
    func toEnglish() throws(LocaleError) -> RussianIntoEnglish {
      RussianIntoEnglish(knowledge: knowledge, usage: try usage("learned-en-ru"))
    }
    func toChinese() throws(LocaleError) -> EnglishIntoChinese {
      EnglishIntoChinese(knowledge: knowledge, usage: try usage("learned-en-zh"))
    }
    switch (script, language.language) {
    case (.cyrillic, "zh"):
      let western =
        isWestern
        ? RussianIntoChinese.Western(latin: try toEnglish(), chinese: try toChinese()) : nil
      return RussianIntoChinese(knowledge: knowledge, western: western)
    case (.cyrillic, _): return try toEnglish()
    case (_, "zh"): return try toChinese()
    default: return EnglishIntoRussian(knowledge: knowledge, usage: try usage("learned-en-ru"))
    }
  }

  /// Whether a name is one in pinyin or Palladius' Cyrillic.
  private func isNative(_ name: String) -> Bool {
    let reading = NominativeReader(knowledge: knowledge).readings(of: name).first
    guard let reading, reading.culture == .chinese, reading.extent == .full else { return false }
    return reading.given.map { knowledge.givenNames.named($0).isEmpty } ?? false
  }

  // MARK: From characters

  private func candidates(
    characters name: String, to language: LanguageTag, limit: Int
  ) throws(LocaleError) -> [Transcription] {
    let simplified = knowledge.chineseScript.simplified(name)
    let russian = try usage("learned-ru-zh")
    let latin = try usage("learned-en-zh")
    let parts = NameParts(characters: simplified, knowledge.givenNames).parts
    let evidence = ForeignNameEvidence(
      knowledge: knowledge, russian: russian, latin: latin, parts: parts)
    var found: [Transcription] = []
    var foreignShare = 1.0
    let native = try native().candidates(characters: name, to: language)
    if let likelihood = native.likelihood {
      foreignShare = evidence.isListed ? 1 : 1 / (1 + exp(likelihood - evidence.likelihood))
      found = native.names.map { $0.weighted(by: 1 - foreignShare) }
    }
    let readings = ChineseReadings(
      knowledge: knowledge, russian: russian, latin: latin, russianShare: evidence.russianShare)
    let convention: any PartConvention =
      language == .russian
      ? ChineseIntoRussian(
        readings: readings,
        practical: EnglishIntoRussian(
          knowledge: knowledge, usage: try usage("learned-en-ru")))
      : ChineseIntoEnglish(readings: readings)
    let compounds = CompoundParts(base: convention, separator: " ")
    let foreign = NameLattice(parts.map(compounds.spellings)).names(joined: " ", limit: limit)
    found += foreign.map { $0.weighted(by: foreignShare) }
    return Array(found.sorted { $0.weight > $1.weight }.prefix(limit))
  }

  // MARK: Chinese scripts

  private func converted(_ name: String, _ isForTraditional: Bool) -> [Transcription] {
    let text =
      isForTraditional
      ? knowledge.chineseScript.traditionalName(name) : knowledge.chineseScript.simplifiedName(name)
    return text.map { [Transcription(text: $0, weight: 1, sources: [.script], via: nil)] } ?? []
  }

  private func traditional(_ candidate: Transcription) -> Transcription {
    Transcription(
      text: knowledge.chineseScript.traditionalName(candidate.text) ?? candidate.text,
      weight: candidate.weight, sources: candidate.sources, via: candidate.via)
  }

  private func native() throws(LocaleError) -> NativeNames {
    if let nativeNames { return nativeNames }
    let names = try NativeNames(knowledge)
    nativeNames = names
    return names
  }

  private func usage(_ name: String) throws(LocaleError) -> JointSpelling {
    if let model = learned[name] { return model }
    let model = try JointSpelling(knowledge.store, named: name)
    learned[name] = model
    return model
  }
}

extension Transcription {
  fileprivate static func unchanged(_ text: String) -> Transcription {
    Transcription(text: text, weight: 1, sources: [.unchanged], via: nil)
  }

  fileprivate func weighted(by share: Double) -> Transcription {
    Transcription(text: text, weight: weight * share, sources: sources, via: via)
  }
}
